// Acts, regulations and guidance, each with every clause that cites it and every board that rests on it; then
// the kinds of board that the law knows, so that boards of different areas can be set side by side.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

struct Basis {
  const EditionSite* edition;
  const model::Body* body;
  const model::StatutoryBasis* basis;
};
// By act; in the order of areas, documents, editions.
using Bases = std::unordered_map<std::string_view, std::vector<Basis>>;
using Editions = std::vector<const EditionSite*>;

/// Those whose uses of the law are told: of the area, or of all where they are few.
Editions told_of(const Site& site, const model::Area* area) {
  Editions editions;
  if (area) {
    for (const model::Document& document : area->documents) {
      for (const model::Edition& edition : document.editions) editions.push_back(&site.of(edition));
    }
  } else if (!site.has_many_areas()) {
    for (const EditionSite& edition : site.editions) editions.push_back(&edition);
  }
  return editions;
}

Bases bases_of(const Editions& editions) {
  Bases bases;
  for (const EditionSite* edition : editions) {
    for (const model::Body& body : edition->edition().bodies) {
      for (const model::StatutoryBasis& basis : body.statutory_basis)
        bases[basis.act].push_back({edition, &body, &basis});
    }
  }
  return bases;
}

/// The clauses and sections of one edition that cite the act.
std::vector<Node> mentions_of(const LinkContext& links, const model::Act& act) {
  std::vector<Node> list;
  const auto found = links.edition->mentions.acts.find(act.id.value);
  if (found == links.edition->mentions.acts.end()) return list;
  for (const derive::Mention& mention : found->second) {
    Target target = resolve(links, derive::reference_of(mention));
    list.push_back(doc::link(std::move(target.href), target.text));
  }
  return views::with_commas(std::move(list));
}

/// The boards of one edition that rest on it, each with the provision.
std::vector<Node> boards_on(const LinkContext& links, const std::vector<Basis>& bases) {
  std::vector<Node> list;
  for (const Basis& basis : bases) {
    if (basis.edition != links.edition) continue;
    if (!list.empty()) list.push_back(doc::text(", "));
    list.push_back(doc::link(body_href(links, basis.body->id), basis.body->name));
    if (!basis.basis->provision.empty()) list.push_back(doc::text(" (" + basis.basis->provision + ")"));
  }
  return list;
}

/// Edition by edition: where it is cited, and which boards rest on it.
std::vector<Node> uses_of(const Site& site, const model::Act& act, const Editions& editions,
                          const Bases& all_bases) {
  static const std::vector<Basis> none;
  const auto found = all_bases.find(act.id);
  std::vector<Node> uses;
  for (const EditionSite* one : editions) {
    const EditionSite& edition = *one;
    const LinkContext links{site, &edition.area(), &edition};
    std::vector<Node> mentions = mentions_of(links, act);
    std::vector<Node> boards = boards_on(links, found == all_bases.end() ? none : found->second);
    if (mentions.empty() && boards.empty()) continue;
    Node item = doc::item(doc::link(edition.url, edition.citation));
    std::vector<Node>& words = item.children.front().children;
    const bool cited = !mentions.empty();
    if (cited) words.push_back(doc::text(", cited in "));
    for (Node& mention : mentions) words.push_back(std::move(mention));
    if (!boards.empty()) words.push_back(doc::text(cited ? "; basis of " : ", basis of "));
    for (Node& board : boards) words.push_back(std::move(board));
    doc::append(item.children, views::notes_on_act(subject_of(links), act.id.value));
    uses.push_back(std::move(item));
  }
  return uses;
}

Node muted(std::string_view words) {
  Node paragraph = doc::paragraph(doc::text(words));
  paragraph.look = "muted";
  return paragraph;
}

Node act_field(const Site& site, const model::Act& act, const Editions& editions, const Bases& bases) {
  Node field = doc::field(act.title, {});
  field.id = act.id.value;
  field.url = act.address;
  if (!act.note.children.empty())
    field.children.push_back(doc::make(Kind::Paragraph, doc::inlines_of(act.note)));
  if (editions.empty()) return field;
  std::vector<Node> uses = uses_of(site, act, editions, bases);
  field.children.push_back(uses.empty() ? muted("No document here cites it.")
                                        : doc::make(Kind::BulletList, std::move(uses)));
  return field;
}

