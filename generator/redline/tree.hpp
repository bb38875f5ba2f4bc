#pragma once

#include "doc/node.hpp"

namespace concordat::redline {

/// Two trees as one that every writer draws: what became of each node stands in its `change`. Both are
/// documents.
doc::Node marked(const doc::Node& before, const doc::Node& after);

/// The marked tree with all that was removed and without what was added, and the other way: the two trees
/// that it was made of, but for white space, quotation marks and the numbers of clauses.
doc::Node rejected(const doc::Node& marked);
doc::Node accepted(const doc::Node& marked);

/// Whether anything in it is marked.
bool has_changes(const doc::Node& node);

/// Only the blocks with changes, under the headings that they stand below; nothing where there are none.
doc::Node only_changes(const doc::Node& marked);

}  // namespace concordat::redline
