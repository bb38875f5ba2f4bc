#pragma once

#include <string>
#include <vector>

#include "site/context.hpp"

namespace concordat::site {

/// A published file, and the path that it had.
struct OldAddress {
  std::string path;
  std::string was;
};

/// Those of data files, calendars and papers among all `paths`. Programs fetch them and read no page that
/// leads on, so they are there twice.
std::vector<OldAddress> old_addresses(const Site& site, const std::vector<std::string>& paths);

}  // namespace concordat::site
