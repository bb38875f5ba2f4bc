#pragma once

#include <string_view>

#include "markdown/parse.hpp"

namespace concordat::markdown {

/// Reports a footnote that is referred to but not defined, and one that nothing refers to. `text` is what was
/// parsed; with a file, `fixed` is the TOML string that holds it.
void check_footnotes(std::string_view text, const Source& source, Span fixed, diag::Sink& sink);

}  // namespace concordat::markdown
