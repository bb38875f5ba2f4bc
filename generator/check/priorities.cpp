// Priorities, and who oversees them.
#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"

namespace concordat::check {

void oversight_range(const OfEdition& subject, Findings& findings) {
  for (const model::Body& body : subject.edition().bodies) {
    int last = 0;
    for (const model::PriorityList& list : body.priorities)
      last = std::max(last, list.start + static_cast<int>(list.items.size()) - 1);
    for (const model::Oversight& over : body.overseen) {
      const bool read = over.from >= 0 && over.to >= 0 && (last > 0 || body.priorities.empty());
      if (!read || (over.from >= 1 && over.from <= over.to && over.to <= last)) continue;
      findings.add(over.by.span, fmt::format("priorities {} to {} are not all there; the body has {}",
                                             over.from, over.to, last));
    }
  }
}

}  // namespace concordat::check
