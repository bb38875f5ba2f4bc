// Who sits where, in one edition: organisations by boards as a matrix, then each board's list. Members that
// are boards or named offices of no organisation stand in the lists only.
#include "site/renderer.hpp"

namespace concordat::site {

Object members_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  const views::Subject subject = subject_of(links);
  std::size_t boards = 0;
  doc::Node lists;
  for (const model::Body& body : subject.edition().bodies) {
    if (body.members.empty()) continue;
    ++boards;
    doc::Node name = doc::link("board:" + body.id.value, views::called(body));
    views::add_part(lists.children, doc::heading(3, doc::nodes(std::move(name)), "board-" + body.id.value),
                    views::members(subject.of(body)));
  }
  return {{"organisations_count", counted(page.edition->seats.size(), "organisation", "organisations")},
          {"boards_count", counted(boards, "board", "boards")},
          {"matrix_html", view_value(links, views::seats_matrix)},
          {"missing_html", view_value(links, views::members_missing)},
          {"lists_html", blocks_value(links, lists)}};
}

}  // namespace concordat::site
