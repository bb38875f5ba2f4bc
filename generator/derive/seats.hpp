#pragma once

#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// Where one organisation sits: its memberships by body of one edition.
struct Seat {
  const model::Body* body = nullptr;
  const model::Member* member = nullptr;
};

struct OrganisationSeats {
  const model::Organisation* organisation = nullptr;
  std::vector<Seat> seats;  ///< in the edition's order of bodies; invitations included
  std::size_t bodies = 0;   ///< number of different bodies, invitations left out
};

/// Every organisation that sits on a body of the edition, by name. A seat that names further organisations
/// (`Member::also`) counts for each.
std::vector<OrganisationSeats> seats(const Index& index, const model::Edition& edition);

}  // namespace concordat::derive
