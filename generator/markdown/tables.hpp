#pragma once

#include <string_view>

#include "markdown/parse.hpp"

namespace concordat::markdown {

/// False where a table of the text would be so large that reading it takes minutes; it is reported. `text` is
/// what is to be parsed; with a file, `fixed` is the TOML string that holds it.
bool tables_fit(std::string_view text, const Source& source, Span fixed, diag::Sink& sink);

}  // namespace concordat::markdown
