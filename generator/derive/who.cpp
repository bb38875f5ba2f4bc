#include "derive/who.hpp"

#include <algorithm>

namespace concordat::derive {

const model::Office* office(const model::Area& area, std::string_view id) {
  const auto found = std::find_if(area.offices.begin(), area.offices.end(),
                                  [&](const model::Office& one) { return one.id.value == id; });
  return found == area.offices.end() ? nullptr : &*found;
}

std::string_view body_name(const Index& corpus, const EditionIndex& edition, std::string_view id) {
  if (const model::Body* body = edition.body(id)) return body->name;
  if (const model::AreaBody* body = corpus.area_body(edition.area(), id)) return body->name;
  return id;
}

std::string_view organisation_name(const Index& corpus, std::string_view id) {
  const model::Organisation* organisation = corpus.organisation(id);
  return organisation ? std::string_view(organisation->name) : id;
}

std::string_view office_title(const model::Area& area, std::string_view id) {
  const model::Office* known = office(area, id);
  return known ? std::string_view(known->title) : id;
}

std::string member_name(const Index& corpus, const EditionIndex& edition, const model::Member& member) {
  if (!member.name.empty()) return member.name;
  if (!member.post.empty()) return member.post;
  return who(corpus, edition, member);
}

std::string whose_post(const Index& corpus, const EditionIndex& edition, const model::Member& member) {
  const model::Office* held = office(edition.area(), member.office);
  if (member.post.empty() && !held) return {};
  const std::string_view name =
      !member.body.empty()                  ? body_name(corpus, edition, member.body)
      : !member.organisation.empty()        ? organisation_name(corpus, member.organisation)
      : held && !held->organisation.empty() ? organisation_name(corpus, held->organisation)
                                            : std::string_view();
  return member_name(corpus, edition, member).find(name) == std::string::npos ? std::string(name)
                                                                              : std::string();
}

}  // namespace concordat::derive
