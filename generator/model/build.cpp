// Makes the corpus of the parsed files. A file's path says what it is; a file that nothing reads is a
// mistake, since its author expects to see it published.
#include "model/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "data/shape.hpp"
#include "diag/nearest.hpp"
#include "model/build_parts.hpp"
#include "model/shapes.hpp"

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
  if (name.size() <= ending.size() || name.compare(name.size() - ending.size(), ending.size(), ending) != 0)
    return false;
  name.resize(name.size() - ending.size());
  return true;
}

Span start_of(FileIndex file) {
  return {file, 0, 0};
}

using Known = std::unordered_map<std::string_view, const AreaBody*>;

class Builder {
 public:
  Builder(const std::vector<ParsedFile>& files, const source::Tree& sources, diag::Sink& sink)
      : files_(files), sources_(sources), sink_(sink), fields_(sources, sink) {}

  Corpus build() {
    for (const ParsedFile& file : files_) place(file);
    top_file(site_, "site.toml", [&](const data::Value& t) { build_site(t, fields_, corpus_.site); });
    corpus_.organisations_read =
        top_file(organisations_, "organisations.toml",
                 [&](const data::Value& t) { build_organisations(t, fields_, corpus_); }) &&
        data::lists_whole(organisations_->table, shapes::organisations);
    corpus_.legislation_read =
        top_file(legislation_, "legislation.toml",
                 [&](const data::Value& t) { build_legislation(t, fields_, corpus_); }) &&
        data::lists_whole(legislation_->table, shapes::legislation);
    for (auto& [id, files] : areas_) build_one_area(id, files);
    return std::move(corpus_);
  }

