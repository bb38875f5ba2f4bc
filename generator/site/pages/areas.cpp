// An area: what holds there, what held before, and the index of all its boards through time.
#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

List councils_of(const Site& site, const model::Area& area) {
  List councils;
  for (const model::OrganisationId& id : area.councils) {
    const model::Organisation* council = site.index.organisation(id);
    if (council)
      councils.push_back(link_value(site.root + addresses::organisation_url(council->id), council->name));
  }
  return councils;
}

// A card for the boards of the edition that stands first, where it has any.
Value boards_card(const Site& site, const std::vector<const EditionSite*>& in_force) {
  if (in_force.empty() || !has_page(*in_force.front(), PageKind::Boards)) return {};
  const EditionSite& first = *in_force.front();
  return Object{{"href", site.root + addresses::edition_page_url(first.url, "boards")},
                {"text", first.citation},
                {"note", counted(first.edition().bodies.size(), "board or body", "boards and bodies")}};
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

Value index_row(const Site& site, const model::Area& area, const model::AreaBody& body,
                std::size_t documents) {
  List formerly;
  for (const model::FormerName& former : body.formerly) formerly.push_back(Object{{"name", former.name}});
  mark_last(formerly);
  const model::StatutoryKind* kind = site.index.statutory_kind(body.statutory_kind);
  bool has_acronym = !body.acronym.empty() && body.acronym != body.name;
  return Object{{"id", body.id.value},
                {"href", site.root + addresses::area_body_url(area, body.id)},
                {"name", body.name},
                {"acronym", has_acronym ? Value(body.acronym) : Value()},
                {"kind", kind ? link_value(site.root + statutory_kind_url(kind->id), kind->name) : Value()},
                {"has_formerly", !formerly.empty()},
                {"formerly", std::move(formerly)},
                {"count", std::to_string(documents)}};
}

}  // namespace

Object area_view(const Renderer& r, const Page& page) {
  const model::Area& area = *page.area;
  std::vector<const EditionSite*> in_force, open, past;
  for (const model::Document& document : area.documents) {
    const model::Edition* current = derive::current(document);
    for (const model::Edition& edition : document.editions) {
      bool agreed = edition.status == model::Status::Agreed;
      bool awaits = edition.status == model::Status::Draft || edition.status == model::Status::Proposed;
      (agreed && &edition == current ? in_force : awaits ? open : past).push_back(&r.site.of(edition));
    }
  }
  auto values = [&](std::vector<const EditionSite*>& editions, auto make) {
    sort_editions(editions);
    List list;
    for (const EditionSite* edition : editions) list.push_back(make(r.site, *edition));
    return list;
  };
  List cards = values(in_force, edition_card);
  List councils = councils_of(r.site, area);
  return Object{{"name", area.name},
                {"summary_html", prose_value({r.site, &area}, area.summary)},
                {"has_current", !cards.empty()},
                {"current_editions", std::move(cards)},
                {"has_open", !open.empty()},
                {"open_editions", values(open, edition_value)},
                {"has_past", !past.empty()},
                {"past_editions", values(past, edition_value)},
                {"boards_now", boards_card(r.site, in_force)},
                {"boards_href", r.site.root + addresses::area_url(area) + "boards/"},
                {"boards_note", counted(area.bodies.size(), "board or body", "boards and bodies")},
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
    List rows;
    for (const model::AreaBody& body : area.bodies) {
      const std::vector<derive::Appearance>& appearances = histories[body.id];
      if (place_of(appearances) == group.place)
        rows.push_back(index_row(r.site, area, body, appearances.size()));
    }
    if (rows.empty()) continue;
    groups.push_back(Object{{"id", group.id},
                            {"title", group.title},
                            {"explanation", group.explanation},
                            {"described", group.place != Place::NotDescribed},
                            {"rows", std::move(rows)}});
  }
  return Object{{"area_name", area.name}, {"groups", std::move(groups)}};
}

}  // namespace concordat::site
