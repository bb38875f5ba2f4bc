// Makes the corpus of the parsed files. A file's path says what it is; a file that nothing reads is a mistake, since its
// author expects to see it published.
#include "model/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "data/shape.hpp"
#include "diag/nearest.hpp"
#include "model/build_parts.hpp"

namespace concordat::model {
namespace {

using diag::Code;

// The files of one edition, by their place in the folder.
struct EditionFiles {
  const ParsedFile* edition = nullptr;
  const ParsedFile* reports = nullptr;
  const ParsedFile* relationships = nullptr;
  const ParsedFile* themes = nullptr;
  std::vector<std::pair<std::string, const ParsedFile*>> boards;  // by body id
  std::vector<std::pair<std::string, const ParsedFile*>> text;    // by file name
  FileIndex any = no_file;
};

struct AreaFiles {
  const ParsedFile* area = nullptr;
  std::map<std::string, std::map<std::string, EditionFiles>> documents;
  FileIndex any = no_file;
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

bool remove_ending(std::string& name, std::string_view ending) {
  if (name.size() <= ending.size() || name.compare(name.size() - ending.size(), ending.size(), ending) != 0) return false;
  name.resize(name.size() - ending.size());
  return true;
}

Span start_of(FileIndex file) { return {file, 0, 0}; }

class Builder {
 public:
  Builder(const std::vector<ParsedFile>& files, const io::SourceTree& sources, diag::Sink& sink)
      : files_(files), sources_(sources), sink_(sink), fields_(sources, sink) {}

  Corpus build() {
    for (const ParsedFile& file : files_) place(file);
    top_file(site_, "site.toml", [&](const data::Value& t) { build_site(t, fields_, corpus_.site); });
    corpus_.organisations_read = top_file(organisations_, "organisations.toml", [&](const data::Value& t) {
      build_organisations(t, fields_, corpus_);
    });
    corpus_.legislation_read = top_file(legislation_, "legislation.toml",
                                        [&](const data::Value& t) { build_legislation(t, fields_, corpus_); });
    for (auto& [id, files] : areas_) build_one_area(id, files);
    return std::move(corpus_);
  }

 private:
  void place(const ParsedFile& file) {
    std::vector<std::string> parts = parts_of(sources_[file.file].path);
    if (!place_parts(parts, file)) {
      sink_.error(Code::FileUnexpected, start_of(file.file), "nothing reads a file of this name in this place",
                  "see the list of files in the content reference");
    }
  }

  bool place_parts(std::vector<std::string>& parts, const ParsedFile& file) {
    if (parts.size() == 1) {
      const ParsedFile** slot = parts[0] == "site.toml"            ? &site_
                                : parts[0] == "organisations.toml" ? &organisations_
                                : parts[0] == "legislation.toml"   ? &legislation_
                                                                   : nullptr;
      if (slot) *slot = &file;
      return slot != nullptr;
    }
    if (parts.size() > 5) return false;
    AreaFiles& area = areas_[parts[0]];
    area.any = file.file;
    if (parts.size() == 2) {
      if (parts[1] != "area.toml") return false;
      area.area = &file;
      return true;
    }
    if (parts.size() < 4) return false;
    EditionFiles& edition = area.documents[parts[1]][parts[2]];
    edition.any = file.file;
    return parts.size() == 4 ? place_in_edition(parts[3], edition, file) : place_in_folder(parts, edition, file);
  }

  static bool place_in_edition(const std::string& name, EditionFiles& edition, const ParsedFile& file) {
    const ParsedFile** slot = name == "edition.toml"         ? &edition.edition
                              : name == "reports.toml"       ? &edition.reports
                              : name == "relationships.toml" ? &edition.relationships
                              : name == "themes.toml"        ? &edition.themes
                                                             : nullptr;
    if (slot) *slot = &file;
    return slot != nullptr;
  }

  bool place_in_folder(std::vector<std::string>& parts, EditionFiles& edition, const ParsedFile& file) {
    std::string& name = parts[4];
    if (parts[3] == "boards" && remove_ending(name, ".toml")) {
      edition.boards.emplace_back(name, &file);
      return true;
    }
    if (parts[3] == "text" && remove_ending(name, ".md")) {
      edition.text.emplace_back(name, &file);
      return true;
    }
    return false;
  }

  void missing(FileIndex near, std::string_view path) {
    sink_.error(Code::FileMissing, near == no_file ? Span{} : start_of(near), fmt::format("the file {} is missing", path));
  }

  template <class Take>
  bool top_file(const ParsedFile* file, std::string_view path, Take take) {
    if (!file) {
      missing(no_file, path);
      return false;
    }
    if (file->ok) take(file->table);
    return file->ok;
  }

  void build_one_area(const std::string& id, const AreaFiles& files) {
    Area& area = corpus_.areas.emplace_back();
    area.id = {id, start_of(files.any)};
    check_folder(id, "area", data::Dots::No, files.any);
    if (files.area && files.area->ok) {
      build_area(files.area->table, fields_, area);
    } else {
      area.read = false;
      if (!files.area) missing(files.any, id + "/area.toml");
    }
    for (const auto& [document_id, editions] : files.documents) {
      Document& document = area.documents.emplace_back();
      document.id = document_id;
      check_folder(document_id, "document", data::Dots::No, editions.begin()->second.any);
      for (const auto& [edition_id, edition_files] : editions) {
        check_folder(edition_id, "edition", data::Dots::Yes, edition_files.any);
        document.editions.push_back(build_one_edition(area, id + "/" + document_id + "/", edition_id, edition_files));
      }
      std::stable_sort(document.editions.begin(), document.editions.end(),
                       [](const Edition& a, const Edition& b) { return by_time(a.dated, b.dated) < 0; });
    }
  }

