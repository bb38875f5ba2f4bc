// Views that a text shows.
#include "views/views.hpp"

#include <fmt/format.h>

#include "check/rules.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

/// Whether the view has something to show; one that is unknown, or of an unknown body, is reported elsewhere.
bool shows_something(const OfEdition& subject, std::string_view written) {
  const std::size_t slash = written.find('/');
  const views::View* view = views::find(written.substr(0, slash));
  const bool of_body = slash != std::string_view::npos;
  if (!view || (view->of == views::Of::Body) != of_body) return true;
  const model::Body* body = of_body ? subject.edition_index.body(written.substr(slash + 1)) : nullptr;
  return (of_body && !body) || view->holds(subject.edition(), body);
}

}  // namespace

void view_empty(const OfEdition& subject, Findings& findings) {
  if (!subject.edition().read.all()) return;  // what it would show may not have been read
  for (const model::Section& section : subject.edition().sections) {
    model::visit_nodes(section.text, [&](const doc::Node& node) {
      if (node.kind == doc::Kind::View && !shows_something(subject, node.url))
        findings.add(node.span, fmt::format("the view \"{}\" shows nothing", node.url),
                     "give what it is to show, or take it out");
    });
  }
}

}  // namespace concordat::check
