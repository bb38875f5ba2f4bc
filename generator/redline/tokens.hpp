#pragma once

#include <cstdint>
#include <vector>

#include "doc/node.hpp"

namespace concordat::redline {

/// A word, a sign, a run of spaces, or an inline that is taken whole.
struct Token {
  doc::Node node;
  std::uint64_t hash = 0;
  bool is_space = false;
  bool ends = false;  ///< whether a sentence may end behind it
};
using Tokens = std::vector<Token>;

/// The pieces of a run of inlines that are compared.
Tokens tokens_of(const std::vector<doc::Node>& inlines);

}  // namespace concordat::redline
