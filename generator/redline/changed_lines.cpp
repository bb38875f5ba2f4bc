#include "redline/changed_lines.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace concordat::redline {
namespace {

using model::Edition;
using model::Line;

std::string key_of(const Line& line) {
  return line.from.value + "\n" + line.kind.value + "\n" + line.to.value;
}

/// Lines of `edition` that the other one lacks; of several that are alike, those beyond as many.
std::vector<const Line*> only_in(const Edition& edition, const Edition& other) {
  std::unordered_map<std::string, int> known;
  for (const Line& line : other.lines) ++known[key_of(line)];
  std::vector<const Line*> only;
  for (const Line& line : edition.lines) {
    if (--known[key_of(line)] < 0) only.push_back(&line);
  }
  return only;
}

/// Adds these lines and the kinds that they are of, under names that begin with `word`.
void add_lines(const Edition& from, const std::vector<const Line*>& lines, const std::string& word,
               Edition& to) {
  std::unordered_set<std::string> used;
  for (const Line* line : lines) {
    Line made = *line;
    made.kind.value = word + line->kind.value;
    made.clauses.clear();  // of another edition, perhaps
    used.insert(line->kind.value);
    to.lines.push_back(std::move(made));
  }
  for (const model::Relation& relation : from.relations) {
    if (!used.contains(relation.id.value)) continue;
    model::Relation made = relation;
    made.id.value = word + relation.id.value;
    made.name = word + relation.name;
    made.inverse = word + relation.inverse;
    to.relations.push_back(std::move(made));
  }
}

template <class List>
void add_missing(const List& from, List& to) {
  for (const auto& one : from) {
    const bool known =
        std::any_of(to.begin(), to.end(), [&](const auto& other) { return other.id == one.id; });
    if (!known) to.push_back(one);
  }
}

}  // namespace

Edition changed_lines(const Edition& before, const Edition& after) {
  Edition made;
  made.id = after.id;
  made.title = after.title;
  made.short_title = after.short_title;
  made.label = after.label;
  add_lines(after, only_in(after, before), "new: ", made);
  add_lines(before, only_in(before, after), "gone: ", made);
  if (made.lines.empty()) return made;
  made.groups = after.groups;
  made.bodies = after.bodies;
  add_missing(before.groups, made.groups);
  add_missing(before.bodies, made.bodies);
  return made;
}

}  // namespace concordat::redline
