// What the cells of matrices say: people write in a word what has a row of its own elsewhere.
#include "model/tables/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/nearest.hpp"
#include "doc/plain.hpp"
#include "model/body.hpp"
#include "model/tables/values.hpp"

namespace concordat::model {
namespace {

using data::Value;

bool is_number(std::string_view word) {
  return !word.empty() && word.size() < 5 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_tick(std::string_view word) {
  return word == "x" || word == "✓" || word == "✔" || word == "yes" || word == "true";
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// "Inform (Autumn, yearly)" as the word and what stands in the brackets at its end.
struct Printed {
  std::string_view action;
  std::string_view when;
};

Printed printed(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || !text.ends_with(')')) return {trimmed(text), {}};
  return {trimmed(text.substr(0, open)), trimmed(text.substr(open + 1, text.size() - open - 2))};
}

bool says_how_often(std::string_view words) {
  const std::string lower = doc::lower(words);
  return std::any_of(lower.begin(), lower.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         lower.find("every") != std::string::npos || lower.find("year") != std::string::npos ||
         lower.find("annual") != std::string::npos || lower.find("month") != std::string::npos ||
         lower.find("quarter") != std::string::npos;
}

/// One of the things that are said with an action; each season is one of a list.
void add_said(Value& to, const std::string& part, const tables::Cell& cell, const Names& names,
              diag::Sink& sink) {
  std::string season = names.id_of("season", part, cell.span, sink);
  if (names.knows("season", season)) {
    Value seasons = to.find("season") ? *to.find("season") : list_value(cell.span);
    seasons.items.push_back(string_value(std::move(season), cell.span));
    return put(to, "season", cell.span, std::move(seasons));
  }
  constexpr std::string_view after = "after ";
  const std::string lower = doc::lower(part);
  if (lower == "by exception") {
    Value yes = string_value({}, cell.span);
    yes.kind = data::Kind::Boolean;
    yes.integer = 1;
    return put(to, "by_exception", cell.span, std::move(yes));
  }
  if (lower.starts_with(after))
    return put(to, "after", cell.span, string_value(part.substr(after.size()), cell.span));
  const std::string_view key = says_how_often(part) ? "frequency" : "note";
  const Value* said = to.find(key);
  put(to, key, cell.span, string_value(said ? said->text + ", " + part : part, cell.span));
}

/// What is said with an action: seasons of the edition, after what, by exception, else how often, else a
/// note.
void add_when(Value& to, std::string_view when, const tables::Cell& cell, const Names& names,
              diag::Sink& sink) {
  while (!when.empty()) {
    const std::size_t comma = std::min(when.find(','), when.size());
    const std::string part(trimmed(when.substr(0, comma)));
    when.remove_prefix(std::min(comma + 1, when.size()));
    if (!part.empty()) add_said(to, part, cell, names, sink);
  }
}

}  // namespace

Value seat_of(const tables::Cell& cell, diag::Sink& sink) {
  Value seat = table_value(cell.span);
  for (const std::string& part : split_cell(cell.text)) {
    std::string word = doc::lower(part);
    if (is_tick(word)) continue;
    if (is_number(word)) {
      Value count = string_value({}, cell.span);
      count.kind = data::Kind::Integer;
      count.integer = std::stoi(word);
      put(seat, "count", cell.span, std::move(count));
      continue;
    }
    std::replace(word.begin(), word.end(), ' ', '-');
    if (!data::from_choice<Capacity>(word)) {
      sink.add(diag::Code::UnknownChoice, cell.span, fmt::format("\"{}\" is no seat", part),
               fmt::format("write x, a number of seats, or one of: {}",
                           fmt::join(data::choices_of<Capacity>, ", ")));
      continue;
    }
    put(seat, "capacity", cell.span, string_value(word, cell.span));
  }
  return seat;
}

std::vector<Value> cells_of(const tables::Cell& cell, const Names& names, diag::Sink& sink) {
  std::vector<Value> cells;
  for (const std::string& part : split_cell(cell.text)) {
    const Printed said = printed(part);
    Value made = table_value(cell.span);
    std::string action = names.id_of("action", said.action, cell.span, sink);
    // A word that is near none of the edition's is that of a cell without an action: "n/a".
    const bool none = !names.knows("action", action) && diag::nearest(action, names.all("action")).empty();
    put(made, none ? "blank_reason" : "action", cell.span, string_value(std::move(action), cell.span));
    add_when(made, said.when, cell, names, sink);
    cells.push_back(std::move(made));
  }
  return cells;
}

}  // namespace concordat::model
