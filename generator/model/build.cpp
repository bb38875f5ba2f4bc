// Makes the corpus of the parsed files. A file's path says what it is; a file that has no place is a mistake,
// since its author expects to see it published.
#include "model/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "model/build_edition.hpp"
#include "model/edition_files.hpp"
#include "model/keys/all.hpp"
#include "model/shipped_law.hpp"
#include "model/tables/join.hpp"
#include "threads/parallel.hpp"

namespace concordat::model {
namespace {

using diag::Code;

struct AreaFiles {
  const ParsedFile* area = nullptr;
  std::map<std::string, std::map<std::string, EditionFiles>> documents;
  FileIndex any = no_file;
};

/// An edition whose files are known.
struct ToRead {
  EditionPlace place;
  EditionFiles files;
  const ParsedFile* of_area;
  Edition& edition;  ///< where it is to stand
};

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (true) {
    std::size_t slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

class Builder {
 public:
  Builder(std::vector<ParsedFile>& files, const source::Tree& sources, diag::Sink& sink)
      : files_(files), sources_(sources), sink_(sink), reader_(sources, sink) {}

  Corpus build(unsigned jobs) {
    for (ParsedFile& file : files_) place(file);
    top_file(site_, "site.toml", corpus_.site);
    std::string& base = corpus_.site.base_url;
    while (!base.empty() && base.back() == '/') base.pop_back();
    Organisations organisations;
    corpus_.organisations_read = top_file(organisations_, "organisations.toml", organisations);
    corpus_.organisations = std::move(organisations.organisations);
    Legislation legislation;
    corpus_.legislation_read = top_file(legislation_, "legislation.toml", legislation);
    corpus_.acts = std::move(legislation.acts);
    corpus_.statutory_kinds = std::move(legislation.statutory_kinds);
    corpus_.law = joined_law(shipped_law(), std::move(legislation.law));
    corpus_.areas.reserve(areas_.size());  // editions to be read name their areas
    for (auto& [id, files] : areas_) build_area(id, files);
    read_editions(jobs);
    return std::move(corpus_);
  }

 private:
  void place(ParsedFile& file) {
    std::vector<std::string> parts = parts_of(sources_[file.file].path);
    if (!place_parts(parts, file)) {
      sink_.add(Code::FileUnexpected, start_of(file.file),
                "unexpected file: no file of this name belongs here", expected_instead(parts));
    }
  }

  bool place_parts(std::vector<std::string>& parts, ParsedFile& file) {
    if (parts.size() == 1) {
      const ParsedFile** slot = parts[0] == "site.toml"            ? &site_
                                : parts[0] == "organisations.toml" ? &organisations_
                                : parts[0] == "legislation.toml"   ? &legislation_
                                                                   : nullptr;
      if (slot) *slot = &file;
      return slot != nullptr;
    }
    if (parts.size() == 2) {
      if (parts[1] != "area.toml") return false;
      areas_[parts[0]].any = file.file;
      areas_[parts[0]].area = &file;
      return true;
    }
    // A stray file alone does not make its folder an area or an edition.
    if (parts.size() < 4) return false;
    const std::vector<std::string> below(parts.begin() + 3, parts.end());
    EditionFiles taken;
    if (!place_in_edition(below, file, taken)) return false;
    AreaFiles& area = areas_[parts[0]];
    area.any = file.file;
    EditionFiles& edition = area.documents[parts[1]][parts[2]];
    edition.any = file.file;
    return place_in_edition(below, file, edition);
  }

  /// Reads a file that every site needs; false where it is missing or could not be read whole.
  template <class R>
  bool top_file(const ParsedFile* file, std::string_view path, R& to) {
    if (!file) report_missing_file(no_file, path, sink_);
    if (!file || !file->ok) return false;
    reader_.file(file->table, to);
    return data::lists_whole(file->table, shape_of<R>);
  }

  void build_area(const std::string& id, const AreaFiles& files) {
    Area& area = corpus_.areas.emplace_back();
    check_folder(id, "an area", data::Dots::No, files.any);
    if (files.area && files.area->ok) {
      reader_.file(files.area->table, area);
      area.read = data::lists_whole(files.area->table, shape_of<Area>);
    } else {
      area.read = false;
      if (!files.area) report_missing_file(files.any, id + "/area.toml", sink_);
    }
    area.id = {id, start_of(files.any)};
    KnownBodies& known = known_.emplace_back();
    for (const AreaBody& body : area.bodies) known.emplace(body.id.value, &body);
    area.documents.reserve(files.documents.size());
    for (const auto& [document_id, editions] : files.documents) {
      Document& document = area.documents.emplace_back();
      document.id = document_id;
      check_folder(document_id, "a document", data::Dots::No, editions.begin()->second.any);
      document.editions.resize(editions.size());
      std::size_t place = 0;
      for (const auto& [edition_id, edition_files] : editions) {
        check_folder(edition_id, "an edition", data::Dots::Yes, edition_files.any);
        // Made once, and only where a table may need them: there may be very many.
        if (!edition_files.tables.empty() && !names_)
          names_ = names_of({nullptr, organisations_, legislation_});
        to_read_.push_back({{area, known, fmt::format("{}/{}/{}", id, document_id, edition_id), edition_id},
                            edition_files,
                            files.area,
                            document.editions[place++]});
      }
    }
  }

  /// Each is read by itself: nothing that one says changes another.
  void read_editions(unsigned jobs) {
    std::vector<diag::Sink> sinks(to_read_.size());
    threads::parallel_for(to_read_.size(), jobs, [&](std::size_t i) {
      ToRead& one = to_read_[i];
      std::deque<ParsedFile> joined;
      if (!one.files.tables.empty())
        join_tables(one.files, names_of({one.of_area}, &*names_), joined, sinks[i]);
      one.edition = build_edition(one.place, one.files, Reader(sources_, sinks[i]));
    });
    for (diag::Sink& one : sinks) sink_.append(std::move(one));
    for (Area& area : corpus_.areas) {
      for (Document& document : area.documents)
        std::stable_sort(
            document.editions.begin(), document.editions.end(),
            [](const Edition& a, const Edition& b) { return dates::by_time(a.dated, b.dated) < 0; });
    }
  }

  void check_folder(const std::string& name, std::string_view what, data::Dots dots, FileIndex file) {
    if (data::is_id(name, dots)) return;
    sink_.add(Code::BadId, start_of(file), fmt::format("invalid folder name \"{}\" for {}", name, what),
              "use lower-case letters, digits and single hyphens");
  }

  static Span start_of(FileIndex file) { return {file, 0, 0}; }

  std::vector<ParsedFile>& files_;
  const source::Tree& sources_;
  diag::Sink& sink_;
  Reader reader_;
  const ParsedFile* site_ = nullptr;
  const ParsedFile* organisations_ = nullptr;
  const ParsedFile* legislation_ = nullptr;
  std::map<std::string, AreaFiles> areas_;
  std::deque<KnownBodies> known_;  ///< of each area
  std::vector<ToRead> to_read_;
  Corpus corpus_;
  std::optional<Names> names_;  ///< of organisations and laws
};

}  // namespace

Corpus build(std::vector<ParsedFile> files, const source::Tree& sources, unsigned jobs, diag::Sink& sink) {
  return Builder(files, sources, sink).build(jobs);
}

}  // namespace concordat::model
