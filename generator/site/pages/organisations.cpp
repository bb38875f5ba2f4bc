// The agencies: an A to Z of all, and for each where it sits, edition by edition.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

// The other organisations of a seat that several share.
std::vector<std::string> sharers_of(const Site& site, const model::Member& member,
                                    const model::Organisation& organisation) {
  std::vector<std::string> names;
  auto add = [&](std::string_view id) {
    const model::Organisation* named = site.index.organisation(id);
    if (named && named != &organisation) names.push_back(named->name);
  };
  add(member.organisation);
  for (const model::OrganisationId& id : member.also) add(id);
  return names;
}

std::string seat_detail(const LinkContext& links, const model::Member& member,
                        const model::Organisation& organisation) {
  const Site& site = links.site;
  const model::Body* body = links.edition->index.body(member.body);
  const std::string& post = body ? body->name : member.post;
  std::vector<std::string> parts = {member.group, post};
  bool renamed = !member.name.empty() && member.name != organisation.name && member.name != post;
  if (renamed) parts.push_back(fmt::format("listed as “{}”", member.name));
  parts.push_back(views::listed(member.departments));
  std::vector<std::string> sharers;
  if (!member.also.empty()) sharers = sharers_of(site, member, organisation);
  if (!sharers.empty()) parts.push_back("seat shared with " + joined(std::move(sharers), ", "));
  return joined(std::move(parts), "; ");
}

std::string seat_label(const model::Member& member) {
  if (!member.sits()) return std::string(data::label(member.capacity));
  return member.count > 1 ? fmt::format("{} seats", member.count) : "Member";
}

/// A row a board: the posts that come from the organisation, then its seats.
Node seats_of(const LinkContext& links, const model::Organisation& organisation) {
  const derive::OrganisationSeats* found = derive::seats_of(links.edition->seats, organisation);
  std::span<const derive::Place> seats;
  if (found) seats = found->places;
  const std::string& of_edition = links.edition->citation;
  Node list = views::table("in-" + joined({links.edition->area().id.value, links.edition->document().id,
                                           links.edition->edition().id},
                                          "-"),
                           fmt::format("{} ({})", of_edition, data::label(links.edition->edition().status)),
                           doc::head("Board", "As"));
  list.url = links.edition->url;
  for (const model::Body& body : links.edition->edition().bodies) {
    Node places = doc::cell();
    const auto add = [&](std::string_view word, std::string_view detail, const Node& words) {
      Node place = doc::paragraph(doc::strong(word));
      if (!detail.empty()) place.children.push_back(doc::text(fmt::format(": {}", detail)));
      if (!words.children.empty()) {
        place.children.push_back(doc::text(detail.empty() ? ": " : ". "));
        doc::append_inlines(place.children, words);
      }
      places.children.push_back(std::move(place));
    };
    for (const model::Post& post : body.posts) {
      if (post.organisation == organisation.id) add(post.title, {}, post.holder);
    }
    if (!seats.empty() && seats.front().body == &body) {
      for (const model::Member* member : seats.front().members)
        add(seat_label(*member), seat_detail(links, *member, organisation), member->note);
      seats = seats.subspan(1);
    }
    if (places.children.empty()) continue;
    list.children.push_back(
        doc::make(Kind::TableRow,
                  doc::nodes(doc::cell(doc::link("board:" + body.id.value, body.name)), std::move(places))));
  }
  Node view;
  if (list.children.size() > 1) view.children.push_back(std::move(list));
  return view;
}

/// The facts of the organisation itself.
Node identity_of(const Site& site, const model::Organisation& organisation) {
  Node fields{.kind = Kind::FieldList};
  const auto add = [&](std::string_view name, std::vector<Node> value) {
    if (!value.empty()) fields.children.push_back(doc::field(name, std::move(value)));
  };
  const auto add_words = [&](std::string_view name, std::string_view words) {
    if (!words.empty()) add(name, doc::nodes(doc::text(words)));
  };
  std::vector<Node> councils, bodies;
  for (const model::Area& area : site.corpus().areas) {
    for (const model::OrganisationId& id : area.councils) {
      if (id == organisation.id) councils.push_back(doc::link(addresses::area_url(area), area.name));
    }
    for (const model::AreaBody& body : area.bodies) {
      if (body.organisation == organisation.id)
        bodies.push_back(doc::link(addresses::area_body_url(area, body.id), body.name));
    }
  }
  add_words("Acronym", organisation.acronym);
  add_words("Formerly", joined(organisation.former_names, "; "));
  add("A council of", views::with_commas(std::move(councils)));
  add("Among the boards", views::with_commas(std::move(bodies)));
  if (!organisation.website.empty()) add("Website", doc::nodes(views::address_link(organisation.website)));
  Node view;
  if (!fields.children.empty()) view.children.push_back(std::move(fields));
  return view;
}

}  // namespace

Object organisations_view(const Renderer& r, const Page& page) {
  const derive::Division& division = r.lists.organisation_parts;
  std::string used;
  Node list = views::table(
      "organisations", "Organisations from A to Z, with the number of boards on which each has or had a seat",
      doc::head("Organisation", "Kind"));
  list.title = "Find an organisation";
  list.children.front().children.push_back(doc::at_right(doc::cell(doc::text("Boards"))));
  for (const auto& [key, row] : r.lists.organisations) {
    if (division.part_of(derive::letters_of(key)) != page.part) continue;
    list.children.push_back(row);
    const char letter = letter_of(key);
    if (!used.empty() && used.back() == letter) continue;
    used += letter;
    list.children.back().id = "letter-" + sort_key(std::string(1, letter));
  }
  const bool has_rows = list.children.size() > 1 || r.lists.organisations.empty();
  Object view = {
      {"heading", page.title},
      {"count", counted(r.lists.organisations.size(), "organisation", "organisations")},
      {"organisations_html",
       has_rows ? blocks_value({r.site}, doc::make(Kind::Document, doc::nodes(std::move(list)))) : Value()}};
  add_parts(view, {r.site, page, division, addresses::organisations_url}, used);
  return view;
}

Object organisation_view(const Renderer& r, const Page& page) {
  const model::Organisation& organisation = *page.organisation;
  const LinkContext links{r.site};
  List areas, editions;
  if (page.part.empty()) {
    for (const model::Area* area : areas_apart(r.lists, organisation))
      areas.push_back(
          link_value(r.site.root + addresses::organisation_url(organisation.id, area), area->name));
  }
  const bool by_area = !areas.empty();
  const auto seated = r.lists.seated.find(&organisation);
  if (seated != r.lists.seated.end() && !by_area) {
    for (const EditionSite* edition : seated->second.editions) {
      if (!page.part.empty() && edition->area().id.value != page.part) continue;
      const LinkContext there = links.in(*edition);
      const Node seats = seats_of(there, organisation);
      if (!seats.children.empty()) editions.push_back(Object{{"html", blocks_value(there, seats)}});
    }
  }
  const bool is_whole = page.part.empty();
  return Object{{"name", page.title},
                {"kind", data::label(organisation.kind)},
                {"facts_html", is_whole ? blocks_value(links, identity_of(r.site, organisation)) : Value()},
                {"note_html", is_whole ? prose_value(links, organisation.note) : Value()},
                {"by_area", by_area},
                {"areas", std::move(areas)},
                {"has_seats", by_area || !editions.empty()},
                {"editions", std::move(editions)}};
}

}  // namespace concordat::site
