#pragma once

#include <string_view>

#include "markdown/parse.hpp"

namespace concordat::markdown {

/// Reports a footnote that is referred to but not defined, one that nothing refers to, and the address of a
/// link
/// ("[label]: https://…") that nothing refers to. `text` is what was parsed; with a file, `fixed` is the TOML
/// string that holds it.
void check_labels(std::string_view text, const Source& source, Span fixed, diag::Sink& sink);

}  // namespace concordat::markdown