 private:
  void place(const ParsedFile& file) {
    std::vector<std::string> parts = parts_of(sources_[file.file].path);
    if (!place_parts(parts, file)) {
      sink_.error(Code::FileUnexpected, start_of(file.file),
                  "nothing reads a file of this name in this place",
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
    if (parts.size() == 2) {
      if (parts[1] != "area.toml") return false;
      areas_[parts[0]].any = file.file;
      areas_[parts[0]].area = &file;
      return true;
    }
    // A stray file alone does not make its folder an area or an edition.
    EditionFiles taken;
    bool known = parts.size() == 4 ? place_in_edition(parts[3], taken, file)
                                   : parts.size() == 5 && place_in_folder(parts, taken, file);
    if (!known) return false;
    AreaFiles& area = areas_[parts[0]];
    area.any = file.file;
    EditionFiles& edition = area.documents[parts[1]][parts[2]];
    edition.any = file.file;
    return parts.size() == 4 ? place_in_edition(parts[3], edition, file)
                             : place_in_folder(parts, edition, file);
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

  static bool place_in_folder(const std::vector<std::string>& parts, EditionFiles& edition,
                              const ParsedFile& file) {
    std::string name = parts[4];
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
    sink_.error(Code::FileMissing, near == no_file ? Span{} : start_of(near),
                fmt::format("the file {} is missing", path));
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
    check_folder(id, "an area", data::Dots::No, files.any);
    if (files.area && files.area->ok) {
      build_area(files.area->table, fields_, area);
      area.read = data::lists_whole(files.area->table, shapes::area);
    } else {
      area.read = false;
      if (!files.area) missing(files.any, id + "/area.toml");
    }
    Known known;
    for (const AreaBody& body : area.bodies) known.emplace(body.id.value, &body);
    for (const auto& [document_id, editions] : files.documents) {
      Document& document = area.documents.emplace_back();
      document.id = document_id;
      check_folder(document_id, "a document", data::Dots::No, editions.begin()->second.any);
      for (const auto& [edition_id, edition_files] : editions) {
        check_folder(edition_id, "an edition", data::Dots::Yes, edition_files.any);
        document.editions.push_back(
            build_one_edition(area, known, id + "/" + document_id + "/", edition_id, edition_files));
      }
      std::stable_sort(
          document.editions.begin(), document.editions.end(),
          [](const Edition& a, const Edition& b) { return dates::by_time(a.dated, b.dated) < 0; });
    }
  }

  void check_folder(const std::string& name, std::string_view what, data::Dots dots, FileIndex file) {
    if (data::is_id(name, dots)) return;
    sink_.error(Code::BadId, start_of(file),
                fmt::format("\"{}\" is not a good name for the folder of {}", name, what),
                "use lower-case letters, digits and single hyphens");
  }

  Edition build_one_edition(const Area& area, const Known& known, const std::string& folder,
                            const std::string& id, const EditionFiles& files) {
    Edition edition;
    edition.id = id;
    edition.span = start_of(files.edition ? files.edition->file : files.any);
    std::vector<BodyId> order;
    if (files.edition && files.edition->ok) {
      order = build_edition(files.edition->table, fields_, edition);
      edition.read.edition = data::lists_whole(files.edition->table, shapes::edition);
    } else {
      edition.read.edition = false;
      if (!files.edition) missing(files.any, folder + id + "/edition.toml");
    }
    build_bodies(area, known, order, files, edition);
    auto part = [&](const ParsedFile* file, const data::Shape& shape, auto take) {
      if (file && file->ok) take(file->table);
      return !file || (file->ok && data::lists_whole(file->table, shape));
    };
    edition.read.reports = part(files.reports, shapes::reports,
                                [&](const data::Value& t) { build_reports(t, fields_, edition.timetable); });
    edition.read.relationships = part(files.relationships, shapes::relationships, [&](const data::Value& t) {
      build_relationships(t, fields_, edition.lines);
    });
    part(files.themes, shapes::themes,
         [&](const data::Value& t) { build_themes(t, fields_, edition.themes); });
    for (const auto& [name, file] : files.text) build_one_section(name, *file, edition);
    return edition;
  }

  void build_bodies(const Area& area, const Known& known, const std::vector<BodyId>& order,
                    const EditionFiles& files, Edition& edition) {
    std::map<std::string, Body, std::less<>> bodies;
    for (const auto& [id, file] : files.boards) {
      if (!file->ok) edition.read.boards = false;
      Body body = file->ok ? build_body(file->table, fields_) : Body{};
      body.id = {id, start_of(file->file)};
      body.span = start_of(file->file);
      complete(area, known, body);
      bodies.emplace(id, std::move(body));
    }
    bool listed = lists_boards(files, edition);
    for (const BodyId& id : order) {
      auto found = bodies.find(id.value);
      if (found == bodies.end()) {
        missing_board(id, files, known, order, bodies, edition);
        continue;
      }
      edition.bodies.push_back(std::move(found->second));
      bodies.erase(found);
    }
    for (auto& [id, body] : bodies) {
      if (listed) {
        sink_.error(Code::FileUnexpected, body.span,
                    fmt::format("\"{}\" is not in the list \"boards\" of edition.toml", id),
                    "add it where it should stand in lists and matrices");
      }
      edition.bodies.push_back(std::move(body));
    }
  }

  // Whether "boards" is a list that a body may be missing from. A list that is not there at all is told once.
  bool lists_boards(const EditionFiles& files, const Edition& edition) {
    if (!files.edition || !files.edition->ok) return false;
    const data::Value& table = files.edition->table;
    if (const data::Value* boards = table.find("boards")) {
      return boards->kind == data::Kind::Array &&
             std::all_of(boards->items.begin(), boards->items.end(), [](const data::Value& item) {
               return item.kind == data::Kind::String && !item.text.empty();
             });
    }
    if (!files.boards.empty() && !data::gives(table, shapes::edition, "boards")) {
      sink_.error(Code::MissingKey, edition.span,
                  "edition.toml needs the key \"boards\", since there are files in boards/",
                  "list every body of boards/, in the order for lists and matrices");
    }
    return false;
  }

  // The body is known all the same, so that what speaks of it is not reported too; so is the one that was
  // meant.
  template <class Bodies>
  void missing_board(const BodyId& id, const EditionFiles& files, const Known& known,
                     const std::vector<BodyId>& order, Bodies& bodies, Edition& edition) {
    bool again =
        std::any_of(edition.bodies.begin(), edition.bodies.end(), [&](const Body& b) { return b.id == id; });
    std::vector<std::string_view> names;
    for (const auto& [name, file] : files.boards) names.push_back(name);
    std::string_view near = again ? std::string_view() : diag::nearest(id.value, names);
    if (again) {
      sink_.error(Code::DuplicateId, id.span, fmt::format("\"{}\" is listed twice in \"boards\"", id.value));
      return;
    }
    sink_.error(Code::FileMissing, id.span, fmt::format("the file boards/{}.toml is missing", id.value),
                near.empty() ? std::string("make the file, or take the body off the list")
                             : fmt::format("did you mean \"{}\"?", near));
    auto meant = bodies.find(near);
    bool has_own_place =
        std::any_of(order.begin(), order.end(), [&](const BodyId& other) { return other.value == near; });
    if (meant != bodies.end() && !has_own_place) {
      edition.bodies.push_back(std::move(meant->second));
      bodies.erase(meant);
    }
    if (!known.count(id.value)) return;
    Body& body = edition.bodies.emplace_back();
    body.id = id;
    body.span = id.span;
    body.name = known.at(id.value)->name;
    edition.read.boards = false;
  }

  // What the edition's file does not say, the area's entry does.
  void complete(const Area& area, const Known& known, Body& body) {
    auto found = known.find(body.id.value);
    if (found == known.end()) {
      if (body.name.empty()) body.name = body.id.value;
      unknown_body(area, body);
      return;
    }
    const AreaBody& entry = *found->second;
    bool renamed = !body.name.empty() && body.name != entry.name;
    if (body.name.empty()) body.name = entry.name;
    if (body.acronym.empty() && !renamed) body.acronym = entry.acronym;
    body.aliases.insert(body.aliases.end(), entry.aliases.begin(), entry.aliases.end());
  }

  void unknown_body(const Area& area, const Body& body) {
    std::vector<std::string_view> names;
    for (const AreaBody& b : area.bodies) names.push_back(b.id.value);
    // An entry whose id is missing or not well formed may be this one; it has been reported.
    if (!area.read ||
        !std::all_of(names.begin(), names.end(), [](std::string_view name) { return data::is_id(name); }))
      return;
    std::string_view near = diag::nearest(body.id.value, names);
    sink_.error(Code::UnknownBody, body.span, fmt::format("area.toml has no body \"{}\"", body.id.value),
                near.empty() ? "add a [[body]] to area.toml" : fmt::format("did you mean \"{}\"?", near));
  }

  void build_one_section(const std::string& name, const ParsedFile& file, Edition& edition) {
    std::size_t hyphen = name.find('-');
    bool numbered = hyphen != std::string::npos && hyphen > 0 &&
                    std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(hyphen),
                                [](char c) { return c >= '0' && c <= '9'; });
    std::string id = numbered ? name.substr(hyphen + 1) : name;
    if (!numbered || !data::is_id(id)) {
      sink_.error(Code::BadId, start_of(file.file),
                  fmt::format("\"{}.md\" is not a good name for a section", name),
                  "write a number for the order, a hyphen, and the section's id: 04-reporting.md");
    }
    std::size_t problems = sink_.all().size();
    Section section = build_section(file, fields_, edition);
    section.id = id;
    if (!file.ok || sink_.all().size() != problems) edition.read.sections = false;
    edition.sections.push_back(std::move(section));
  }

  const std::vector<ParsedFile>& files_;
  const source::Tree& sources_;
  diag::Sink& sink_;
  Fields fields_;
  const ParsedFile* site_ = nullptr;
  const ParsedFile* organisations_ = nullptr;
  const ParsedFile* legislation_ = nullptr;
  std::map<std::string, AreaFiles> areas_;
  Corpus corpus_;
};

}  // namespace

Corpus build(const std::vector<ParsedFile>& files, const source::Tree& sources, diag::Sink& sink) {
  return Builder(files, sources, sink).build();
}

}  // namespace concordat::model
