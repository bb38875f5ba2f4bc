// The lines of an edition as a matrix, and in short for each body.
#include <fmt/format.h>

#include <map>
#include <unordered_map>
#include <unordered_set>

#include "derive/line_rows.hpp"
#include "derive/relations.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// "R" for reporting.
std::string letter_of(model::Family family) {
  return std::string(data::label(family).substr(0, family == model::Family::Support ? 2 : 1));
}

/// By both ends, what stands in the cell: "R 4", "Su 7".
using Cells = std::map<std::pair<const model::Body*, const model::Body*>, std::vector<std::string>>;

Cells cells_of(const Subject& subject) {
  Cells cells;
  const std::vector<derive::LineRow> rows = derive::line_rows(subject.index);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const model::Line* line : rows[i].lines) {
      const model::Relation& relation = *subject.index.relation(line->kind);
      const model::Body* from = subject.index.body(line->from);
      const model::Body* to = subject.index.body(line->to);
      const std::string words = fmt::format("{}\u00a0{}", letter_of(relation.family), i + 1);
      cells[{from, to}].push_back(words);
      if (relation.symmetric && from != to) cells[{to, from}].push_back(words);
    }
  }
  return cells;
}

Node key_of_letters() {
  std::vector<std::string> letters;
  for (const auto& [family, name, label] : data::Choices<model::Family>::all)
    letters.push_back(fmt::format("{} is {}", letter_of(family), uncapital(label)));
  return doc::paragraph(doc::text(fmt::format(
      "Each row begins with the body that a line is from. {}; the number is that of the line in words.",
      fmt::join(letters, ", "))));
}

}  // namespace

Node line_matrix(const Subject& subject) {
  const Cells cells = cells_of(subject);
  std::unordered_set<const model::Body*> from, to;
  for (const auto& [ends, words] : cells) {
    from.insert(ends.first);
    to.insert(ends.second);
  }
  Node head = doc::head("From");
  for (const model::Body& body : subject.edition().bodies) {
    if (to.contains(&body)) head.children.push_back(doc::cell(short_body_link(body)));
  }
  Node list = table("line-matrix", "From whom to whom, with a letter for what kind", std::move(head));
  list.look = "matrix lines";
  list.paper = doc::Paper::Wide;
  for (const model::Body& body : subject.edition().bodies) {
    if (!from.contains(&body)) continue;
    Node row = doc::make(Kind::TableRow, doc::nodes(doc::cell(short_body_link(body))));
    row.key = body.id.value;
    for (const model::Body& other : subject.edition().bodies) {
      if (!to.contains(&other)) continue;
      const auto cell = cells.find({&body, &other});
      row.children.push_back(cell == cells.end() ? doc::cell(doc::nothing("None"))
                                                 : doc::cell(doc::text(joined(cell->second, ", "))));
    }
    list.children.push_back(std::move(row));
  }
  if (list.children.size() < 2) return {};
  return doc::make(Kind::Document, doc::nodes(key_of_letters(), std::move(list)));
}

Node lines_by_body(const Subject& subject) {
  Node list{.kind = Kind::FieldList};
  for (const model::Body& body : subject.edition().bodies) {
    std::vector<std::string> phrases;
    std::unordered_map<std::string, std::vector<Node>> others;
    for (const derive::BodyLine& line : derive::lines_of(subject.index, body)) {
      std::vector<Node>& known = others[std::string(line.phrase)];
      if (known.empty()) phrases.emplace_back(line.phrase);
      known.push_back(short_body_link(*line.other));
    }
    if (phrases.empty()) continue;
    std::vector<Node> words;
    for (const std::string& phrase : phrases) {
      words.push_back(doc::text(fmt::format("{}{} ", words.empty() ? "" : "; ", phrase)));
      for (Node& other : with_commas(std::move(others[phrase]))) words.push_back(std::move(other));
    }
    list.children.push_back(doc::field(body.short_name(), std::move(words)));
    list.children.back().key = body.id.value;
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
