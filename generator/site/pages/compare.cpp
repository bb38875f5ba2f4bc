// Boards of the same statutory kind, side by side. Which kinds there are is data; a kind is compared where
// boards of two areas have it.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "site/renderer.hpp"

namespace concordat::site {
namespace {

/// A board in the edition that describes it best.
struct Compared {
  const EditionSite* edition;
  const model::Body* body;
};

// The edition that says most of the body: the current protocol, else the latest document that describes it.
Compared best(const Site& site, const model::Area& area, const model::AreaBody& known) {
  Compared found{nullptr, nullptr};
  for (const derive::Appearance& appearance : derive::appearances(area, known)) {
    if (!appearance.body) continue;
    bool holds = appearance.edition->kind == model::DocumentKind::Protocol &&
                 derive::current(*appearance.document) == appearance.edition;
    bool better = !found.edition || holds || found.edition->edition().kind != model::DocumentKind::Protocol;
    if (better) found = {&site.of(*appearance.edition), appearance.body};
  }
  return found;
}

std::vector<Compared> boards_of(const Site& site, const model::Area& area,
                                const model::StatutoryKindId& kind) {
  std::vector<Compared> boards;
  for (const model::AreaBody& body : area.bodies) {
    if (!(body.statutory_kind == kind)) continue;
    Compared found = best(site, area, body);
    if (found.edition) boards.push_back(found);
  }
  return boards;
}

List lines_of(const LinkContext& links, const model::Body& body) {
  List list;
  for (const derive::BodyLine& line : derive::lines_of(links.edition->index, body)) {
    Object object{{"words", line.phrase}, {"other", body_value(links, *line.other)}};
    add_clauses(object, links, line.line->clauses);
    list.push_back(std::move(object));
  }
  return list;
}

List themes_of(const LinkContext& links, const model::Body& body) {
  List list;
  std::string page = links.site.root + addresses::edition_page_url(links.edition->url, "themes");
  for (const model::Theme& theme : links.edition->edition().themes.themes) {
    if (theme.lead == body.id) list.push_back(link_value(page + "#theme-" + theme.id.value, theme.title));
  }
  return list;
}

List basis_of(const LinkContext& links, const model::Body& body) {
  List list;
  for (const model::StatutoryBasis& basis : body.statutory_basis) {
    Target act = resolve(links, "act:" + basis.act.value);
    list.push_back(Object{{"href", std::move(act.href)},
                          {"text", std::move(act.text)},
                          {"provision", text_or_null(basis.provision)}});
  }
  return list;
}

Value board_value(const Site& site, const Compared& compared) {
  LinkContext links{site, &compared.edition->area(), compared.edition};
  const model::Body& body = *compared.body;
  List lines = lines_of(links, body);
  List themes = themes_of(links, body);
  List basis = basis_of(links, body);
  return Object{{"href", body_href(links, body.id)},
                {"name", body.name},
                {"edition", link_value(site.root + compared.edition->url, compared.edition->citation)},
                {"role_html", blocks_value(links, body.role)},
                {"has_basis", !basis.empty()},
                {"basis", std::move(basis)},
                {"has_functions", !body.functions.empty()},
                {"functions_html", view_value(links, views::functions, &body)},
                {"has_lines", !lines.empty()},
                {"lines", std::move(lines)},
                {"has_themes", !themes.empty()},
                {"themes", std::move(themes)}};
}

}  // namespace

bool is_compared(const Site& site, const model::StatutoryKind& kind) {
  const std::vector<model::Area>& areas = site.corpus().areas;
  return std::count_if(areas.begin(), areas.end(),
                       [&](const model::Area& area) { return !boards_of(site, area, kind.id).empty(); }) >= 2;
}

Object compare_view(const Renderer& r, const Page&) {
  const model::Corpus& corpus = r.site.corpus();
  List kinds;
  for (const model::StatutoryKind& kind : corpus.statutory_kinds) {
    if (!is_compared(r.site, kind)) continue;
    List areas;
    for (const model::Area& area : corpus.areas) {
      List boards;
      for (const Compared& board : boards_of(r.site, area, kind.id))
        boards.push_back(board_value(r.site, board));
      areas.push_back(
          Object{{"area", area.name}, {"has_boards", !boards.empty()}, {"boards", std::move(boards)}});
    }
    kinds.push_back(Object{{"id", kind.id.value},
                           {"name", kind.name},
                           {"ends", kind.ends.given() ? Value(dates::in_words(kind.ends)) : Value()},
                           {"note_html", prose_value({r.site}, kind.note)},
                           {"areas", std::move(areas)}});
  }
  return {{"kinds", std::move(kinds)}};
}

}  // namespace concordat::site
