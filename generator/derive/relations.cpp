// Each line of the map from the point of view of one body.

#include "derive/relations.hpp"

#include <fmt/format.h>

namespace concordat::derive {

std::vector<std::string> manner_of(const model::Line& line) {
  std::vector<std::string> manner;
  if (line.duty != model::Duty::Fact) manner.push_back(fmt::format("“{}”", data::choice(line.duty)));
  if (line.by_exception) manner.push_back("by exception");
  if (!line.through.empty()) manner.push_back("through " + line.through);
  return manner;
}

std::vector<BodyLine> lines_of(const EditionIndex& edition, const model::Body& body) {
  std::vector<BodyLine> lines;
  const auto add = [&](const model::Line& line, bool outgoing) {
    const model::Relation* relation = edition.relation(line.kind);
    const model::Body* other = edition.body(outgoing ? line.to : line.from);
    if (relation == nullptr || other == nullptr) return;
    lines.push_back({&line, relation, other, outgoing, outgoing ? relation->name : relation->inverse});
  };
  for (const model::Line* line : edition.lines_from(body.id)) add(*line, true);
  for (const model::Line* line : edition.lines_to(body.id)) {
    if (line->from != body.id) add(*line, false);
  }
  return lines;
}

std::vector<const model::Body*> children_of(const EditionIndex& edition, const model::Body& body) {
  return edition.children(body.id);
}

}  // namespace concordat::derive
