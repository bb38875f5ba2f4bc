#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/plan.hpp"
#include "source/tree.hpp"

namespace concordat::site {

/// A file of the content that a page says.
struct SourceFile {
  std::string_view what;  ///< "text", "board", "edition"
  std::string path;       ///< below the folder of the content
};

/// The files that a page is made to say, and where its readers' corrections go: of a section its text. What
/// it takes from others besides, such as names and titles, is not among them. Empty where it is of no file.
std::vector<SourceFile> sources_of(const Page& page, const Site& site, const source::Tree& content);

}  // namespace concordat::site
