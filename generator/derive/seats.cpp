// Who sits where: the members of each body turned round, so that each organisation has its list of seats.

#include "derive/seats.hpp"

#include <algorithm>
#include <unordered_map>

namespace concordat::derive {
namespace {

/// An organisation's seats while they are gathered. `last` is the last body that was counted for it: bodies
/// come one after the other, so that a comparison with the last one counts each once.
struct Gathered {
  OrganisationSeats seats;
  const model::Body* last = nullptr;
};

void take(Gathered& gathered, const Seat& seat) {
  // "X and/or X": a seat that names an organisation twice is one seat.
  if (!gathered.seats.seats.empty() && gathered.seats.seats.back().member == seat.member) return;
  gathered.seats.seats.push_back(seat);
  if (seat.member->invited || gathered.last == seat.body) return;
  gathered.last = seat.body;
  ++gathered.seats.bodies;
}

}  // namespace

std::vector<OrganisationSeats> seats(const Index& index, const model::Edition& edition) {
  std::unordered_map<const model::Organisation*, Gathered> by_organisation;
  const auto add = [&](std::string_view id, const Seat& seat) {
    const model::Organisation* organisation = index.organisation(id);
    if (organisation == nullptr) return;
    Gathered& gathered = by_organisation[organisation];
    gathered.seats.organisation = organisation;
    take(gathered, seat);
  };
  for (const model::Body& body : edition.bodies) {
    for (const model::Member& member : body.members) {
      add(member.organisation, {&body, &member});
      for (const model::OrganisationId& also : member.also) add(also, {&body, &member});
    }
  }
  std::vector<OrganisationSeats> result;
  result.reserve(by_organisation.size());
  for (auto& [organisation, gathered] : by_organisation) result.push_back(std::move(gathered.seats));
  std::sort(result.begin(), result.end(), [](const OrganisationSeats& a, const OrganisationSeats& b) {
    if (a.organisation->name != b.organisation->name) return a.organisation->name < b.organisation->name;
    return a.organisation->id < b.organisation->id;
  });
  return result;
}

}  // namespace concordat::derive
