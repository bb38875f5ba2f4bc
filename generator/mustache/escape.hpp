#pragma once

#include <string>
#include <string_view>

namespace concordat::mustache {

/// Appends `text` to `out` so that HTML reads it as text, in an element or a quoted attribute.
void escape_html(std::string_view text, std::string& out);

}  // namespace concordat::mustache
