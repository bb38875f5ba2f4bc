// What an officer adds most often, written as they would write it: behind what is there already, no other
// byte touched.
#include "edit/add.hpp"

#include <algorithm>

#include "data/choices.hpp"
#include "data/shape.hpp"
#include "edit/add_parts.hpp"
#include "edit/rename_parts.hpp"
#include "markdown/slug.hpp"
#include "schema/schema.hpp"

namespace concordat::edit {
namespace {

using data::toml_string;
using data::TomlEdit;
using data::Value;

/// Where the last of all that is in a value ends.
std::size_t end_of(const Value& value) {
  std::size_t end = value.span.end;
  for (const data::Entry& entry : value.entries) end = std::max(end, end_of(entry.value));
  for (const Value& item : value.items) end = std::max(end, end_of(item));
  return end;
}

std::string quoted(const std::string& text) {
  return text.empty() ? std::string() : toml_string(text);
}

/// A new file of a content whose files name their schema does so, too.
std::string first_line(const Target& to, const std::string& path) {
  const FileIndex near = file_of(to.sources, to.key() + "/edition.toml");
  const bool names_it = near != no_file && to.sources[near].bytes.starts_with("#:schema ");
  return names_it ? schema::schema_line(path) : std::string();
}

void add_to_area(const Target& to, const NewBody& body, Addition& made) {
  const FileIndex file = file_of(to.sources, to.area.id.value + "/area.toml");
  TomlEdit edit(to.sources[file].bytes);
  add_table(edit, table_of(to.sources, file), "body",
            {{"id", toml_string(body.id)},
             {"name", toml_string(body.name)},
             {"acronym", quoted(body.acronym)},
             {"statutory_kind", quoted(body.kind)}});
  made.edits.take(file, edit);
}

/// The cell of "adults-board:agree:summer", and what is wrong with it.
std::string cell_of(const Target& to, const std::string& words, Addition& made, std::string& board) {
  const std::size_t first = words.find(':');
  const std::size_t second = first == std::string::npos ? first : words.find(':', first + 1);
  board = words.substr(0, first);
  if (first == std::string::npos) {
    made.problems.push_back(fmt::format("\"{}\" is not BODY:ACTION or BODY:ACTION:SEASON", words));
    return {};
  }
  const std::string action =
      words.substr(first + 1, second == std::string::npos ? second : second - first - 1);
  const std::string season = second == std::string::npos ? std::string() : words.substr(second + 1);
  const model::Edition& edition = to.edition;
  if (!has(edition.bodies, board))
    made.problems.push_back(unknown("body of this edition", board, ids_of(edition.bodies)));
  if (!has(edition.actions, action))
    made.problems.push_back(unknown("action", action, ids_of(edition.actions)));
  if (second != std::string::npos && !has(edition.seasons, season))
    made.problems.push_back(unknown("season", season, ids_of(edition.seasons)));
  return fmt::format("{{ to = {}, action = {}{} }}", toml_string(board), toml_string(action),
                     season.empty() ? "" : ", season = " + toml_string(season));
}

void add_columns(TomlEdit& edit, const Value& file, const std::vector<std::string>& boards) {
  std::vector<std::string> missing;
  const Value* columns = file.find("columns");
  for (const std::string& board : boards) {
    const bool is_one = columns && std::any_of(columns->items.begin(), columns->items.end(),
                                               [&](const Value& item) { return item.text == board; });
    if (!is_one && std::find(missing.begin(), missing.end(), board) == missing.end())
      missing.push_back(board);
  }
  if (!missing.empty()) add_to_list(edit, file, "columns", missing);
}

}  // namespace

std::string Target::key() const {
  return fmt::format("{}/{}/{}", area.id.value, document.id, edition.id);
}

std::string id_of(std::string_view name, std::string_view area) {
  if (!area.empty() && name.starts_with(area) && name.size() > area.size() && name[area.size()] == ' ')
    name.remove_prefix(area.size() + 1);
  std::string id = markdown::slug(name);
  return data::is_id(id) && id != "part" ? id : std::string();
}

Addition add_body(const Target& to, const NewBody& body) {
  Addition made;
  const auto wrong = [&](std::string problem) {
    if (!problem.empty()) made.problems.push_back(std::move(problem));
  };
  wrong(wrong_id(body.id));
  const bool is_known = has(to.area.bodies, body.id);
  if (has(to.edition.bodies, body.id))
    wrong(fmt::format("{} describes the body \"{}\" already", to.key(), body.id));
  if (is_known && !body.name.empty())
    wrong(fmt::format("{} has a body \"{}\" already; leave --name out to add it to {}", to.area.name, body.id,
                      to.key()));
  if (!is_known && body.name.empty()) wrong("give the body's name with --name");
  if (!body.kind.empty() && !has(to.corpus.statutory_kinds, body.kind))
    wrong(unknown("statutory kind", body.kind, ids_of(to.corpus.statutory_kinds)));
  if (!made.problems.empty()) return made;
  if (!is_known) add_to_area(to, body, made);
  const FileIndex file = file_of(to.sources, to.key() + "/edition.toml");
  TomlEdit edit(to.sources[file].bytes);
  add_to_list(edit, table_of(to.sources, file), "boards", {body.id});
  made.edits.take(file, edit);
  const std::string path = fmt::format("{}/boards/{}.toml", to.key(), body.id);
  made.edits.files.push_back(
      {path, first_line(to, path) +
                 "# What this edition says of the body: its role, posts, members, functions.\n"});
  return made;
}

Addition add_organisation(const source::Tree& sources, const model::Corpus& corpus,
                          const NewOrganisation& organisation) {
  Addition made;
  if (std::string problem = wrong_id(organisation.id); !problem.empty()) made.problems.push_back(problem);
  if (has(corpus.organisations, organisation.id))
    made.problems.push_back(fmt::format("there is an organisation \"{}\" already", organisation.id));
  if (organisation.name.empty()) made.problems.push_back("give the organisation's name with --name");
  if (!data::from_choice<model::OrganisationKind>(organisation.kind)) {
    constexpr auto kinds = data::choices_of<model::OrganisationKind>;
    made.problems.push_back(
        organisation.kind.empty()
            ? fmt::format("say with --kind what it is: {}", fmt::join(kinds, ", "))
            : unknown("kind of organisation", organisation.kind, {kinds.begin(), kinds.end()}));
  }
  if (!made.problems.empty()) return made;
  const FileIndex file = file_of(sources, "organisations.toml");
  TomlEdit edit(sources[file].bytes);
  add_table(edit, table_of(sources, file), "organisation",
            {{"id", toml_string(organisation.id)},
             {"name", toml_string(organisation.name)},
             {"acronym", quoted(organisation.acronym)},
             {"kind", toml_string(organisation.kind)}});
  made.edits.take(file, edit);
  return made;
}

Addition add_report(const Target& to, const NewReport& report) {
  Addition made;
  if (std::string problem = wrong_id(report.id); !problem.empty()) made.problems.push_back(problem);
  if (has(to.edition.timetable.reports, report.id))
    made.problems.push_back(fmt::format("{} has a report \"{}\" already", to.key(), report.id));
  if (report.title.empty()) made.problems.push_back("give the report's title with --title");
  if (report.owner.empty())
    made.problems.push_back("say with --owner which body writes the report");
  else if (!has(to.edition.bodies, report.owner))
    made.problems.push_back(unknown("body of this edition", report.owner, ids_of(to.edition.bodies)));
  std::vector<std::string> boards;
  std::string cells;
  for (const std::string& words : report.cells)
    cells += fmt::format("  {},\n", cell_of(to, words, made, boards.emplace_back()));
  if (!made.problems.empty()) return made;
  const Pairs pairs = {{"id", toml_string(report.id)},
                       {"title", toml_string(report.title)},
                       {"owner", toml_string(report.owner)},
                       {"cell", cells.empty() ? cells : fmt::format("[\n{}]", cells)}};
  const std::string path = to.key() + "/reports.toml";
  const FileIndex file = file_of(to.sources, path);
  TomlEdit edit(file == no_file ? std::string_view() : to.sources[file].bytes);
  const Value table = table_of(to.sources, file);
  if (file == no_file && boards.empty()) edit.append("columns = []\n");
  add_columns(edit, table, boards);
  add_table(edit, table, "report", pairs);
  if (file == no_file)
    made.edits.files.push_back({path, first_line(to, path) + edit.take()});
  else
    made.edits.take(file, edit);
  return made;
}

void add_table(TomlEdit& edit, const Value& file, std::string_view name, const Pairs& pairs) {
  const Value* list = file.find(name);
  std::vector<std::string> lines;
  for (const auto& [key, value] : pairs) {
    if (!value.empty()) lines.push_back(fmt::format("{} = {}", key, value));
  }
  if (list && edit.is_inline(*list))
    return edit.add_item(*list, fmt::format("{{ {} }}", fmt::join(lines, ", ")));
  const std::string text = fmt::format("\n[[{}]]\n{}\n", name, fmt::join(lines, "\n"));
  if (!list) return edit.append(text);
  edit.insert_below(end_of(*list), text);
}

void add_to_list(TomlEdit& edit, const Value& file, std::string_view key,
                 const std::vector<std::string>& ids) {
  std::string items;
  for (const std::string& id : ids) items += (items.empty() ? "" : ", ") + toml_string(id);
  if (const Value* list = file.find(key)) return edit.add_item(*list, items);
  // A key of the file stands above its first table.
  const data::Entry* last = nullptr;
  for (const data::Entry& entry : file.entries) {
    const bool is_table = entry.value.kind == data::Kind::Table ||
                          (entry.value.kind == data::Kind::Array && !entry.value.items.empty() &&
                           entry.value.items.front().kind == data::Kind::Table);
    if (!is_table && (!last || last->key_span < entry.key_span)) last = &entry;
  }
  const std::string line = fmt::format("{} = [{}]", key, items);
  if (last)
    edit.insert_after(*last, line);
  else
    edit.prepend(line + "\n");
}

std::string unknown(std::string_view what, std::string_view id, const std::vector<std::string_view>& known) {
  const std::string_view near = diag::nearest(id, known);
  return fmt::format("there is no {} \"{}\"; {}", what, id,
                     near.empty() ? fmt::format("known: {}", fmt::join(known, ", "))
                                  : fmt::format("did you mean \"{}\"?", near));
}

std::string wrong_id(std::string_view id) {
  if (id.empty()) return "give an id: the name gives none";
  if (data::is_id(id)) return {};
  return fmt::format("\"{}\" is not an id: small letters, digits, and hyphens between them", id);
}

}  // namespace concordat::edit
