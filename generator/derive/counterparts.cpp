#include "derive/counterparts.hpp"

#include <algorithm>
#include <map>

#include "model/visit.hpp"

namespace concordat::derive {
namespace {

/// By kind, the only body of it; empty where there are several.
std::map<std::string, std::string> only_ones(const model::Area& area) {
  std::map<std::string, std::string> ids;
  for (const model::AreaBody& body : area.bodies) {
    if (body.statutory_kind.empty()) continue;
    const auto [found, fresh] = ids.emplace(body.statutory_kind.value, body.id.value);
    if (!fresh) found->second.clear();
  }
  return ids;
}

}  // namespace

Counterparts counterparts(const model::Area& first, const model::Area& second) {
  Counterparts all;
  const std::map<std::string, std::string> others = only_ones(second);
  for (const auto& [kind, id] : only_ones(first)) {
    const auto found = others.find(kind);
    if (found != others.end() && !id.empty() && !found->second.empty() && id != found->second)
      all.emplace(id, found->second);
  }
  return all;
}

model::Edition renamed(const model::Edition& edition, const Counterparts& names) {
  model::Edition made = edition;
  Counterparts used = names;
  for (const model::Body& body : edition.bodies)
    std::erase_if(used, [&](const auto& name) { return name.second == body.id.value; });
  model::visit_body_ids(made, [&](model::BodyId& id) {
    const auto found = used.find(id.value);
    if (found != used.end()) id.value = found->second;
  });
  return made;
}

}  // namespace concordat::derive
