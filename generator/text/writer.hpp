#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "doc/node.hpp"

namespace concordat::text {

/// The whole address that a reference leads to; empty where it leads nowhere.
using Resolve = std::function<std::string(std::string_view url)>;

/// The tree as GitHub-flavoured Markdown. Words of the content are words there too, whatever signs they have.
std::string markdown(const doc::Node& tree, const Resolve& resolve);

/// The tree as plain text, lines of at most 78 characters, for e-mail. A table is told row by row.
std::string plain_text(const doc::Node& tree);

/// The tree itself: { kind, text?, children?, … }, each member of a node by its name where it is not empty.
std::string json_tree(const doc::Node& tree);

/// What is said of a change before its words: "added", "was".
std::string_view word_of(doc::Change change);

}  // namespace concordat::text
