#pragma once

#include <string>
#include <vector>

#include "redline/changes.hpp"
#include "site/links.hpp"

namespace concordat::site {

/// An edition to compare with, and what changed since. It may be of another site.
struct Since {
  views::Subject before;
  std::string citation;
  std::vector<redline::Change> changes;
};

/// Since the edition before it, which is there.
Since since_before(const Site& site, const EditionSite& edition);

/// Since any other.
Since since(const LinkContext& before, const LinkContext& after);

}  // namespace concordat::site
