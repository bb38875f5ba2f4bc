// Which lists can be tables, and their columns. The keys are those of the rows in generator/model/keys/: a
// key that is added there is a column.
#include "model/tables/kinds.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/keys/all.hpp"

namespace concordat::model {
namespace {

using data::Key;

constexpr Key board_key{"board",
                        data::Type::Id,
                        data::Needed::Yes,
                        {},
                        nullptr,
                        "the board that the row is of",
                        R"("adults-board")",
                        "body"};
constexpr Key id_key{"id",
                     data::Type::Id,
                     data::Needed::Yes,
                     {},
                     nullptr,
                     "the body, as `area.toml` has it",
                     R"("adults-board")",
                     "body"};

/// Names of the data files that are not those of a key.
struct Alias {
  std::string_view table;
  std::string_view head;
  std::string_view column;
};
constexpr Alias aliases[] = {
    {"reports", "board", "to"},
    {"approvals", "board", "body"},
    {"priorities", "number", "start"},
};

/// Columns that are no key: who sits, organisation or body; one priority of a list, a row each.
const Key member_key{"member", data::Type::String,         data::Needed::No, {},
                     nullptr,  "an organisation or a body"};
const Key priority_key{"priority", data::Type::Prose, data::Needed::No,
                       {},         nullptr,           "one priority of a list"};
const Column member_column{"member", &member_key, Part::Member};
const Column priority_column{"priority", &priority_key, Part::Item};

bool is_column(const Key& key) {
  switch (key.type) {
    case data::Type::Functions:
    case data::Type::Table:
    case data::Type::Tables:
    case data::Type::Record:
      return false;
    default:
      return true;
  }
}

bool has(const std::vector<Column>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(), [&](const Column& one) { return one.name == name; });
}

const Column* named(const std::vector<Column>& columns, std::string_view name) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

/// "Owner id" as "owner_id".
std::string as_name(std::string_view head) {
  std::string name;
  for (const char c : head) {
    const bool capital = c >= 'A' && c <= 'Z';
    name += capital ? static_cast<char>(c + 0x20) : c == ' ' || c == '-' ? '_' : c;
  }
  return name;
}

}  // namespace

std::span<const TableKind> table_kinds() {
  static constexpr TableKind kinds[] = {
      {"boards", ListOf::Boards, "", &shape_of<Body>},
      {"members", ListOf::Boards, "member", &shape_of<Member>},
      {"posts", ListOf::Boards, "post", &shape_of<Post>},
      {"legal_basis", ListOf::Boards, "statutory_basis", &shape_of<StatutoryBasis>},
      {"priorities", ListOf::Boards, "priorities", &shape_of<PriorityList>},
      {"overseen", ListOf::Boards, "overseen", &shape_of<Oversight>},
      {"delegations", ListOf::Boards, "delegation", &shape_of<Delegation>},
      {"reports", ListOf::Reports, "report", &shape_of<Report>},
      {"relationships", ListOf::Relationships, "line", &shape_of<Line>},
      {"themes", ListOf::Themes, "theme", &shape_of<Theme>},
      {"approvals", ListOf::Edition, "approval", &shape_of<Approval>},
      {"signatories", ListOf::Edition, "signatory", &shape_of<Signatory>},
  };
  return kinds;
}

const TableKind* table_kind(std::string_view name) {
  for (const TableKind& kind : table_kinds()) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

std::vector<Column> columns_of(const TableKind& kind) {
  std::vector<Column> columns, cells;
  if (kind.list.empty()) columns.push_back({"id", &id_key});
  if (kind.file == ListOf::Boards && !kind.list.empty())
    columns.push_back({"board", &board_key, Part::Board});
  for (const Key& key : kind.shape->keys) {
    if (key.type == data::Type::Tables && key.name == cells_key) {
      for (const Key& of_cell : key.shape->keys)
        cells.push_back({std::string(of_cell.name), &of_cell, Part::Cell});
    }
  }
  for (const Key& key : kind.shape->keys) {
    if (key.type == data::Type::Table) {
      for (const Key& inner : key.shape->keys)
        columns.push_back({fmt::format("{}.{}", key.name, inner.name), &inner, Part::Row, key.name});
    }
    if (!is_column(key)) continue;
    const bool taken = has(cells, key.name);
    columns.push_back({taken ? fmt::format("{}_{}", kind.list, key.name) : std::string(key.name), &key});
  }
  columns.insert(columns.end(), cells.begin(), cells.end());
  return columns;
}

FoundColumn find_column(const std::vector<Column>& columns, const TableKind& kind, std::string_view head) {
  const std::string name = as_name(head);
  if (const Column* column = named(columns, name)) return {column};
  if (kind.name == "members" && name == member_column.name) return {&member_column};
  if (kind.name == "priorities" && name == priority_column.name) return {&priority_column};
  for (const Alias& alias : aliases) {
    if (alias.table == kind.name && alias.head == name) return {named(columns, alias.column)};
  }
  if (!kind.list.empty()) {
    if (name == kind.list) return {named(columns, "title")};
    const std::string start = std::string(kind.list) + "_";
    if (name.starts_with(start)) {
      if (const Column* column = named(columns, name.substr(start.size()))) return {column, Head::Ids};
    }
  }
  if (!name.ends_with("_id")) return {};
  const FoundColumn found = find_column(columns, kind, name.substr(0, name.size() - 3));
  return {found.column && !found.column->key->thing.empty() ? found.column : nullptr, Head::Ids};
}

}  // namespace concordat::model
