#pragma once

#include <string>

#include "cli/preview.hpp"

namespace concordat::cli {

/// A page with the drawer of the preview at its end: what was changed, and what the check found, first in the
/// files that the page is of. `file` is its path in the site.
std::string with_drawer(std::string html, const Preview& preview, const std::string& file);

}  // namespace concordat::cli
