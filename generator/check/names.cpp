// Names of the bodies of an area.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/rules.hpp"
#include "check/wording.hpp"

namespace concordat::check {
namespace {

bool took_over(const model::AreaBody& later, const model::AreaBody& earlier) {
  return std::any_of(later.succeeds.begin(), later.succeeds.end(),
                     [&](const model::Succession& one) { return one.body == earlier.id; });
}

}  // namespace

void names_alike(const OfArea& subject, Findings& findings) {
  std::map<std::string, const model::AreaBody*> known;
  for (const model::AreaBody& body : subject.area.bodies) {
    const auto [first, is_new] = known.emplace(lower(body.name), &body);
    if (is_new || body.name.empty()) continue;
    const model::AreaBody& other = *first->second;
    if (took_over(body, other) || took_over(other, body)) continue;
    findings.add(body.id.span,
                 body.name == other.name
                     ? fmt::format("two bodies have the name \"{}\"", body.name)
                     : fmt::format("\"{}\" and \"{}\" differ in capitals only", other.name, body.name),
                 "make one of them, or name what tells them apart",
                 {{other.id.span, "the other one is here"}});
  }
}

}  // namespace concordat::check
