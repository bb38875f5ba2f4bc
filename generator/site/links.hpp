#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "html/writer.hpp"
#include "site/context.hpp"
#include "views/subject.hpp"

namespace concordat::site {

/// Where a page's references go.
enum class Anchors {
  Pages,    ///< each section has a page of its own
  OnePage,  ///< the whole edition stands on one page: clauses and sections are fragments
};

/// What the references of a text are resolved against, and the ids of the page that it stands on. `area` and
/// `edition` may be null outside them.
struct LinkContext {
  const Site& site;
  const model::Area* area = nullptr;
  const EditionSite* edition = nullptr;
  Anchors anchors = Anchors::Pages;
  std::shared_ptr<html::Ids> ids = std::make_shared<html::Ids>();

  /// The same page, for a text of this edition.
  LinkContext in(const EditionSite& other) const { return {site, &other.area(), &other, anchors, ids}; }
};

using html::Target;

/// Where a link goes. After a clean check every reference is known; an unknown one goes nowhere ("#").
Target resolve(const LinkContext& in, std::string_view url);

/// The page of a body in this edition, or in the area; empty where neither has it.
std::string body_href(const LinkContext& in, std::string_view body_id);

/// A writer whose references go where those of the page go.
html::Writer writer_for(const LinkContext& in);
/// What views of the edition are made from; `in.edition` is set.
views::Subject subject_of(const LinkContext& in);

}  // namespace concordat::site
