// Puts the files of one edition together: edition.toml lists the bodies, boards/ describes them, the area's
// entry fills what an edition leaves out.
#include "model/build_edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "diag/nearest.hpp"
#include "model/build_section.hpp"
#include "model/keys/all.hpp"

namespace concordat::model {
namespace {

using diag::Code;

Span start_of(FileIndex file) {
  return {file, 0, 0};
}

class EditionBuilder {
 public:
  EditionBuilder(const EditionPlace& place, const EditionFiles& files, const Reader& reader)
      : place_(place), files_(files), reader_(reader), sink_(reader.sink()) {}

  Edition build() {
    edition_.id = place_.id;
    if (files_.edition && files_.edition->ok) {
      reader_.file(files_.edition->table, edition_);
      edition_.read.edition = data::lists_whole(files_.edition->table, shape_of<Edition>);
    } else {
      edition_.read.edition = false;
      if (!files_.edition) report_missing_file(files_.any, place_.folder + "/edition.toml", sink_);
    }
    edition_.span = start_of(files_.edition ? files_.edition->file : files_.any);
    if (edition_.short_title.empty()) edition_.short_title = edition_.title;
    if (edition_.label.empty()) edition_.label = edition_.id;
    build_bodies();
    edition_.read.reports = part(files_.reports, edition_.timetable);
    Relationships relationships;
    edition_.read.relationships = part(files_.relationships, relationships);
    edition_.lines = std::move(relationships.lines);
    add_lines_to_parents();
    part(files_.themes, edition_.themes);
    for (const auto& [name, file] : files_.text) add_section(name, *file);
    return std::move(edition_);
  }

 private:
  /// Reads a file that an edition may have; false where it could not be read whole.
  template <class R>
  bool part(const ParsedFile* file, R& to) {
    if (!file) return true;
    if (!file->ok) return false;
    reader_.file(file->table, to);
    return data::lists_whole(file->table, shape_of<R>);
  }

  void build_bodies() {
    for (const auto& [id, file] : files_.boards) {
      if (!file->ok) edition_.read.boards = false;
      Body body;
      if (file->ok) reader_.file(file->table, body);
      body.id = {id, file->ok ? file->table.span : start_of(file->file)};
      body.span = body.id.span;
      fill_from_area(body);
      bodies_.emplace(id, std::move(body));
    }
    const bool listed = has_list_of_boards();
    for (const BoardFile& id : edition_.boards) {
      auto found = bodies_.find(id.value);
      if (found == bodies_.end()) {
        report_missing_board(id);
        continue;
      }
      edition_.bodies.push_back(std::move(found->second));
      bodies_.erase(found);
    }
    if (!listed) add_in_order_of_area();
    for (auto& [id, body] : bodies_) {
      if (listed) {
        sink_.add(Code::FileUnexpected, body.span,
                  fmt::format("\"{}\" is not in the list \"boards\" of edition.toml", id),
                  "add it where it should stand in lists and matrices");
      }
      edition_.bodies.push_back(std::move(body));
    }
  }

  /// Whether "boards" is a list that a body may be missing from. A list that is not there is reported once.
  bool has_list_of_boards() {
    if (!files_.edition || !files_.edition->ok) return false;
    const data::Value& table = files_.edition->table;
    if (const data::Value* boards = table.find("boards")) {
      return boards->kind == data::Kind::Array &&
             std::all_of(boards->items.begin(), boards->items.end(), [](const data::Value& item) {
               return item.kind == data::Kind::String && !item.text.empty();
             });
    }
    return false;
  }

  /// Where no list gives an order, that in which the area names its bodies does.
  void add_in_order_of_area() {
    for (const AreaBody& known : place_.area.bodies) {
      auto found = bodies_.find(known.id.value);
      if (found == bodies_.end()) continue;
      edition_.bodies.push_back(std::move(found->second));
      bodies_.erase(found);
    }
  }

  /// A body that the edition names and does not describe.
  void add_named_only(const BoardFile& id) {
    Body& body = edition_.bodies.emplace_back();
    body.id = {id.value, id.span};
    body.span = id.span;
    body.named_only = true;
    fill_from_area(body);
  }

