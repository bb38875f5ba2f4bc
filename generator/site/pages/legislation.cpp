// Acts, regulations and guidance, each with every clause that cites it and every board that rests on it; then
// the kinds of board that the law knows, so that boards of different areas can be set side by side.
#include <unordered_map>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

struct Basis {
  const EditionSite* edition;
  const model::Body* body;
  const model::StatutoryBasis* basis;
};
// By act; in the order of areas, documents, editions.
using Bases = std::unordered_map<std::string_view, std::vector<Basis>>;

Bases bases_of_all(const Site& site) {
  Bases bases;
  for (const EditionSite& edition : site.editions) {
    for (const model::Body& body : edition.edition().bodies) {
      for (const model::StatutoryBasis& basis : body.statutory_basis)
        bases[basis.act].push_back({&edition, &body, &basis});
    }
  }
  return bases;
}

List mentions_of(const LinkContext& links, const model::Act& act) {
  List list;
  auto found = links.edition->mentions.acts.find(act.id.value);
  if (found == links.edition->mentions.acts.end()) return list;
  for (const derive::Mention& mention : found->second) {
    Target target =
        resolve(links, mention.clause ? "clause:" + mention.clause->id : "section:" + mention.section->id);
    list.push_back(link_value(std::move(target.href), target.text));
  }
  mark_last(list);
  return list;
}

List boards_on(const LinkContext& links, const std::vector<Basis>& bases) {
  List list;
  for (const Basis& basis : bases) {
    if (basis.edition != links.edition) continue;
    list.push_back(Object{{"href", body_href(links, basis.body->id)},
                          {"name", basis.body->name},
                          {"provision", text_or_null(basis.basis->provision)}});
  }
  mark_last(list);
  return list;
}

// Edition by edition: where it is cited, and which boards rest on it.
List uses_of(const Site& site, const model::Act& act, const Bases& all_bases) {
  static const std::vector<Basis> none;
  auto found = all_bases.find(act.id);
  const std::vector<Basis>& bases = found == all_bases.end() ? none : found->second;
  List uses;
  for (const EditionSite& edition : site.editions) {
    LinkContext links{site, &edition.area(), &edition};
    List mentions = mentions_of(links, act);
    List boards = boards_on(links, bases);
    if (mentions.empty() && boards.empty()) continue;
    uses.push_back(Object{{"href", site.root + edition.url},
                          {"citation", edition.citation},
                          {"has_mentions", !mentions.empty()},
                          {"mentions", std::move(mentions)},
                          {"has_boards", !boards.empty()},
                          {"boards", std::move(boards)}});
  }
  return uses;
}

List acts_of(const Site& site, model::ActKind kind, const Bases& bases) {
  List acts;
  for (const model::Act& act : site.corpus().acts) {
    if (act.kind != kind) continue;
    List uses = uses_of(site, act, bases);
    acts.push_back(Object{{"id", act.id.value},
                          {"title", act.title},
                          {"address", text_or_null(act.address)},
                          {"note_html", prose_value({site}, act.note)},
                          {"has_uses", !uses.empty()},
                          {"uses", std::move(uses)}});
  }
  return acts;
}

// The boards of one kind, area by area.
List areas_with(const Site& site, const model::StatutoryKind& kind) {
  List areas;
  for (const model::Area& area : site.corpus().areas) {
    List boards;
    for (const model::AreaBody& body : area.bodies) {
      if (body.statutory_kind == kind.id)
        boards.push_back(link_value(site.root + addresses::area_body_url(area, body.id), body.name));
    }
    if (boards.empty()) continue;
    mark_last(boards);
    areas.push_back(Object{{"area_name", area.name}, {"boards", std::move(boards)}});
  }
  return areas;
}

List kinds_of_board(const Site& site) {
  List kinds;
  for (const model::StatutoryKind& kind : site.corpus().statutory_kinds) {
    List acts;
    for (const model::ActId& id : kind.acts) {
      if (const model::Act* act = site.index.act(id))
        acts.push_back(link_value("#" + act->id.value, act->title));
    }
    mark_last(acts);
    List areas = areas_with(site, kind);
    kinds.push_back(Object{{"id", kind.id.value},
                           {"name", kind.name},
                           {"ended", kind.ends.given() ? Value(dates::in_words(kind.ends)) : Value()},
                           {"has_ended", dates::is_past(kind.ends, site.today)},
                           {"note_html", prose_value({site}, kind.note)},
                           {"has_acts", !acts.empty()},
                           {"acts", std::move(acts)},
                           {"has_areas", !areas.empty()},
                           {"areas", std::move(areas)}});
  }
  return kinds;
}

}  // namespace

Object legislation_view(const Renderer& r, const Page&) {
  struct Group {
    model::ActKind kind;
    std::string_view id;
    std::string_view title;
  };
  constexpr Group all[] = {
      {model::ActKind::Act, "list-acts", "Acts"},
      {model::ActKind::Regulations, "list-regulations", "Regulations"},
      {model::ActKind::StatutoryGuidance, "list-statutory-guidance", "Statutory guidance"},
      {model::ActKind::Guidance, "list-guidance", "Other guidance"}};
  Bases bases = bases_of_all(r.site);
  List groups;
  for (const Group& group : all) {
    List acts = acts_of(r.site, group.kind, bases);
    if (acts.empty()) continue;
    groups.push_back(Object{{"group_id", group.id}, {"group_title", group.title}, {"acts", std::move(acts)}});
  }
  List kinds = kinds_of_board(r.site);
  return Object{{"groups", std::move(groups)}, {"has_kinds", !kinds.empty()}, {"kinds", std::move(kinds)}};
}

}  // namespace concordat::site
