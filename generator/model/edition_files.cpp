// Which file of an edition is what: its path says so.
#include "model/edition_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/nearest.hpp"
#include "model/tables/join.hpp"
#include "model/tables/kinds.hpp"

namespace concordat::model {
namespace {

bool remove_ending(std::string& name, std::string_view ending) {
  if (name.size() <= ending.size() || !name.ends_with(ending)) return false;
  name.resize(name.size() - ending.size());
  return true;
}

/// "members.csv", "members.xlsx", or "tables.xlsx", which may have a sheet of each name.
bool is_table_file(std::string_view name) {
  const std::string_view stem = name.substr(0, name.rfind('.'));
  return (name.ends_with(".csv") && table_kind(stem)) ||
         (name.ends_with(".xlsx") && (table_kind(stem) || stem == "tables"));
}

bool place_alone(const std::string& name, const ParsedFile& file, EditionFiles& edition) {
  if (is_table_file(name)) {
    edition.tables.push_back(&file);
    return true;
  }
  const ParsedFile** slot = name == "edition.toml"         ? &edition.edition
                            : name == "reports.toml"       ? &edition.reports
                            : name == "relationships.toml" ? &edition.relationships
                            : name == "themes.toml"        ? &edition.themes
                                                           : nullptr;
  if (slot) *slot = &file;
  return slot != nullptr;
}

}  // namespace

bool place_in_edition(const std::vector<std::string>& path, ParsedFile& file, EditionFiles& edition) {
  if (path.size() == 1) return place_alone(path[0], file, edition);
  if (path.size() != 2) return false;
  std::string name = path[1];
  if (path[0] == "boards" && remove_ending(name, ".toml")) {
    edition.boards.emplace_back(name, &file);
    return true;
  }
  if (path[0] == "text" && remove_ending(name, ".md")) {
    edition.text.emplace_back(name, &file);
    return true;
  }
  return false;
}

std::string expected_instead(const std::vector<std::string>& path) {
  const std::string& name = path.back();
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  const std::string ending = name.substr(dot);
  if (ending != ".csv" && ending != ".xlsx") return "see the list of files in the content reference";
  std::vector<std::string_view> names;
  for (const TableKind& kind : table_kinds()) names.push_back(kind.name);
  const std::string_view near = diag::nearest(name.substr(0, dot), names);
  return near.empty() ? fmt::format("tables of an edition: {}", fmt::join(names, ", "))
                      : fmt::format("did you mean \"{}{}\"?", near, ending);
}

Names names_of(const SharedFiles& files, const Names* above) {
  Names names(above);
  for (const std::string_view thing : {"body", "office", "topic"}) {
    if (files.area) names.add(thing, files.area->table.find(thing));
  }
  if (files.organisations) names.add("organisation", files.organisations->table.find("organisation"));
  if (files.legislation) names.add("act", files.legislation->table.find("act"));
  return names;
}

void add_names_of(const EditionFiles& files, Names& names) {
  for (const std::string_view thing : {"season", "action", "relation", "group"}) {
    if (files.edition) names.add(thing, files.edition->table.find(thing));
  }
  if (files.reports) names.add("report", files.reports->table.find("report"));
  for (const auto& [id, file] : files.boards) names.add("body", id, file->table);
}

ReadEdition read_edition_files(const source::Tree& sources, std::string_view edition) {
  ReadEdition read;
  SharedFiles shared;
  diag::Sink told_already;
  const std::string start = std::string(edition) + "/";
  const std::string area = std::string(edition.substr(0, edition.find('/'))) + "/area.toml";
  for (FileIndex index = 0; index < sources.files.size(); ++index) {
    const std::string& path = sources[index].path;
    const ParsedFile** slot = path == area                   ? &shared.area
                              : path == "organisations.toml" ? &shared.organisations
                              : path == "legislation.toml"   ? &shared.legislation
                                                             : nullptr;
    if (!slot && !path.starts_with(start)) continue;
    ParsedFile& file = read.parsed.emplace_back(parse_file(sources, index, told_already));
    if (slot) {
      *slot = &file;
      continue;
    }
    const std::string below = path.substr(start.size());
    const std::size_t slash = below.find('/');
    if (slash == std::string::npos)
      place_in_edition({below}, file, read.own);
    else
      place_in_edition({below.substr(0, slash), below.substr(slash + 1)}, file, read.own);
  }
  read.names = names_of(shared);
  read.joined = read.own;
  if (!read.joined.tables.empty()) join_tables(read.joined, read.names, read.made, told_already);
  add_names_of(read.joined, read.names);
  return read;
}

}  // namespace concordat::model
