#pragma once

#include <vector>

#include "doc/node.hpp"

namespace concordat::redline {

/// The inlines of one text that became those of another, as one run: what is the same unmarked, as the second
/// has it; what is gone and what is new marked, the first before the second. Sentences are aligned first, and
/// words only within two sentences that are alike.
std::vector<doc::Node> mark_words(const std::vector<doc::Node>& before, const std::vector<doc::Node>& after);

}  // namespace concordat::redline
