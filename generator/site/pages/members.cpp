// Who sits where, in one edition: organisations by boards as a matrix, then each board's list. Members that
// are boards or named offices of no organisation stand in the lists only.
#include <algorithm>
#include <map>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

// What an organisation is on one board.
struct Cell {
  std::vector<std::string> posts;
  int seats = 0;  // a member counts as one where the document gives no number
  bool shared = false;
  bool invited = false;

  bool sits() const { return seats > 0 || shared || !posts.empty(); }
};

struct ByName {
  bool operator()(const model::Organisation* a, const model::Organisation* b) const {
    std::string a_key = sort_key(a->name);
    std::string b_key = sort_key(b->name);
    return a_key != b_key ? a_key < b_key : a->id < b->id;
  }
};
using Row = std::vector<Cell>;  // one a column
using Matrix = std::map<const model::Organisation*, Row, ByName>;

std::vector<const model::Body*> columns_of(const model::Edition& edition) {
  std::vector<const model::Body*> columns;
  for (const model::Body& body : edition.bodies) {
    if (!body.members.empty()) columns.push_back(&body);
  }
  return columns;
}

Matrix matrix_of(const Site& site, const std::vector<const model::Body*>& columns) {
  Matrix matrix;
  auto cell = [&](std::string_view organisation_id, std::size_t column) -> Cell* {
    const model::Organisation* organisation = site.index.organisation(organisation_id);
    if (!organisation) return nullptr;
    Row& row = matrix[organisation];
    row.resize(columns.size());
    return &row[column];
  };
  for (std::size_t column = 0; column < columns.size(); ++column) {
    for (const model::Member& member : columns[column]->members) {
      auto seat = [&](std::string_view id) {
        Cell* found = cell(id, column);
        if (!found) return;
        if (member.invited) {
          found->invited = true;
        } else if (!member.also.empty()) {
          found->shared = true;
        } else {
          found->seats += std::max(1, member.count);
        }
      };
      seat(member.organisation);
      for (const model::OrganisationId& id : member.also) seat(id);
    }
    for (const model::Post& post : columns[column]->posts) {
      if (Cell* found = cell(post.organisation, column)) found->posts.push_back(post.title);
    }
  }
  return matrix;
}

Value cell_text(const Cell& cell) {
  std::vector<std::string> words = cell.posts;
  if (cell.seats > 1) words.push_back(counted(static_cast<std::size_t>(cell.seats), "seat", "seats"));
  if (cell.seats == 1 && words.empty()) words.push_back("Member");
  if (cell.shared) words.push_back("Shared seat");
  if (cell.invited) words.push_back("Invited");
  return words.empty() ? Value() : Value(joined(std::move(words), ", "));
}

Value row_value(const Site& site, const model::Organisation& organisation, const Row& row) {
  List cells;
  std::size_t boards = 0;
  for (const Cell& cell : row) {
    cells.push_back(Object{{"words", cell_text(cell)}});
    boards += cell.sits();
  }
  return Object{{"organisation_id", organisation.id.value},
                {"href", site.root + addresses::organisation_url(organisation.id)},
                {"organisation", organisation.name},
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
  Matrix matrix = matrix_of(r.site, columns);
  List heads, boards, rows;
  for (const model::Body* body : columns) {
    heads.push_back(body_value(links, *body));
    boards.push_back(board_value(links, *body));
  }
  for (const auto& [organisation, row] : matrix) rows.push_back(row_value(r.site, *organisation, row));
  return Object{{"organisations_count", counted(rows.size(), "organisation", "organisations")},
                {"boards_count", counted(columns.size(), "board", "boards")},
                {"has_rows", !rows.empty()},
                {"heads", std::move(heads)},
                {"rows", std::move(rows)},
                {"boards", std::move(boards)}};
}

}  // namespace concordat::site
