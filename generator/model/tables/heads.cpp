// What the heads of a sheet mean.
#include "model/tables/heads.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/nearest.hpp"

namespace concordat::model {

using diag::Code;
using tables::Cell;

Heads::Heads(const TableKind& kind, const tables::Sheet& sheet, const Names& names, diag::Sink& sink)
    : kind_(kind), names_(names), sink_(sink), known_(columns_of(kind)) {
  for (std::size_t i = 0; i < sheet.head.cells.size(); ++i) {
    const Cell& head = sheet.head.cells[i];
    given_.push_back(!head.text.empty());
    if (head.text.empty()) continue;
    const FoundColumn found = find_column(known_, kind, head.text);
    mapped_.push_back({i, &head, found.column, found.head});
  }
  find_bodies();
  drop_repeated();
}

bool Heads::is_matrix() const {
  return std::any_of(mapped_.begin(), mapped_.end(), [](const Mapped& one) { return !one.body.empty(); });
}

/// A list that says of each row which board it is of is none.
bool Heads::can_be_matrix() const {
  if (kind_.name != "members" && kind_.name != "reports") return false;
  return std::none_of(mapped_.begin(), mapped_.end(), [](const Mapped& one) {
    return one.column && (one.column->part == Part::Board || one.column->name == "to");
  });
}

void Heads::find_bodies() {
  const bool matrix = can_be_matrix();
  for (Mapped& one : mapped_) {
    // In a matrix nothing but its columns is of the cells; "note" is that of the row.
    if (matrix && one.column && one.column->part == Part::Cell)
      one.column = find_column(known_, kind_, fmt::format("{}_{}", kind_.list, one.column->name)).column;
    if (one.column) continue;
    const std::string id =
        matrix ? names_.id_of("body", one.head->text, one.head->span, sink_) : std::string();
    if (names_.knows("body", id))
      one.body = id;
    else
      report_unknown(one);
  }
  std::erase_if(mapped_, [](const Mapped& one) { return !one.column && one.body.empty(); });
}

void Heads::report_unknown(const Mapped& one) {
  std::vector<std::string_view> names;
  for (const Column& column : known_) names.push_back(column.name);
  std::string hint = fmt::format("known columns: {}", fmt::join(names, ", "));
  if (can_be_matrix()) {
    for (const std::string_view body : names_.all("body")) names.push_back(body);
    hint += "; or a body of the area";
  }
  if (const std::string_view near = diag::nearest(one.head->text, names); !near.empty())
    hint = fmt::format("did you mean \"{}\"?", near);
  sink_.add(Code::TableColumn, one.head->span,
            fmt::format("unknown column \"{}\" in {}", one.head->text, kind_.name), std::move(hint));
}

/// Beside a column of ids there may be one of names, for people.
void Heads::drop_repeated() {
  std::vector<Mapped> kept;
  for (Mapped& one : mapped_) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const Mapped& other) {
      return one.column == other.column && one.body == other.body;
    });
    if (same == kept.end()) {
      kept.push_back(std::move(one));
    } else if (one.written == same->written) {
      sink_.add(Code::TableColumn, one.head->span,
                fmt::format("the column \"{}\" stands twice", one.head->text), "take one of them out",
                {{same->head->span, "the other is here"}});
    } else if (one.written == Head::Ids) {
      *same = std::move(one);
    }
  }
  mapped_ = std::move(kept);
}

}  // namespace concordat::model
