#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace concordat::diag {

/// The first character of `text` (as it is read, without escapes) that no reader sees: a control character
/// other than a tab or the end of a line, or a sign that turns the words after it around. HTML and PDF forbid
/// the former; the latter can make a text look other than it is.
std::optional<unsigned> first_invisible(std::string_view text);

/// Whether there is nothing in the text but spaces, of whatever width.
bool is_blank(std::string_view text);

/// Reports what a reader will not see: an invisible character, and a letter that papers cannot show.
void check_visible(std::string_view text, Span span, Sink& sink);

}  // namespace concordat::diag
