// Records of a partnership update.
#include <fmt/format.h>

#include <unordered_set>

#include "check/rules.hpp"

namespace concordat::check {

void record_incomplete(const OfEdition& subject, Findings& findings) {
  for (const model::Section& section : subject.edition().sections) {
    if (section.record.empty()) continue;
    std::unordered_set<std::string_view> parts;
    for (const doc::Node& block : section.text.children) {
      if (block.kind == doc::Kind::Heading) parts.insert(block.id);
    }
    for (const model::RecordPart& part : subject.edition().record_parts) {
      if (!part.needed || parts.contains(part.id)) continue;
      findings.add(section.span, fmt::format("the record has no part \"{}\"", part.name),
                   fmt::format("add a heading: ## {} {{#{}}}", part.name, part.id));
    }
  }
}

}  // namespace concordat::check
