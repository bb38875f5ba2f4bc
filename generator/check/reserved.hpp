#pragma once

#include <string_view>

namespace concordat::check {

/// Whether Concordat has a page or folder of this name at the top of a site, so that no area can have it.
bool is_page_of_site(std::string_view name);

}  // namespace concordat::check
