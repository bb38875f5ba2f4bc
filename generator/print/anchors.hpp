#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "site/context.hpp"

namespace concordat::print {

/// The places that one printed document has, by label: "section-purpose", "clause-4.3", "report-annual".
using Anchors = std::unordered_set<std::string>;

/// Where a reference goes on paper. `label` is set where the place is in the same document; else `address`
/// where it is on the web; both may be empty.
struct Target {
  std::string label;
  std::string address;
  std::string text;      ///< what an empty link text is filled with
  bool outside = false;  ///< an address that the content wrote itself
};

Target resolve(const site::Site& site, const site::EditionSite& edition, const Anchors& anchors,
               std::string_view url);

/// A clause number or "section:appendix-a".
Target resolve(const site::Site& site, const site::EditionSite& edition, const Anchors& anchors,
               const model::ClauseRef& ref);

}  // namespace concordat::print
