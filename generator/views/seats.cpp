// Where each organisation sits: the same seats as in the lists of members, organisation by organisation.
#include <algorithm>
#include <map>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// What an organisation is on one board.
struct Place {
  const model::Body* body = nullptr;
  std::vector<std::string> posts = {};
  int seats = 0;  ///< a member counts as one where the document gives no number
  bool shared = false;
  bool invited = false;

  std::string words() const {
    std::vector<std::string> words = posts;
    if (seats > 1) words.push_back(counted(static_cast<std::size_t>(seats), "seat", "seats"));
    if (seats == 1 && words.empty()) words.push_back("member");
    if (shared) words.push_back("shared seat");
    if (invited) words.push_back("invited");
    return joined(std::move(words), ", ");
  }
};

using Places = std::vector<Place>;
/// By name; the organisations of the corpus have different ones.
using Organisations = std::map<std::string_view, std::pair<const model::Organisation*, Places>>;

Place* place(Organisations& all, const Subject& subject, const model::Body& body, std::string_view id) {
  const model::Organisation* organisation = subject.corpus.organisation(id);
  if (!organisation) return nullptr;
  auto& [known, places] = all[organisation->id.value];
  known = organisation;
  if (places.empty() || places.back().body != &body) places.push_back({.body = &body});
  return &places.back();
}

void add_member(Organisations& all, const Subject& subject, const model::Body& body,
                const model::Member& member) {
  const auto seat = [&](std::string_view id) {
    Place* found = place(all, subject, body, id);
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

Organisations organisations_of(const Subject& subject) {
  Organisations all;
  for (const model::Body& body : subject.edition().bodies) {
    if (body.members.empty()) continue;
    for (const model::Member& member : body.members) add_member(all, subject, body, member);
    for (const model::Post& post : body.posts) {
      if (Place* found = place(all, subject, body, post.organisation)) found->posts.push_back(post.title);
    }
  }
  return all;
}

}  // namespace

Node seats(const Subject& subject) {
  const Organisations all = organisations_of(subject);
  std::vector<const std::pair<const model::Organisation*, Places>*> sorted;
  for (const auto& [id, one] : all) sorted.push_back(&one);
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
    return sort_key(a->first->name) < sort_key(b->first->name);
  });
  Node list = table("seats", "Where each organisation sits", doc::head("Organisation", "Seats"));
  for (const auto* one : sorted) {
    Node places = doc::cell();
    for (const Place& place : one->second) {
      if (!places.children.empty()) places.children.push_back(doc::text("; "));
      places.children.push_back(short_body_link(*place.body));
      places.children.push_back(doc::text(" (" + place.words() + ")"));
    }
    Node row =
        doc::make(Kind::TableRow, doc::nodes(doc::cell(organisation_link(*one->first)), std::move(places)));
    row.key = one->first->id.value;
    list.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
