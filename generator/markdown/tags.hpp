#pragma once

#include <string>
#include <string_view>

namespace concordat::markdown {

/// What is written in the place of a tag of HTML, for hints.
std::string instead_of(std::string_view tag);

}  // namespace concordat::markdown
