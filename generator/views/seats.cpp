// Where each organisation sits: the same seats as in the lists of members, organisation by organisation.
#include "views/seats.hpp"

#include <algorithm>
#include <unordered_map>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// Gathers the places of one edition, body by body.
class Gathered {
 public:
  explicit Gathered(const Subject& subject) : subject_(subject) {}

  void add(const model::Body& body) {
    for (const model::Member& member : body.members) {
      seat(body, member, member.organisation);
      for (const model::OrganisationId& id : member.also) seat(body, member, id);
    }
    for (const model::Post& post : body.posts) {
      if (Place* found = place(body, post.organisation)) found->posts.push_back(post.title);
    }
  }

  std::vector<OrganisationPlaces> take() {
    std::stable_sort(all_.begin(), all_.end(), [](const OrganisationPlaces& a, const OrganisationPlaces& b) {
      const std::string a_key = sort_key(a.organisation->name);
      const std::string b_key = sort_key(b.organisation->name);
      return a_key != b_key ? a_key < b_key : a.organisation->id < b.organisation->id;
    });
    return std::move(all_);
  }

 private:
  Place* place(const model::Body& body, std::string_view id) {
    const model::Organisation* organisation = subject_.corpus.organisation(id);
    if (!organisation) return nullptr;
    const auto [at, is_new] = where_.emplace(organisation, all_.size());
    if (is_new) all_.push_back({organisation, {}});
    std::vector<Place>& places = all_[at->second].places;
    if (places.empty() || places.back().body != &body) places.push_back({.body = &body});
    return &places.back();
  }

  void seat(const model::Body& body, const model::Member& member, std::string_view id) {
    Place* found = place(body, id);
    if (!found) return;
    if (member.invited) {
      found->invited = true;
    } else if (!member.also.empty()) {
      found->shared = true;
    } else {
      found->seats += std::max(1, member.count);
    }
  }

  const Subject& subject_;
  std::vector<OrganisationPlaces> all_;
  std::unordered_map<const model::Organisation*, std::size_t> where_;
};

}  // namespace

std::string Place::words() const {
  std::vector<std::string> words = posts;
  if (seats > 1) words.push_back(counted(static_cast<std::size_t>(seats), "seat", "seats"));
  if (seats == 1 && words.empty()) words.push_back("member");
  if (shared) words.push_back("shared seat");
  if (invited) words.push_back("invited");
  return joined(std::move(words), ", ");
}

std::vector<OrganisationPlaces> places_by_organisation(const Subject& subject) {
  Gathered gathered(subject);
  for (const model::Body& body : subject.edition().bodies) {
    if (!body.members.empty()) gathered.add(body);
  }
  return gathered.take();
}

Node seats(const Subject& subject) {
  Node list = table("seats", "Where each organisation sits", doc::head("Organisation", "Seats"));
  for (const OrganisationPlaces& one : places_by_organisation(subject)) {
    Node places = doc::cell();
    for (const Place& place : one.places) {
      if (!places.children.empty()) places.children.push_back(doc::text("; "));
      places.children.push_back(short_body_link(*place.body));
      places.children.push_back(doc::text(" (" + place.words() + ")"));
    }
    Node row = doc::make(Kind::TableRow,
                         doc::nodes(doc::cell(organisation_link(*one.organisation)), std::move(places)));
    row.key = one.organisation->id.value;
    list.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
