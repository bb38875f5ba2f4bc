// What references are called. The texts of `[](clause:4.3)` are filled in once, here, so that a page, a data
// file and a printed paper never call one thing by two names.

#include "derive/references.hpp"

#include <fmt/format.h>

#include <utility>

#include "derive/who.hpp"
#include "doc/plain.hpp"
#include "model/visit.hpp"

namespace concordat::derive {
namespace {

using doc::Kind;
using doc::Node;

/// Names of what the links of one edition refer to.
class Names {
 public:
  Names(const Index& index, const EditionIndex& edition) : index_(index), edition_(edition) {}

  /// Empty where nothing is known by this address.
  std::string of(std::string_view url) const {
    const std::size_t colon = url.find(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view kind = url.substr(0, colon);
    const std::string_view id = url.substr(colon + 1);
    if (kind == "clause") {
      const ClausePlace* place = edition_.clause(id);
      return place ? clause_label(*place) : std::string();
    }
    if (kind == "section") {
      const model::Section* section = edition_.section(id);
      return section ? section_label(*section) : std::string();
    }
    if (kind == "report") {
      const model::Report* report = edition_.report(id);
      return report ? report->title : std::string();
    }
    if (kind == "act") {
      const model::Act* act = index_.act(id);
      return act ? act->title : std::string();
    }
    if (kind == "office") {
      const model::Office* known = office(edition_.area(), id);
      return known ? known->title : std::string();
    }
    if (kind == "board") return body(id);
    if (kind == "edition") return edition(id);
    return {};
  }

 private:
  std::string body(std::string_view id) const {
    if (const model::Body* known = edition_.body(id)) return known->name;
    const model::AreaBody* known = index_.area_body(edition_.area(), id);
    return known ? known->name : std::string();
  }

  /// By "document/edition" in the same area, or by "area/document/edition".
  std::string edition(std::string_view path) const {
    for (const model::Area& area : index_.corpus().areas) {
      for (const model::Document& document : area.documents) {
        for (const model::Edition& other : document.editions) {
          const std::string here = fmt::format("{}/{}", document.id, other.id);
          if ((&area == &edition_.area() && path == here) ||
              path == fmt::format("{}/{}", area.id.value, here)) {
            return citation(other);
          }
        }
      }
    }
    return {};
  }

  const Index& index_;
  const EditionIndex& edition_;
};

void fill(model::Edition& edition, const Names& names) {
  model::visit_prose(edition, [&](Node& text) {
    model::visit_nodes(text, [&](Node& node) {
      if (node.kind != Kind::Link || !node.children.empty()) return;
      std::string name = names.of(node.url);
      if (name.empty()) return;
      node.children.push_back({.kind = Kind::Text, .span = node.span, .text = std::move(name)});
    });
  });
}

}  // namespace

std::string section_label(const model::Section& section) {
  if (section.number.empty()) return section.title;
  return section.has_bare_number() ? "section " + section.number : section.number;
}

std::string of_part(const model::Section& section) {
  return section.numbering == model::Numbering::Local ? " of " + section_label(section) : std::string();
}

std::string clause_label(const ClausePlace& place) {
  return fmt::format("{} {}{}", place.section->clause_noun(), doc::number_of(*place.clause),
                     of_part(*place.section));
}

std::string reference_text(const Index& index, const EditionIndex& edition, std::string_view url) {
  return Names(index, edition).of(url);
}

std::string citation(const model::Edition& edition) {
  return fmt::format("{} {}", edition.short_title, edition.label);
}

model::Corpus with_link_texts(model::Corpus corpus) {
  const Index index(corpus);
  for (model::Area& area : corpus.areas) {
    for (model::Document& document : area.documents) {
      for (model::Edition& edition : document.editions) {
        const EditionIndex in(area, document, edition);
        fill(edition, Names(index, in));
      }
    }
  }
  return corpus;
}

}  // namespace concordat::derive
