#pragma once

#include <string>
#include <vector>

#include "views/subject.hpp"

namespace concordat::views {

/// What an organisation is on one board.
struct Place {
  const model::Body* body = nullptr;
  std::vector<std::string> posts = {};
  int seats = 0;  ///< a member counts as one where the document gives no number
  bool shared = false;
  bool invited = false;

  /// By a seat or a post; an invitation is none.
  bool sits() const { return seats > 0 || shared || !posts.empty(); }
  /// "Chair, 2 seats", "member", "invited".
  std::string words() const;
};

struct OrganisationPlaces {
  const model::Organisation* organisation = nullptr;
  std::vector<Place> places;  ///< in the order of the edition's bodies
};

/// Every organisation that has a place on a board with members, as an A to Z.
std::vector<OrganisationPlaces> places_by_organisation(const Subject& subject);

}  // namespace concordat::views
