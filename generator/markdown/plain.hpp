#pragma once

#include <string>

#include "markdown/node.hpp"

namespace concordat::markdown {

/// The words of a tree without marks: link texts, code and text; blocks are parted by a line feed. What an empty link
/// text stands for ("clause 4.3") is filled in with the address after its colon.
std::string plain(const Node& node);

/// True where a prose value was not given.
inline bool empty(const Node& node) { return node.children.empty(); }

}  // namespace concordat::markdown
