// A body in area.toml that nothing speaks of was either forgotten in an edition or left behind when one was
// removed.
#include <fmt/format.h>

#include <unordered_set>

#include "check/check.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using Ids = std::unordered_set<std::string_view>;

void add_links(const markdown::Node& text, Ids& used) {
  constexpr std::string_view kind = "board:";
  model::visit_nodes(text, [&](const markdown::Node& node) {
    std::string_view url = node.url;
    if (node.kind == markdown::Kind::Link && url.substr(0, kind.size()) == kind)
      used.insert(url.substr(kind.size()));
  });
}

Ids used_in(const model::Area& area) {
  Ids used;
  add_links(area.summary, used);
  for (const model::Term& term : area.terms) add_links(term.meaning, used);
  for (const model::AreaBody& body : area.bodies) {
    add_links(body.note, used);
    for (const model::Succession& before : body.succeeds) used.insert(before.body.value);
    if (!body.succeeds.empty()) used.insert(body.id.value);
  }
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      for (const model::Body& body : edition.bodies) used.insert(body.id.value);
      model::visit_prose(edition, [&](const markdown::Node& text) { add_links(text, used); });
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

void check_unused(const model::Corpus& corpus, diag::Sink& sink) {
  for (const model::Area& area : corpus.areas) {
    if (!all_read(area)) continue;
    Ids used = used_in(area);
    for (const model::AreaBody& body : area.bodies) {
      if (body.id.empty() || used.count(body.id.value)) continue;
      sink.warning(diag::Code::BodyUnused, body.id.span,
                   fmt::format("nothing speaks of the body \"{}\"", body.id.value),
                   "describe it in an edition, refer to it in a text, or remove it");
    }
  }
}

}  // namespace concordat::check
