#pragma once

#include "markdown/parse.hpp"

namespace concordat::markdown {

inline constexpr const char* key_hint =
    "an id stands at the end of a heading or after the number of a clause: {#id}";

/// Where "{#key}" stands after a number, as a clause has it; else npos.
std::size_t key_after_number(std::string_view text);

/// Reports markup that is written almost right, so that it would be printed with its signs: a link with a
/// blank in it, stars that make nothing bold, a bullet that is a character, a table without its line of
/// dashes. What has a backslash before it is meant as it stands.
void check_almost(const doc::Node& document, const Source& source, diag::Sink& sink);

}  // namespace concordat::markdown