  /// What a body says of a parent is also a line to it, where it gives the kind.
  void add_lines_to_parents() {
    for (Body& body : edition_.bodies) {
      for (const ParentLink& link : body.parent_links) {
        body.parents.push_back(link.body);
        if (link.kind.empty()) continue;
        Line& line = edition_.lines.emplace_back();
        static_cast<Trace&>(line) = link;
        line.from = body.id;
        line.kind = link.kind;
        line.to = link.body;
        line.note = link.note;
        line.of_parent = true;
      }
    }
  }

  /// The body is known all the same, so that references to it are not reported too; so is the one that was
  /// probably meant.
  void report_missing_board(const BoardFile& id) {
    if (std::any_of(edition_.bodies.begin(), edition_.bodies.end(),
                    [&](const Body& body) { return body.id.value == id.value; })) {
      sink_.add(Code::DuplicateId, id.span, fmt::format("\"{}\" is listed twice in \"boards\"", id.value));
      return;
    }
    if (place_.known.contains(id.value)) return add_named_only(id);
    std::vector<std::string_view> names;
    for (const auto& [name, file] : files_.boards) names.push_back(name);
    std::string_view near = diag::nearest(id.value, names);
    sink_.add(Code::FileMissing, id.span, fmt::format("the file boards/{}.toml is missing", id.value),
              near.empty() ? std::string("make the file, or name the body in area.toml")
                           : fmt::format("did you mean \"{}\"?", near));
    auto meant = bodies_.find(near);
    const bool has_own_place = std::any_of(edition_.boards.begin(), edition_.boards.end(),
                                           [&](const BoardFile& other) { return other.value == near; });
    if (meant != bodies_.end() && !has_own_place) {
      edition_.bodies.push_back(std::move(meant->second));
      bodies_.erase(meant);
    }
  }

  /// What the edition's file does not say, the area's entry does.
  void fill_from_area(Body& body) {
    auto found = place_.known.find(body.id.value);
    if (found == place_.known.end()) {
      if (body.name.empty()) body.name = body.id.value;
      report_unknown_body(body);
      return;
    }
    const AreaBody& entry = *found->second;
    const bool renamed = !body.name.empty() && body.name != entry.name;
    if (body.name.empty()) body.name = entry.name;
    if (body.acronym.empty() && !renamed) body.acronym = entry.acronym;
    body.aliases.insert(body.aliases.end(), entry.aliases.begin(), entry.aliases.end());
  }

  void report_unknown_body(const Body& body) {
    std::vector<std::string_view> names;
    for (const AreaBody& one : place_.area.bodies) names.push_back(one.id.value);
    // An entry whose id is missing or not well formed may be this one; it has been reported.
    if (!place_.area.read ||
        !std::all_of(names.begin(), names.end(), [](std::string_view name) { return data::is_id(name); }))
      return;
    std::string_view near = diag::nearest(body.id.value, names);
    sink_.add(Code::UnknownBody, body.span, fmt::format("area.toml has no body \"{}\"", body.id.value),
              near.empty() ? "add a [[body]] to area.toml" : fmt::format("did you mean \"{}\"?", near));
  }

  void add_section(const std::string& name, ParsedFile& file) {
    const std::size_t hyphen = name.find('-');
    const bool numbered = hyphen != std::string::npos && hyphen > 0 &&
                          std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(hyphen),
                                      [](char c) { return c >= '0' && c <= '9'; });
    const std::string id = numbered ? name.substr(hyphen + 1) : name;
    if (!numbered || !data::is_id(id)) {
      sink_.add(Code::BadId, start_of(file.file),
                fmt::format("\"{}.md\" is not a valid file name for a section", name),
                "write a number for the order, a hyphen, and the section's id: 04-reporting.md");
    }
    const std::size_t problems = sink_.all().size();
    Section section = build_section(file, id, reader_, edition_);
    if (!file.ok || sink_.all().size() != problems) edition_.read.sections = false;
    edition_.sections.push_back(std::move(section));
  }

  const EditionPlace& place_;
  const EditionFiles& files_;
  const Reader& reader_;
  diag::Sink& sink_;
  Edition edition_;
  std::map<std::string, Body, std::less<>> bodies_;  // described and not placed yet, by id
};

}  // namespace

Edition build_edition(const EditionPlace& place, const EditionFiles& files, const Reader& reader) {
  return EditionBuilder(place, files, reader).build();
}

void report_missing_file(FileIndex near, std::string_view path, diag::Sink& sink) {
  sink.add(Code::FileMissing, near == no_file ? Span{} : start_of(near),
           fmt::format("the file {} is missing", path));
}

}  // namespace concordat::model