  void check_folder(const std::string& name, std::string_view what, data::Dots dots, FileIndex file) {
    if (data::is_id(name, dots)) return;
    sink_.error(Code::BadId, start_of(file), fmt::format("\"{}\" is not a good name for the folder of an {}", name, what),
                "use lower-case letters, digits and single hyphens");
  }

  Edition build_one_edition(const Area& area, const std::string& folder, const std::string& id,
                            const EditionFiles& files) {
    Edition edition;
    edition.id = id;
    edition.span = start_of(files.edition ? files.edition->file : files.any);
    std::vector<BodyId> order;
    if (files.edition && files.edition->ok) {
      order = build_edition(files.edition->table, fields_, edition);
    } else {
      edition.read = false;
      if (!files.edition) missing(files.any, folder + id + "/edition.toml");
    }
    build_bodies(area, order, files, edition);
    auto part = [&](const ParsedFile* file, auto take) {
      if (file && file->ok) take(file->table);
      if (file && !file->ok) edition.read = false;
    };
    part(files.reports, [&](const data::Value& t) { build_reports(t, fields_, edition.timetable); });
    part(files.relationships, [&](const data::Value& t) { build_relationships(t, fields_, edition.lines); });
    part(files.themes, [&](const data::Value& t) { build_themes(t, fields_, edition.themes); });
    for (const auto& [name, file] : files.text) build_one_section(name, *file, edition);
    return edition;
  }

  void build_bodies(const Area& area, const std::vector<BodyId>& order, const EditionFiles& files, Edition& edition) {
    std::map<std::string_view, Body> bodies;
    for (const auto& [id, file] : files.boards) {
      if (!file->ok) edition.read = false;
      Body body = file->ok ? build_body(file->table, fields_) : Body{};
      body.id = {id, start_of(file->file)};
      body.span = start_of(file->file);
      complete(area, body);
      bodies.emplace(id, std::move(body));
    }
    for (const BodyId& id : order) {
      auto found = bodies.find(id.value);
      if (found == bodies.end()) {
        missing_board(id, files);
        continue;
      }
      edition.bodies.push_back(std::move(found->second));
      bodies.erase(found);
    }
    for (auto& [id, body] : bodies) {
      if (edition.read) {
        sink_.error(Code::FileUnexpected, body.span, fmt::format("\"{}\" is not in the list \"boards\" of edition.toml", id),
                    "add it where it should stand in lists and matrices");
      }
      edition.bodies.push_back(std::move(body));
    }
  }

  void missing_board(const BodyId& id, const EditionFiles& files) {
    std::vector<std::string_view> known;
    for (const auto& [name, file] : files.boards) known.push_back(name);
    std::string_view near = diag::nearest(id.value, known);
    sink_.error(Code::FileMissing, id.span, fmt::format("the file boards/{}.toml is missing", id.value),
                near.empty() ? "a body is listed once" : fmt::format("did you mean \"{}\"?", near));
  }

  // What the edition's file does not say, the area's entry does.
  void complete(const Area& area, Body& body) {
    auto known = std::find_if(area.bodies.begin(), area.bodies.end(), [&](const AreaBody& b) { return b.id == body.id; });
    if (known == area.bodies.end()) {
      if (body.name.empty()) body.name = body.id.value;
      if (!area.read) return;
      std::vector<std::string_view> names;
      for (const AreaBody& b : area.bodies) names.push_back(b.id.value);
      std::string_view near = diag::nearest(body.id.value, names);
      sink_.error(Code::UnknownBody, body.span, fmt::format("area.toml has no body \"{}\"", body.id.value),
                  near.empty() ? "add a [[body]] to area.toml" : fmt::format("did you mean \"{}\"?", near));
      return;
    }
    bool renamed = !body.name.empty() && body.name != known->name;
    if (body.name.empty()) body.name = known->name;
    if (body.acronym.empty() && !renamed) body.acronym = known->acronym;
    body.aliases.insert(body.aliases.end(), known->aliases.begin(), known->aliases.end());
  }

  void build_one_section(const std::string& name, const ParsedFile& file, Edition& edition) {
    if (!file.ok) edition.read = false;
    std::size_t hyphen = name.find('-');
    bool numbered = hyphen != std::string::npos && hyphen > 0 &&
                    std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(hyphen),
                                [](char c) { return c >= '0' && c <= '9'; });
    std::string id = numbered ? name.substr(hyphen + 1) : name;
    if (!numbered || !data::is_id(id)) {
      sink_.error(Code::BadId, start_of(file.file), fmt::format("\"{}.md\" is not a good name for a section", name),
                  "write a number for the order, a hyphen, and the section's id: 04-reporting.md");
    }
    Section section = build_section(file, fields_, edition);
    section.id = id;
    edition.sections.push_back(std::move(section));
  }

  const std::vector<ParsedFile>& files_;
  const io::SourceTree& sources_;
  diag::Sink& sink_;
  Fields fields_;
  const ParsedFile* site_ = nullptr;
  const ParsedFile* organisations_ = nullptr;
  const ParsedFile* legislation_ = nullptr;
  std::map<std::string, AreaFiles> areas_;
  Corpus corpus_;
};

}  // namespace

Corpus build(const std::vector<ParsedFile>& files, const io::SourceTree& sources, diag::Sink& sink) {
  return Builder(files, sources, sink).build();
}

}  // namespace concordat::model
