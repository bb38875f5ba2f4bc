#pragma once

#include <string_view>

#include "doc/node.hpp"

namespace concordat::views {

/// Moves the footnotes that stand deeper in the tree, in cells and notes, to its end, and numbers all in the
/// order of their first references: every writer looks for them there, and no two have one number.
void gather_footnotes(doc::Node& document);

/// Makes the footnotes of a document ones that no other document has: their ids begin with `mark`, until they
/// are gathered in the document that takes it up.
void mark_footnotes(doc::Node& document, std::string_view mark);

}  // namespace concordat::views