/// The boards of one kind, area by area.
std::vector<Node> areas_with(const Site& site, const model::StatutoryKind& kind, const model::Area* only) {
  std::vector<Node> items;
  if (!only && site.has_many_areas()) return items;
  for (const model::Area& area : site.corpus().areas) {
    if (only && &area != only) continue;
    std::vector<Node> boards;
    for (const model::AreaBody& body : area.bodies) {
      if (body.statutory_kind == kind.id)
        boards.push_back(doc::link(addresses::area_body_url(area, body.id), body.name));
    }
    if (boards.empty()) continue;
    Node item = doc::item(doc::text(area.name + ": "));
    for (Node& board : views::with_commas(std::move(boards)))
      item.children.front().children.push_back(std::move(board));
    items.push_back(std::move(item));
  }
  return items;
}

/// What the law asks of boards of the kind, and what is to come, which is held against nobody.
void add_law(std::vector<Node>& out, const Site& site, const model::StatutoryKind& kind) {
  Node asked{.kind = Kind::BulletList}, coming{.kind = Kind::BulletList};
  for (const model::LawRow& row : site.corpus().law) {
    if (std::find(row.kinds.begin(), row.kinds.end(), kind.id) == row.kinds.end()) continue;
    const bool now = row.standing == model::LawStanding::InForce && row.about != model::LawSubject::Horizon;
    (now ? asked : coming).children.push_back(views::law_item(row));
  }
  const auto add = [&](std::string_view words, Node list) {
    if (list.children.empty()) return;
    out.push_back(views::list_head(words));
    out.push_back(std::move(list));
  };
  add("What the law asks for", std::move(asked));
  add("What is to come", std::move(coming));
}

Node kind_field(const Site& site, const model::StatutoryKind& kind, const model::Area* only) {
  Node field = doc::field(kind.name, {});
  field.id = "kind-" + kind.id.value;
  if (kind.ends.given())
    field.children.push_back(doc::paragraph(doc::text(fmt::format(
        "{}: {}.", dates::is_past(kind.ends, site.today) ? "Ended" : "Ends", dates::in_words(kind.ends)))));
  if (!kind.note.children.empty())
    field.children.push_back(doc::make(Kind::Paragraph, doc::inlines_of(kind.note)));
  std::vector<Node> acts;
  for (const model::ActId& id : kind.acts) {
    if (const model::Act* act = site.index.act(id))
      acts.push_back(doc::link("#" + act->id.value, act->title));
  }
  if (!acts.empty()) {
    Node rests = doc::paragraph(doc::text("Rests on "));
    for (Node& act : views::with_commas(std::move(acts))) rests.children.push_back(std::move(act));
    rests.children.push_back(doc::text("."));
    field.children.push_back(std::move(rests));
  }
  add_law(field.children, site, kind);
  std::vector<Node> areas = areas_with(site, kind, only);
  if (!areas.empty()) field.children.push_back(doc::make(Kind::BulletList, std::move(areas)));
  return field;
}

Value terms_value(const LinkContext& links, std::vector<Node> fields) {
  Node list = doc::make(Kind::FieldList, std::move(fields), "terms");
  return blocks_value(links, doc::make(Kind::Document, doc::nodes(std::move(list))));
}

}  // namespace

Object legislation_view(const Renderer& r, const Page& page) {
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
  const LinkContext links{r.site};
  const Editions editions = told_of(r.site, page.area);
  const Bases bases = bases_of(editions);
  List groups;
  for (const Group& group : all) {
    std::vector<Node> acts;
    for (const model::Act& act : r.site.corpus().acts) {
      if (act.kind == group.kind) acts.push_back(act_field(r.site, act, editions, bases));
    }
    if (acts.empty()) continue;
    groups.push_back(Object{
        {"group_id", group.id}, {"group_title", group.title}, {"html", terms_value(links, std::move(acts))}});
  }
  std::vector<Node> kinds;
  for (const model::StatutoryKind& kind : r.site.corpus().statutory_kinds)
    kinds.push_back(kind_field(r.site, kind, page.area));
  const bool has_kinds = !kinds.empty();
  List areas;
  if (r.site.has_many_areas() && !page.area) {
    for (const model::Area& area : r.site.corpus().areas)
      areas.push_back(link_value(r.site.root + addresses::area_url(area) + "legislation/", area.name));
  }
  const bool leads_to_areas = !areas.empty();
  return Object{{"groups", std::move(groups)},      {"of", page.area ? Value(page.area->name) : Value()},
                {"leads_to_areas", leads_to_areas}, {"areas", std::move(areas)},
                {"has_kinds", has_kinds},           {"kinds_html", terms_value(links, std::move(kinds))}};
}

}  // namespace concordat::site
