// Boards of the same statutory kind, side by side. Which kinds there are is data; a kind is compared where
// boards of two areas have it.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "derive/division.hpp"
#include "site/renderer.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

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
    bool holds = model::sets_out_rules(appearance.edition->kind) &&
                 derive::current(*appearance.document) == appearance.edition;
    bool better = !found.edition || holds || !model::sets_out_rules(found.edition->edition().kind);
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

Node list_of(std::vector<Node> items) {
  Node view;
  if (!items.empty()) view.children.push_back(doc::make(Kind::BulletList, std::move(items)));
  return view;
}

/// The board as it is described, for a place beside others.
Node described(const Site& site, const Compared& compared) {
  const LinkContext links = LinkContext{site}.in(*compared.edition);
  const views::Subject subject = subject_of(links).of(*compared.body);
  const model::Body& body = *compared.body;
  Node heading = doc::heading(4, doc::nodes(doc::link("board:" + body.id.value, body.name)));
  Node where = doc::paragraph(doc::text("As described in "),
                              doc::link(compared.edition->url, compared.edition->citation));
  where.look = "muted";
  Node view = doc::make(Kind::Document, doc::nodes(std::move(heading), std::move(where)));
  doc::append(view.children, body.role);
  std::vector<Node> basis, themes;
  for (const model::StatutoryBasis& one : body.statutory_basis) {
    basis.push_back(doc::item(views::reference(subject, "act:" + one.act.value)));
    if (!one.provision.empty())
      basis.back().children.front().children.push_back(doc::text(", " + one.provision));
  }
  const std::string page = addresses::edition_page_url(compared.edition->url, "themes");
  for (const model::Theme& theme : subject.edition().themes.themes) {
    if (theme.lead == body.id)
      themes.push_back(doc::item(doc::link(page + "#theme-" + theme.id.value, theme.title)));
  }
  views::add_part(view.children, doc::heading(5, "Statutory basis"), list_of(std::move(basis)));
  views::add_part(view.children, doc::heading(5, "Functions"), views::functions(subject));
  views::add_part(view.children, doc::heading(5, "Relationships"), views::lines_of_body(subject));
  views::add_part(view.children, doc::heading(5, "Leads on"), list_of(std::move(themes)));
  return view;
}

bool fits(const Site& site, const std::vector<const model::StatutoryKind*>& kinds) {
  std::size_t bytes = 0;
  for (const model::StatutoryKind* kind : kinds) {
    for (const model::Area& area : site.corpus().areas) {
      for (const Compared& board : boards_of(site, area, kind->id))
        bytes += derive::bytes_of(described(site, board));
    }
  }
  return derive::fits_on_page(bytes);
}

}  // namespace

bool is_compared(const Site& site, const model::StatutoryKind& kind) {
  const std::vector<model::Area>& areas = site.corpus().areas;
  return std::count_if(areas.begin(), areas.end(),
                       [&](const model::Area& area) { return !boards_of(site, area, kind.id).empty(); }) >= 2;
}

std::vector<const model::StatutoryKind*> compared_kinds(const Site& site) {
  std::vector<const model::StatutoryKind*> kinds;
  for (const model::StatutoryKind& kind : site.corpus().statutory_kinds) {
    if (is_compared(site, kind)) kinds.push_back(&kind);
  }
  return kinds;
}

bool is_compared_by_kind(const Site& site) {
  return site.has_many_areas() || !fits(site, compared_kinds(site));
}

namespace {

Object kind_value(const LinkContext& links, const model::StatutoryKind& kind) {
  return {{"id", kind.id.value},
          {"ends", kind.ends.given() ? Value(dates::in_words(kind.ends)) : Value()},
          {"note_html", prose_value(links, kind.note)}};
}

/// Each board of the kind as it is described, area by area.
List panels(const Site& site, const model::StatutoryKind& kind) {
  const LinkContext links{site};
  List areas;
  for (const model::Area& area : site.corpus().areas) {
    List boards;
    for (const Compared& board : boards_of(site, area, kind.id))
      boards.push_back(Object{{"html", blocks_value(links.in(*board.edition), described(site, board))}});
    areas.push_back(
        Object{{"area", area.name}, {"has_boards", !boards.empty()}, {"boards", std::move(boards)}});
  }
  return areas;
}

/// Only where each board of the kind is described: all of them on one page would be too much for it.
List places(const Site& site, const model::StatutoryKind& kind) {
  List places;
  for (const model::Area& area : site.corpus().areas) {
    List boards;
    for (const Compared& board : boards_of(site, area, kind.id))
      boards.push_back(
          link_value(site.root + addresses::body_url(board.edition->url, board.body->id), board.body->name));
    if (!boards.empty()) places.push_back(Object{{"area", area.name}, {"boards", std::move(boards)}});
  }
  return places;
}

}  // namespace

Object compare_view(const Renderer& r, const Page& page) {
  const LinkContext links{r.site};
  const bool by_kind = page.statutory_kind || is_compared_by_kind(r.site);
  std::vector<const model::StatutoryKind*> here = compared_kinds(r.site);
  List to_kinds;
  for (const model::StatutoryKind* kind : here) {
    const std::string href = by_kind ? r.site.root + addresses::comparison_url(*kind) : "#" + kind->id.value;
    to_kinds.push_back(Object{{"href", std::string(href)},
                              {"text", kind->name},
                              {"id", by_kind ? Value(kind->id.value) : Value()}});
  }
  if (by_kind) here.assign(page.statutory_kind ? 1 : 0, page.statutory_kind);
  List kinds;
  for (const model::StatutoryKind* kind : here) {
    const bool has_room = !by_kind || fits(r.site, {kind});
    Object shown = kind_value(links, *kind);
    shown.push_back({"heading", by_kind ? std::string_view("Area by area") : std::string_view(kind->name)});
    shown.push_back({"side_by_side", has_room});
    shown.push_back({"areas", has_room ? panels(r.site, *kind) : List()});
    shown.push_back({"places", has_room ? List() : places(r.site, *kind)});
    kinds.push_back(std::move(shown));
  }
  return {{"heading", page.title},
          {"to_kinds", std::move(to_kinds)},
          {"by_kind", by_kind},
          {"is_whole", page.statutory_kind == nullptr},
          {"kinds", std::move(kinds)}};
}

}  // namespace concordat::site
