#pragma once

#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// What an organisation is on one board.
struct Place {
  const model::Body* body = nullptr;
  std::vector<const model::Member*> members = {};  ///< its seats, of its own or shared, and its invitations
  std::vector<const model::Post*> posts = {};

  /// Seats of its own; a member counts as one where the document gives no number.
  int seats() const;
  bool shares() const;
  /// What else than a member it is ("Invited"), each once, in the order of the members.
  std::vector<model::Capacity> beside() const;
  /// By a seat, or by a post of the board; an invitation is neither.
  bool sits() const { return seats() > 0 || shares() || !posts.empty(); }
};

struct OrganisationSeats {
  const model::Organisation* organisation = nullptr;
  std::vector<Place> places;  ///< in the order of the edition's bodies
};

/// Every organisation that has a place on a body with members, as an A to Z. A seat that names further
/// organisations (`Member::also`) is a place of each, and that of a director or another post is one of the
/// organisation whose post it is.
std::vector<OrganisationSeats> seats(const Index& index, const model::Area& area,
                                     const model::Edition& edition);

/// The places of one organisation in such a list; null where it has none.
const OrganisationSeats* seats_of(const std::vector<OrganisationSeats>& seats,
                                  const model::Organisation& organisation);

}  // namespace concordat::derive
