#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/node.hpp"

namespace concordat::redline {

/// What is compared of a node: white space, typographic quotation marks, the numbers of clauses and where it
/// stands in a file are no difference.
std::uint64_t hash_of(const doc::Node& node);

/// Its words, as numbers, sorted.
std::vector<std::uint32_t> words_of(const doc::Node& node);

/// 0 to 1: twice the words that both have, by all words. 1 where both have none.
double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// A piece of text with straight quotation marks, and one space for each run of white space.
std::string normal(std::string_view text);

}  // namespace concordat::redline
