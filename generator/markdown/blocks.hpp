#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "doc/node.hpp"

namespace concordat::markdown {

/// Turns what the reference adds to Markdown into nodes of its own, in place: views, list styles, editorial
/// notes, heading ids; checks the schemes of links.
void shape_blocks(doc::Node& document, diag::Sink& sink);

/// Removes bytes from the front of a text. Its span is moved too where it is exact (as long as the text).
void drop_front(doc::Node& node, std::size_t count);

}  // namespace concordat::markdown
