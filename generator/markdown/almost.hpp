#pragma once

#include "markdown/parse.hpp"

namespace concordat::markdown {

/// Reports markup that is written almost right, so that it would be printed with its signs: a link with a
/// blank in it, stars that make nothing bold, a bullet that is a character, a table without its line of
/// dashes. What has a backslash before it is meant as it stands.
void check_almost(const doc::Node& document, const Source& source, diag::Sink& sink);

}  // namespace concordat::markdown
