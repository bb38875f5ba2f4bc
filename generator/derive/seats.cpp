// Who sits where: the members and posts of each body turned round, so that each organisation has its places.
#include "derive/seats.hpp"

#include <algorithm>
#include <unordered_map>

#include "derive/alphabet.hpp"
#include "derive/who.hpp"

namespace concordat::derive {
namespace {

/// Gathers the places of one edition, body by body.
class Gathered {
 public:
  Gathered(const Index& index, const model::Area& area) : index_(index), area_(area) {}

  void add(const model::Body& body) {
    for (const model::Member& member : body.members) {
      seat(body, member, member.organisation);
      seat(body, member, whose(member.body));
      seat(body, member, office_of(member.office));
      for (const model::OrganisationId& id : member.also) seat(body, member, id);
    }
    for (const model::Post& post : body.posts) {
      const std::string_view holder = !post.organisation.empty() ? std::string_view(post.organisation.value)
                                      : !post.office.empty()     ? office_of(post.office)
                                                                 : whose(post.body);
      if (Place* found = place(body, holder)) found->posts.push_back(&post);
    }
  }

  std::vector<OrganisationSeats> take() { return std::move(all_); }

 private:
  /// The organisation that a body is, or whose post it is; empty where it is neither.
  std::string_view whose(std::string_view body) const {
    const model::AreaBody* known = index_.area_body(area_, body);
    if (!known) return {};
    return known->organisation.empty() ? known->post_of.value : known->organisation.value;
  }

  /// The organisation whose office it is; empty where none is known.
  std::string_view office_of(std::string_view id) const {
    const model::Office* known = office(area_, id);
    return known ? std::string_view(known->organisation.value) : std::string_view();
  }

  Place* place(const model::Body& body, std::string_view id) {
    const model::Organisation* organisation = index_.organisation(id);
    if (!organisation) return nullptr;
    const auto [at, is_new] = where_.emplace(organisation, all_.size());
    if (is_new) all_.push_back({organisation, {}});
    std::vector<Place>& places = all_[at->second].places;
    if (places.empty() || places.back().body != &body) places.push_back({.body = &body});
    return &places.back();
  }

  void seat(const model::Body& body, const model::Member& member, std::string_view id) {
    Place* found = place(body, id);
    // "X and/or X": a seat that names an organisation twice is one seat.
    if (!found || (!found->members.empty() && found->members.back() == &member)) return;
    found->members.push_back(&member);
  }

  const Index& index_;
  const model::Area& area_;
  std::vector<OrganisationSeats> all_;
  std::unordered_map<const model::Organisation*, std::size_t> where_;
};

bool is_before(const model::Organisation& a, const model::Organisation& b) {
  const std::string a_key = sort_key(a.name), b_key = sort_key(b.name);
  return a_key != b_key ? a_key < b_key : a.id < b.id;
}

}  // namespace

int Place::seats() const {
  int count = 0;
  for (const model::Member* member : members) {
    if (member->sits() && member->also.empty()) count += std::max(1, member->count);
  }
  return count;
}

bool Place::shares() const {
  return std::any_of(members.begin(), members.end(),
                     [](const model::Member* member) { return member->sits() && !member->also.empty(); });
}

std::vector<model::Capacity> Place::beside() const {
  std::vector<model::Capacity> all;
  for (const model::Member* member : members) {
    const bool known = std::find(all.begin(), all.end(), member->capacity) != all.end();
    if (!member->sits() && !known) all.push_back(member->capacity);
  }
  return all;
}

std::vector<OrganisationSeats> seats(const Index& index, const model::Area& area,
                                     const model::Edition& edition) {
  Gathered gathered(index, area);
  for (const model::Body& body : edition.bodies) {
    if (!body.members.empty()) gathered.add(body);
  }
  std::vector<OrganisationSeats> all = gathered.take();
  std::sort(all.begin(), all.end(), [](const OrganisationSeats& a, const OrganisationSeats& b) {
    return is_before(*a.organisation, *b.organisation);
  });
  return all;
}

const OrganisationSeats* seats_of(const std::vector<OrganisationSeats>& seats,
                                  const model::Organisation& organisation) {
  const auto found = std::lower_bound(
      seats.begin(), seats.end(), organisation,
      [](const OrganisationSeats& a, const model::Organisation& b) { return is_before(*a.organisation, b); });
  return found != seats.end() && found->organisation == &organisation ? &*found : nullptr;
}

}  // namespace concordat::derive
