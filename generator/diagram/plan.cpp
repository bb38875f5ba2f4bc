// The words of a map: what stands in its boxes and on its strokes.
#include "diagram/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "derive/line_rows.hpp"
#include "derive/relations.hpp"
#include "diagram/words.hpp"

namespace concordat::diagram {
namespace {

using derive::MapCable;
using derive::MapKind;
using derive::MapNode;
using derive::RelationshipMap;

constexpr std::string_view others = "Outside bodies";

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
  return fmt::format("{}{}{}", fmt::join(parts.begin(), parts.end() - 1, ", "), last, parts.back());
}

class Planner {
 public:
  Planner(const derive::EditionIndex& edition, const RelationshipMap& map, std::string_view edition_url)
      : edition_(edition),
        map_(map),
        edition_url_(edition_url),
        numbers_(derive::row_numbers(edition, derive::line_rows(edition))) {}

  Plan make() {
    for (const MapNode& node : map_.nodes) add(node);
    for (const MapCable& cable : map_.strokes) plan_.cables.push_back(stroke(cable));
    for (const MapCable& cable : map_.inside) add_chip(cable);
    if (map_.kind == MapKind::Board) plan_.nodes.front().here = true;
    return std::move(plan_);
  }

 private:
  void add(const MapNode& node) {
    PlanNode made;
    made.kind = node.kind;
    made.inside = node.inside;
    if (node.kind == MapNode::Kind::Frame) {
      made.name = node.group ? node.group->name : others;
      if (node.group) made.id = node.group->id.value;
    } else {
      const model::Body& body = *node.body;
      made.id = body.id.value;
      made.name = body.short_name();
      if (!body.acronym.empty() && body.acronym != body.name) made.more = body.name;
      if (node.kind == MapNode::Kind::Row) made = as_row(std::move(made));
      add_other_parents(made, node);
      if (!edition_url_.empty()) made.url = addresses::body_url(edition_url_, body.id.value);
      made.outside = body.standing == model::Standing::Outside;
      if (!node.listed.empty()) {
        std::vector<std::string> names;
        for (const model::Body* listed : node.listed) names.push_back(listed->short_name());
        made.more += fmt::format("{}In it: {}", made.more.empty() ? "" : ". ", joined(names, ", "));
      }
    }
    if (node.inside != MapNode::none) plan_.nodes[node.inside].children.push_back(plan_.nodes.size());
    plan_.nodes.push_back(std::move(made));
  }

  /// What it belongs under beside what it stands in, or without standing in it; on the map of a board for the
  /// board alone.
  void add_other_parents(PlanNode& made, const MapNode& node) const {
    if (map_.kind == MapKind::Board && !plan_.nodes.empty()) return;
    const model::Body* holder = node.inside == MapNode::none ? nullptr : map_.nodes[node.inside].body;
    std::vector<std::string> names;
    for (const model::BodyId& id : node.body->parents) {
      const model::Body* parent = edition_.body(id);
      if (parent != nullptr && parent != holder) names.push_back(parent->short_name());
    }
    if (names.empty()) return;
    const std::string under = joined(names, " and ");
    if (node.kind == MapNode::Kind::Row) {
      made.name += fmt::format(" ({} {})", holder ? "also under" : "under", under);
    } else {
      made.more = made.more.empty() ? "Under " + under : fmt::format("{} (under {})", made.more, under);
    }
  }

  /// Its name on one or two lines: the full name beside the acronym where both are short.
  PlanNode as_row(PlanNode row) const {
    constexpr std::size_t longest = 48;
    const bool both =
        !row.more.empty() && map_.kind != MapKind::Overview && row.name.size() + row.more.size() <= longest;
    if (both) row.name += ": " + row.more;
    row.more.clear();
    return row;
  }

  std::string numbers_of(const MapCable& cable) const {
    std::vector<std::size_t> rows;
    for (const model::Line* line : cable.lines) rows.push_back(numbers_[place_of(line)]);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return in_ranges(rows, "–", ", ");
  }

  std::string lines_of(const MapCable& cable) const {
    std::vector<std::size_t> places;
    for (const model::Line* line : cable.lines) places.push_back(place_of(line) + 1);
    return in_ranges(places, "-", " ");
  }

  std::size_t place_of(const model::Line* line) const {
    return static_cast<std::size_t>(line - edition_.edition().lines.data());
  }

  /// "reports to; may advise": each kind once, with its manner.
  std::string words_of(const MapCable& cable) const {
    std::vector<std::string> kinds;
    for (const model::Line* line : cable.lines) {
      std::string words = edition_.relation(line->kind)->name;
      const std::vector<std::string> manner = derive::manner_of(*line);
      if (!manner.empty()) words += fmt::format(" ({})", fmt::join(manner, ", "));
      if (std::find(kinds.begin(), kinds.end(), words) == kinds.end()) kinds.push_back(std::move(words));
    }
    return fmt::format("{}", fmt::join(kinds, "; "));
  }

