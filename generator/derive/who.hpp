#pragma once

#include <string>
#include <string_view>

#include "derive/index.hpp"

namespace concordat::derive {

// What those are called who sit, sign, decide and receive. The same on pages, on paper and in data.

/// Null where the area has no such office.
const model::Office* office(const model::Area& area, std::string_view id);
/// Full name of a body of the edition, else of the area; its id where neither knows it.
std::string_view body_name(const Index& corpus, const EditionIndex& edition, std::string_view id);
std::string_view organisation_name(const Index& corpus, std::string_view id);
std::string_view office_title(const model::Area& area, std::string_view id);

/// The seat as the document prints it, else by whoever has it: its post, its office, its body, its
/// organisation.
std::string member_name(const Index& corpus, const EditionIndex& edition, const model::Member& member);
/// The organisation or body whose post a named office is, where the name does not say so; empty where there
/// is none.
std::string whose_post(const Index& corpus, const EditionIndex& edition, const model::Member& member);

/// Where one of `body`, `organisation`, `office` and `post` says who does something: its name.
template <class R>
std::string who(const Index& corpus, const EditionIndex& edition, const R& one) {
  if (!one.body.empty()) return std::string(body_name(corpus, edition, one.body));
  if (!one.organisation.empty()) return std::string(organisation_name(corpus, one.organisation));
  if (!one.office.empty()) return std::string(office_title(edition.area(), one.office));
  return one.post;
}

}  // namespace concordat::derive
