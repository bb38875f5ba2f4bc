#pragma once

#include <cmark-gfm.h>

#include "markdown/parse.hpp"
#include "markdown/places.hpp"

namespace concordat::markdown {

/// The library's tree as nodes. `text` is what was parsed, `places` asks for places in the file. Reports what
/// a text may not have; it is left out.
doc::Node convert_tree(cmark_node* root, std::string_view text, const Source& source, Places& places,
                       diag::Sink& sink);

}  // namespace concordat::markdown
