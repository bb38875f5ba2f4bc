#include "derive/line_rows.hpp"

#include "derive/relations.hpp"
#include "doc/plain.hpp"

namespace concordat::derive {
namespace {

bool same_but_for_end(const model::Line& a, const model::Line& b) {
  return a.from == b.from && a.kind == b.kind && manner_of(a) == manner_of(b) && a.clauses == b.clauses &&
         doc::plain(a.inferred) == doc::plain(b.inferred) && doc::plain(a.note) == doc::plain(b.note);
}

}  // namespace

std::vector<LineRow> line_rows(const EditionIndex& edition) {
  std::vector<LineRow> rows;
  const model::Line* last = nullptr;
  for (const model::Line& line : edition.edition().lines) {
    const bool goes_on = last != nullptr && same_but_for_end(*last, line);
    last = &line;
    if (!edition.body(line.from) || !edition.body(line.to) || !edition.relation(line.kind)) continue;
    if (!goes_on || rows.empty()) rows.emplace_back();
    rows.back().lines.push_back(&line);
  }
  return rows;
}

std::vector<std::size_t> row_numbers(const EditionIndex& edition, const std::vector<LineRow>& rows) {
  const std::vector<model::Line>& lines = edition.edition().lines;
  std::vector<std::size_t> numbers(lines.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const model::Line* line : rows[i].lines)
      numbers[static_cast<std::size_t>(line - lines.data())] = i + 1;
  }
  return numbers;
}

}  // namespace concordat::derive
