#pragma once

#include <string>
#include <vector>

#include "mustache/value.hpp"
#include "site/context.hpp"
#include "site/values.hpp"

namespace concordat::site {

/// A feed of what changes, for programs that tell people of news.
struct ChangesFeed {
  std::string url;  ///< "/area/document/changes.atom"
  Object view;      ///< what the template pages/changes_feed shows
};

/// Of each document, and of each body that a document describes: an entry for each edition, the newest first.
/// An edition without a date counts as of today.
std::vector<ChangesFeed> changes_feeds(const Site& site);

}  // namespace concordat::site
