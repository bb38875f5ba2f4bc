#pragma once

#include <vector>

#include "io/publish.hpp"
#include "site/context.hpp"

namespace concordat::site {

/// Data files, calendars and papers under the addresses that they had. Programs fetch them and read no page
/// that leads on, so they are there twice.
std::vector<io::OutputFile> at_old_addresses(const Site& site, const std::vector<io::OutputFile>& files);

}  // namespace concordat::site
