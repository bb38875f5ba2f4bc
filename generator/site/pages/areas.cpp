// An area: what holds there, what held before, and the index of all its boards through time.
#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/pages/doors.hpp"
#include "views/status.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

List councils_of(const Site& site, const model::Area& area) {
  List councils;
  for (const model::OrganisationId& id : area.councils) {
    const model::Organisation* council = site.index.organisation(id);
    if (council)
      councils.push_back(link_value(site.root + addresses::organisation_url(council->id), council->name));
  }
  return councils;
}

Value editions_value(const Site& site, std::vector<const EditionSite*> editions, std::string_view id,
                     std::string_view caption) {
  if (editions.empty()) return {};
  sort_editions(editions);
  Node list = views::table(id, caption, doc::head("Document", "Edition", "Kind", "Status", "Dated"));
  for (const EditionSite* made : editions) {
    const model::Edition& edition = made->edition();
    list.children.push_back(doc::make(
        Kind::TableRow,
        doc::nodes(doc::cell(doc::link(made->url, edition.title)), doc::cell(doc::text(edition.label)),
                   doc::cell(doc::text(model::what_it_is(edition))), doc::cell(status_tag(edition)),
                   words_cell(views::dated_words(edition), "No date"))));
  }
  return blocks_value({site}, doc::make(Kind::Document, doc::nodes(std::move(list))));
}

enum class Place { Board, SubGroup, Outside, NotDescribed };

// Where a body stands in the index: as the latest dated document has it. One that is known from records only
// is a board.
Place place_of(const std::vector<derive::Appearance>& appearances) {
  if (appearances.empty()) return Place::NotDescribed;
  const derive::Appearance* latest = &appearances.front();
  for (const derive::Appearance& appearance : appearances) {
    if (derive::date_of(*appearance.edition).given()) latest = &appearance;
  }
  if (!latest->body) return Place::Board;
  switch (latest->body->standing) {
    case model::Standing::Board:
      return Place::Board;
    case model::Standing::SubGroup:
      return Place::SubGroup;
    case model::Standing::Outside:
      break;
  }
  return Place::Outside;
}

Node index_row(const Site& site, const model::Area& area, const model::AreaBody& body) {
  std::vector<Node> formerly;
  for (const model::FormerName& former : body.formerly) {
    if (!formerly.empty()) formerly.push_back(doc::text("; "));
    formerly.push_back(doc::text(former.name));
  }
  if (formerly.empty()) formerly.push_back(doc::nothing("None"));
  const model::StatutoryKind* kind = site.index.statutory_kind(body.statutory_kind);
  Node row =
      doc::make(Kind::TableRow,
                doc::nodes(name_cell(addresses::area_body_url(area, body.id), body.name, body.acronym),
                           doc::cell(kind ? doc::link(addresses::statutory_kind_url(kind->id), kind->name)
                                          : doc::nothing("None")),
                           doc::make(Kind::TableCell, std::move(formerly))));
  row.id = "board-" + body.id.value;
  return row;
}

}  // namespace

Object area_view(const Renderer& r, const Page& page) {
  const model::Area& area = *page.area;
  std::vector<const EditionSite*> in_force, open, unknown, past;
  for (const model::Document& document : area.documents) {
    const model::Edition* current = derive::current(document);
    for (const model::Edition& edition : document.editions) {
      bool agreed = edition.status == model::Status::Agreed;
      bool awaits = edition.status == model::Status::Draft || edition.status == model::Status::Proposed;
      const bool not_known = edition.status == model::Status::Unknown;
      (agreed && &edition == current ? in_force
       : awaits                      ? open
       : not_known                   ? unknown
                                     : past)
          .push_back(&r.site.of(edition));
    }
  }
  sort_editions(in_force);
  List cards;
  for (const EditionSite* edition : in_force) cards.push_back(edition_card(r.site, *edition));
  List councils = councils_of(r.site, area);
  std::string worried;
  if (!doc::empty(area.worried)) writer_for({r.site, &area}).blocks(worried, area.worried);
  const bool older = !unknown.empty() || !past.empty();
  return Object{
      {"name", area.name},
      {"summary_html", prose_value({r.site, &area}, area.summary)},
      {"has_current", !cards.empty()},
      {"current_editions", std::move(cards)},
      {"open_html", editions_value(r.site, std::move(open), "open", "Editions that await agreement")},
      {"unknown_html",
       editions_value(r.site, std::move(unknown), "status-not-known",
                      "Documents of which it is not known whether they were agreed and hold")},
      {"has_older", older},
      {"past_html", editions_value(r.site, std::move(past), "past",
                                   "Editions that no longer hold, or have been followed by another")},
      {"doors", doors(r.site, std::vector{&area})},
      {"worried_html", worried.empty() ? Value() : Value(std::move(worried))},
      {"boards", boards_card(r.site, area, "Boards through time")},
      {"has_councils", !councils.empty()},
      {"councils", std::move(councils)}};
}

Object area_boards_view(const Renderer& r, const Page& page) {
  struct Group {
    Place place;
    std::string_view id;
    std::string_view title;
    std::string_view explanation;
  };
  constexpr Group all[] = {
      {Place::Board, "boards", "Boards and partnerships",
       "As the latest document that describes them has it."},
      {Place::SubGroup, "sub-groups", "Sub-groups", "Groups that stand under a board."},
      {Place::Outside, "outside", "Other bodies",
       "Offices and bodies that the documents name but that are not boards of the partnership."},
      {Place::NotDescribed, "not-described", "Known by name only",
       "No document here describes them; they are kept because another body took over from them or refers to "
       "them."}};
  const model::Area& area = *page.area;
  derive::Histories histories = derive::histories(area);
  List groups;
  for (const Group& group : all) {
    const bool described = group.place != Place::NotDescribed;
    Node head = doc::head("Name", "Kind in law", "Formerly");
    if (described) head.children.push_back(doc::at_right(doc::cell(doc::text("Documents"))));
    Node list = views::table(group.id, std::string(group.title) + " of " + area.name, std::move(head));
    for (const model::AreaBody& body : area.bodies) {
      const std::vector<derive::Appearance>& documents = histories[body.id];
      if (place_of(documents) != group.place) continue;
      Node row = index_row(r.site, area, body);
      if (described)
        row.children.push_back(doc::at_right(doc::cell(doc::text(std::to_string(documents.size())))));
      list.children.push_back(std::move(row));
    }
    if (list.children.size() == 1) continue;
    groups.push_back(
        Object{{"id", group.id},
               {"title", group.title},
               {"explanation", group.explanation},
               {"html", blocks_value({r.site}, doc::make(Kind::Document, doc::nodes(std::move(list))))}});
  }
  return Object{{"area_name", area.name}, {"groups", std::move(groups)}};
}

}  // namespace concordat::site
