// Who sits where, in one edition: organisations by boards as a matrix, then each board's list. Members that
// are boards or named offices of no organisation stand in the lists only.
#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"
#include "views/seats.hpp"

namespace concordat::site {
namespace {

std::vector<const model::Body*> columns_of(const model::Edition& edition) {
  std::vector<const model::Body*> columns;
  for (const model::Body& body : edition.bodies) {
    if (!body.members.empty()) columns.push_back(&body);
  }
  return columns;
}

Value row_value(const Site& site, const views::OrganisationPlaces& row,
                const std::vector<const model::Body*>& columns) {
  List cells;
  std::size_t boards = 0;
  auto place = row.places.begin();
  for (const model::Body* column : columns) {
    const bool here = place != row.places.end() && place->body == column;
    cells.push_back(Object{{"words", here ? Value(views::capital(place->words())) : Value()}});
    if (!here) continue;
    boards += place->sits();
    ++place;
  }
  return Object{{"organisation_id", row.organisation->id.value},
                {"href", site.root + addresses::organisation_url(row.organisation->id)},
                {"organisation", row.organisation->name},
                {"cells", std::move(cells)},
                {"boards", std::to_string(boards)}};
}

Value board_value(const LinkContext& links, const model::Body& body) {
  bool has_acronym = !body.acronym.empty() && body.acronym != body.name;
  return Object{{"board_id", body.id.value},
                {"board_href", body_href(links, body.id)},
                {"board", body.name},
                {"acronym", has_acronym ? Value(body.acronym) : Value()},
                {"members_html", view_value(links, views::members, &body)}};
}

}  // namespace

Object members_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  std::vector<const model::Body*> columns = columns_of(page.edition->edition());
  const std::vector<views::OrganisationPlaces> places = views::places_by_organisation(subject_of(links));
  List heads, boards, rows;
  for (const model::Body* body : columns) {
    heads.push_back(body_value(links, *body));
    boards.push_back(board_value(links, *body));
  }
  for (const views::OrganisationPlaces& row : places) rows.push_back(row_value(r.site, row, columns));
  return Object{{"organisations_count", counted(rows.size(), "organisation", "organisations")},
                {"boards_count", counted(columns.size(), "board", "boards")},
                {"has_rows", !rows.empty()},
                {"heads", std::move(heads)},
                {"rows", std::move(rows)},
                {"boards", std::move(boards)}};
}

}  // namespace concordat::site