  std::string source_of(const MapCable& cable) const {
    const std::vector<model::ClauseRef>& first = cable.lines.front()->clauses;
    const bool same = std::all_of(cable.lines.begin(), cable.lines.end(),
                                  [&](const model::Line* line) { return line->clauses == first; });
    if (!same || first.size() != 1 || first.front().value.find(':') != std::string::npos) return {};
    return "clause " + first.front().value;
  }

  std::string name_of(std::size_t node) const {
    const model::Body* body = map_.nodes[node].body;
    return body ? body->short_name() : plan_.nodes[node].name;
  }

  std::string names_of(const std::vector<std::size_t>& nodes) const {
    std::vector<std::string> names;
    for (const std::size_t node : nodes) names.push_back(name_of(node));
    return joined(names, " and ");
  }

  std::string meaning_of(const MapCable& cable) const {
    const std::string what = map_.kind == MapKind::Overview
                                 ? fmt::format("{} ({})", data::label(cable.family), words_of(cable))
                                 : words_of(cable);
    if (cable.to.empty()) return fmt::format("Each of {}, with each other: {}", names_of(cable.from), what);
    if (cable.both_ways)
      return fmt::format("Between {} and {}: {}", names_of(cable.from), names_of(cable.to), what);
    return fmt::format("From {} to {}: {}", names_of(cable.from), names_of(cable.to), what);
  }

  PlanCable stroke(const MapCable& cable) const {
    PlanCable made{cable.family,    cable.both_ways,  cable.from, cable.to,       numbers_of(cable),
                   words_of(cable), source_of(cable), {},         lines_of(cable)};
    made.meaning = fmt::format("{} (lines {})", meaning_of(cable), made.numbers);
    if (map_.kind == MapKind::Overview) {
      constexpr std::size_t most_numbers = 18;  // letters; the other maps have all numbers
      made.words = data::label(cable.family);
      made.source.clear();
      if (made.numbers.size() > most_numbers) made.numbers = fmt::format("{} lines", cable.lines.size());
    }
    return made;
  }

  bool stands_in(std::size_t node, std::size_t other) const {
    while (node != MapNode::none && node != other) node = map_.nodes[node].inside;
    return node == other;
  }

  /// A sign at the row that a line within a card begins or ends at; at the frame on the overview.
  void add_chip(const MapCable& cable) {
    const std::size_t from = cable.from.front();
    const std::size_t to = cable.to.empty() ? from : cable.to.front();
    const auto ids = [&](std::size_t node) {
      const bool frame = map_.nodes[node].kind == MapNode::Kind::Frame;
      return (frame ? "group:" : "") + plan_.nodes[node].id;
    };
    Chip chip{cable.family, numbers_of(cable), {}, lines_of(cable), ids(from), ids(to)};
    chip.meaning = fmt::format("{} (lines {})", meaning_of(cable), chip.words);
    std::size_t at = from;
    if (cable.to.empty()) {
      chip.words = fmt::format("Each with each other: {}", chip.words);
    } else if (from == to) {
      const std::string_view label = data::label(cable.family);
      chip.words = map_.nodes[from].kind == MapNode::Kind::Frame
                       ? fmt::format("{} within: {}", label, chip.words)
                       : fmt::format("{}: {}", label, chip.words);
      chip.meaning = fmt::format("Within {}: {} ({}; lines {})", name_of(from), label, words_of(cable),
                                 numbers_of(cable));
    } else if (stands_in(from, to)) {
      chip.words = fmt::format("{} {}", cable.both_ways ? "↕" : "↑", chip.words);
    } else if (stands_in(to, from)) {
      chip.words = fmt::format("{} {}", cable.both_ways ? "↕" : "↓", chip.words);
      at = to;
    } else {
      const std::string& to_name = map_.nodes[to].body->short_name();
      chip.words = fmt::format("{} {} {}", cable.both_ways ? "↔" : "→", chip.words, to_name);
    }
    plan_.nodes[at].chips.push_back(std::move(chip));
  }

  const derive::EditionIndex& edition_;
  const RelationshipMap& map_;
  std::string_view edition_url_;
  std::vector<std::size_t> numbers_;
  Plan plan_;
};

}  // namespace

std::vector<std::size_t> Plan::outer() const {
  std::vector<std::size_t> found;
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    if (nodes[node].inside == MapNode::none) found.push_back(node);
  }
  return found;
}

Plan plan_of(const derive::EditionIndex& edition, const RelationshipMap& map, std::string_view edition_url) {
  return Planner(edition, map, edition_url).make();
}

}  // namespace concordat::diagram
