#pragma once

#include "derive/who.hpp"
#include "views/parts.hpp"

namespace concordat::views {

/// A link to the office, by its title.
doc::Node office_link(const model::Office& office);

/// Where one of `body`, `organisation`, `office` and `post` says who does something: a link, where there is a
/// page.
template <class R>
doc::Node who(const Subject& subject, const R& one) {
  const std::string name = derive::who(subject.corpus, subject.index, one);
  if (!one.body.empty()) return doc::link("board:" + one.body.value, name);
  if (!one.organisation.empty()) return doc::link("organisation:" + one.organisation.value, name);
  if (!one.office.empty()) return doc::link("office:" + one.office.value, name);
  return doc::text(name);
}

}  // namespace concordat::views
