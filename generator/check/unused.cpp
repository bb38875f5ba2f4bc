// A body of area.toml that nothing names was either forgotten in an edition or left behind when one was
// removed.
#include <fmt/format.h>

#include <unordered_set>

#include "check/rules.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using Ids = std::unordered_set<std::string_view>;

void add_links(const doc::Node& text, Ids& used) {
  constexpr std::string_view kind = "board:";
  model::visit_nodes(text, [&](const doc::Node& node) {
    std::string_view url = node.url;
    if (node.kind == doc::Kind::Link && url.substr(0, kind.size()) == kind)
      used.insert(url.substr(kind.size()));
  });
}

Ids used_in(const model::Area& area) {
  Ids used;
  const auto look_at = [&](const doc::Node& text) { add_links(text, used); };
  model::visit_prose(area, look_at);
  for (const model::AreaBody& body : area.bodies) {
    for (const model::Succession& before : body.succeeds) used.insert({before.body.value, body.id.value});
  }
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      for (const model::Body& body : edition.bodies) used.insert(body.id.value);
      model::visit_prose(edition, look_at);
    }
  }
  return used;
}

bool all_read(const model::Area& area) {
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      if (!edition.read.all()) return false;
    }
  }
  return area.read;
}

}  // namespace

void body_unused(const OfArea& subject, Findings& findings) {
  if (!all_read(subject.area)) return;
  const Ids used = used_in(subject.area);
  for (const model::AreaBody& body : subject.area.bodies) {
    if (body.id.empty() || used.contains(body.id.value)) continue;
    findings.add(body.id.span,
                 fmt::format("unused body \"{}\": no edition and no text names it", body.id.value),
                 "describe it in an edition, refer to it in a text, or remove it");
  }
}

}  // namespace concordat::check
