// The lines of the map.
#include <fmt/format.h>

#include <unordered_map>

#include "check/rules.hpp"
#include "doc/plain.hpp"

namespace concordat::check {
namespace {

bool is_whole(const model::Line& line) {
  return !line.from.empty() && !line.kind.empty() && !line.to.empty();
}

}  // namespace

void line_to_itself(const OfEdition& subject, Findings& findings) {
  for (const model::Line& line : subject.edition().lines) {
    if (is_whole(line) && line.from == line.to)
      findings.add(line.to.span, fmt::format("the line goes from \"{}\" to itself", line.to.value));
  }
}

namespace {

std::string_view name_of(const OfEdition& subject, const model::RelationId& kind) {
  const model::Relation* known = subject.edition_index.relation(kind);
  return known ? std::string_view(known->name) : kind;
}

}  // namespace

void line_twice(const OfEdition& subject, Findings& findings) {
  std::unordered_map<std::string, Span> first_lines;
  for (const model::Line& line : subject.edition().lines) {
    if (!is_whole(line)) continue;
    // A note tells two lines apart.
    const std::string note = doc::plain(line.note);
    const model::Relation* relation = subject.edition_index.relation(line.kind);
    // A line that means the same both ways is the same from either end.
    const bool turned = relation && relation->symmetric && line.to < line.from;
    const model::BodyId& from = turned ? line.to : line.from;
    const model::BodyId& to = turned ? line.from : line.to;
    auto [first, fresh] = first_lines.emplace(
        fmt::format("{}>{}>{}>{}", from.value, line.kind.value, to.value, note), line.from.span);
    if (fresh) continue;
    findings.add(line.from.span,
                 fmt::format("\"{} {} {}\" is stated twice", short_name(subject, line.from),
                             name_of(subject, line.kind), short_name(subject, line.to)),
                 "name both clauses in one line: clause = [\"2.4\", \"3.10\"]",
                 {{first->second, "first stated here"}});
  }
}

}  // namespace concordat::check
