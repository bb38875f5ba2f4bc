// The relationships between bodies: all of them as a table, those of one body as it would say them.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "derive/line_rows.hpp"
#include "derive/near_misses.hpp"
#include "derive/relations.hpp"
#include "doc/plain.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// What a line says beside the body at its other end; equal for lines that stand as one.
std::string said_by(const derive::BodyLine& line) {
  std::string said =
      fmt::format("{}\n{}\n{}\n{}", line.phrase, fmt::join(derive::manner_of(*line.line), "\n"),
                  doc::plain(line.line->note), doc::plain(line.line->inferred));
  for (const model::ClauseRef& clause : line.line->clauses) said += "\n" + clause.value;
  return said;
}

/// After `out`: the lines that one would look for, since all others of their groups have them.
void add_near_misses(std::vector<Node>& out, const Subject& subject) {
  for (const derive::NearMiss& miss : derive::near_misses(subject.index)) {
    const std::string others = derive::others_of(miss);
    out.push_back(doc::paragraph(doc::text("No line says that "), short_body_link(*miss.from),
                                 doc::text(fmt::format(" {} ", miss.relation->name)),
                                 short_body_link(*miss.to),
                                 doc::text(fmt::format("; there is one for {}.", others))));
    out.back().look = "table-note";
  }
}

}  // namespace

Node lines(const Subject& subject) {
  Node list = table("lines", "Every line in words, with its clause",
                    doc::head("No.", "From", "Relationship", "To", "What about", "Source"));
  const std::vector<derive::LineRow> rows = derive::line_rows(subject.index);
  if (rows.empty()) return {};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Line& line = *rows[i].lines.front();
    const model::Relation& relation = *subject.index.relation(line.kind);
    std::vector<Node> ends;
    for (const model::Line* one : rows[i].lines)
      ends.push_back(short_body_link(*subject.index.body(one->to)));
    Node kind = doc::cell(doc::text(relation.name));
    add_detail(kind.children, joined(derive::manner_of(line), ", "));
    if (relation.symmetric) add_detail(kind.children, "both ways");
    Node clauses = doc::cell();
    add_clauses(clauses.children, subject, line.clauses);
    add_inferred(clauses.children, line.inferred);
    Node row = doc::make(Kind::TableRow, {});
    row.key = line.from.value + " " + line.kind.value + " " + line.to.value;
    Node number = doc::cell(doc::text(std::to_string(i + 1)));
    number.look = doc::row_number;
    row.children = doc::nodes(std::move(number), doc::cell(short_body_link(*subject.index.body(line.from))),
                              std::move(kind), doc::make(Kind::TableCell, with_commas(std::move(ends))),
                              doc::make(Kind::TableCell, doc::inlines_of(line.note)), std::move(clauses));
    list.children.push_back(std::move(row));
  }
  Node view = doc::make(Kind::Document, doc::nodes(std::move(list)));
  add_near_misses(view.children, subject);
  return view;
}

Node lines_of_body(const Subject& subject) {
  Node list{.kind = Kind::BulletList, .look = "relations"};
  const std::vector<derive::BodyLine> lines = derive::lines_of(subject.index, *subject.body);
  std::unordered_map<std::string, std::size_t> known;
  std::vector<std::vector<const derive::BodyLine*>> groups;
  for (const derive::BodyLine& line : lines) {
    const auto [group, is_new] = known.emplace(said_by(line), groups.size());
    if (is_new) groups.emplace_back();
    groups[group->second].push_back(&line);
  }
  for (const std::vector<const derive::BodyLine*>& group : groups) {
    const model::Line& line = *group.front()->line;
    std::vector<Node> others;
    for (const derive::BodyLine* one : group) others.push_back(body_link(subject, one->other->id));
    Node item = doc::item(doc::text(capital(group.front()->phrase) + " "));
    std::vector<Node>& words = item.children.front().children;
    for (Node& other : with_commas(std::move(others))) words.push_back(std::move(other));
    add_detail(words, joined(derive::manner_of(line), ", "));
    if (!line.note.children.empty()) {
      words.push_back(doc::text(": "));
      doc::append_inlines(words, line.note);
    }
    add_trace(words, subject, line);
    item.key = line.from.value + " " + line.kind.value + " " + line.to.value;
    list.children.push_back(std::move(item));
  }
  Node view;
  if (!list.children.empty()) view.children.push_back(std::move(list));
  return view;
}

Node lines_in_short(const Subject& subject) {
  const std::vector<derive::BodyLine> lines = derive::lines_of(subject.index, *subject.body);
  const auto words_of = [](const derive::BodyLine& line) {
    std::vector<std::string> manner = derive::manner_of(*line.line);
    if (!line.line->inferred.children.empty()) manner.push_back("inferred");
    return std::pair(std::string(line.phrase), joined(std::move(manner), ", "));
  };
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  std::vector<std::vector<const derive::BodyLine*>> groups;
  for (const derive::BodyLine& line : lines) {
    const auto [group, is_new] = known.emplace(words_of(line), groups.size());
    if (is_new) groups.emplace_back();
    std::vector<const derive::BodyLine*>& same = groups[group->second];
    const bool there =
        std::any_of(same.begin(), same.end(), [&](const auto* one) { return one->other == line.other; });
    if (!there) same.push_back(&line);
  }
  Node list{.kind = Kind::BulletList, .look = "relations"};
  for (const std::vector<const derive::BodyLine*>& group : groups) {
    Node item = doc::item(doc::text(capital(group.front()->phrase) + " "));
    std::vector<Node> others;
    for (const derive::BodyLine* one : group) others.push_back(short_body_link(*one->other));
    for (Node& other : with_commas(std::move(others)))
      item.children.front().children.push_back(std::move(other));
    add_detail(item.children.front().children, words_of(*group.front()).second);
    list.children.push_back(std::move(item));
  }
  Node view;
  if (!list.children.empty()) view.children.push_back(std::move(list));
  return view;
}

}  // namespace concordat::views
