// Names and key words that all data files share, so that CSV and JSON never call one thing by two names.

#include "exports/words.hpp"

#include "derive/who.hpp"
#include "doc/plain.hpp"

namespace concordat::exports {
std::string member_names(const derive::Index& index, const derive::EditionIndex& edition,
                         const model::Member& member) {
  if (!member.name.empty() || !member.post.empty() || !member.office.empty())
    return derive::member_name(index, edition, member);
  Texts names;
  if (!member.organisation.empty()) names.emplace_back(derive::organisation_name(index, member.organisation));
  if (!member.body.empty()) names.emplace_back(derive::body_name(index, edition, member.body));
  for (const model::OrganisationId& also : member.also)
    names.emplace_back(derive::organisation_name(index, also));
  return joined(names);
}

std::string holder_name(const derive::Index& index, const derive::EditionIndex& edition,
                        const model::Post& post) {
  if (!doc::empty(post.holder)) return doc::plain(post.holder);
  if (!post.office.empty()) return std::string(derive::office_title(edition.area(), post.office));
  if (!post.organisation.empty()) return std::string(derive::organisation_name(index, post.organisation));
  return post.body.empty() ? std::string() : std::string(derive::body_name(index, edition, post.body));
}

std::string basis_words(const derive::Index& index, const model::StatutoryBasis& basis) {
  const model::Act* act = index.act(basis.act);
  std::string words = act != nullptr ? act->title : basis.act.value;
  if (!basis.provision.empty()) words += ", " + basis.provision;
  return words;
}

}  // namespace concordat::exports
