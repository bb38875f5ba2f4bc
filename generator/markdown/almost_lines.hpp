#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "doc/node.hpp"

namespace concordat::markdown {

/// A sign that was to be markup: where it stands in a text, what is seen, what to do.
struct Almost {
  std::size_t at = 0;  ///< in bytes of the text
  std::size_t length = 1;
  std::string message;
  std::string hint;
};

/// One at the beginning of a line.
struct AlmostLine {
  const doc::Node* text;  ///< the text that begins the line
  Almost almost;
};

/// The first line of a paragraph, heading or cell that was to be an item, a heading or a row: "• item",
/// "1.item",
/// "##Heading", "| a | b |", columns with tabs.
std::optional<AlmostLine> almost_line(const doc::Node& block);

}  // namespace concordat::markdown
