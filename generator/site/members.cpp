// Members and posts in words. Pages and papers lay them out differently, and say the same of them.
#include "site/members.hpp"

#include <fmt/format.h>

#include "site/values.hpp"

namespace concordat::site {

std::string member_name(const Site& site, const EditionSite& edition, const model::Member& member) {
  if (!member.name.empty()) return member.name;
  if (!member.post.empty()) return member.post;
  if (const model::Body* body = edition.index.body(member.body)) return body->name;
  const model::Organisation* organisation = site.index.organisation(member.organisation);
  return organisation ? organisation->name : std::string();
}

std::vector<std::string> member_details(const Site& site, const EditionSite& edition,
                                        const model::Member& member) {
  std::vector<std::string> details;
  const model::Organisation* organisation = site.index.organisation(member.organisation);
  if (!member.post.empty() && organisation && member_name(site, edition, member) != organisation->name) {
    details.push_back(organisation->name);
  }
  if (!member.departments.empty()) {
    details.push_back(fmt::format("including {}", fmt::join(member.departments, ", ")));
  }
  if (member.count > 0) details.push_back(counted(static_cast<std::size_t>(member.count), "seat", "seats"));
  if (member.invited) details.push_back("by invitation");
  for (const model::OrganisationId& id : member.also) {
    const model::Organisation* also = site.index.organisation(id);
    if (also) details.push_back("and/or " + also->name);
  }
  return details;
}

std::string term_of(const model::Post& post) {
  std::vector<std::string> ends;
  if (post.from.given()) ends.push_back("from " + dates::in_words(post.from));
  if (post.until.given()) ends.push_back("until " + dates::in_words(post.until));
  return fmt::format("{}", fmt::join(ends, " "));
}

}  // namespace concordat::site
