#pragma once

#include <string>
#include <string_view>

#include "site/context.hpp"

namespace concordat::site {

/// Where a page's references go.
enum class Anchors {
  Pages,    ///< each section has a page of its own
  OnePage,  ///< the whole edition stands on one page: clauses and sections are fragments
};

/// What the references of a text are resolved against. `area` and `edition` may be null outside them.
struct LinkContext {
  const Site& site;
  const model::Area* area = nullptr;
  const EditionSite* edition = nullptr;
  Anchors anchors = Anchors::Pages;
};

struct Target {
  std::string href;
  std::string text;  ///< what an empty link text is filled with
  bool outside = false;
};

/// Where a link goes. After a clean check every reference is known; an unknown one goes nowhere ("#").
Target resolve(const LinkContext& in, std::string_view url);

/// The page of a body in this edition, or in the area; empty where neither has it.
std::string body_href(const LinkContext& in, std::string_view body_id);

/// The clause or section that a fact rests on: address and label ("clause 2.4", "Appendix A").
Target clause_target(const LinkContext& in, const model::ClauseRef& ref);

}  // namespace concordat::site
