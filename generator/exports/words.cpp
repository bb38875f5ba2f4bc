// Names and key words that all data files share, so that CSV and JSON never call one thing by two names.

#include "exports/words.hpp"

#include <algorithm>

#include "doc/plain.hpp"

namespace concordat::exports {
namespace {

std::string_view organisation_name(const derive::Index& index, std::string_view id) {
  const model::Organisation* organisation = index.organisation(id);
  return organisation != nullptr ? std::string_view(organisation->name) : id;
}

}  // namespace

std::string_view body_name(const derive::Index& index, const derive::EditionIndex& edition,
                           std::string_view id) {
  if (const model::Body* body = edition.body(id)) return body->name;
  if (const model::AreaBody* body = index.area_body(edition.area(), id)) return body->name;
  return id;
}

std::string member_name(const derive::Index& index, const derive::EditionIndex& edition,
                        const model::Member& member) {
  if (!member.name.empty()) return member.name;
  if (!member.post.empty()) return member.post;
  Texts names;
  if (!member.organisation.empty()) names.emplace_back(organisation_name(index, member.organisation));
  if (!member.body.empty()) names.emplace_back(body_name(index, edition, member.body));
  for (const model::OrganisationId& also : member.also) names.emplace_back(organisation_name(index, also));
  return joined(names);
}

std::string holder_name(const derive::Index& index, const derive::EditionIndex& edition,
                        const model::Post& post) {
  if (!doc::empty(post.holder)) return doc::plain(post.holder);
  if (!post.organisation.empty()) return std::string(organisation_name(index, post.organisation));
  if (!post.body.empty()) return std::string(body_name(index, edition, post.body));
  return {};
}

std::string basis_words(const derive::Index& index, const model::StatutoryBasis& basis) {
  const model::Act* act = index.act(basis.act);
  std::string words = act != nullptr ? act->title : basis.act.value;
  if (!basis.provision.empty()) words += ", " + basis.provision;
  return words;
}

}  // namespace concordat::exports
