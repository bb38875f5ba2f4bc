#pragma once

#include <span>

#include "site/pages/shared.hpp"

namespace concordat::site {

/// The three ways in, for the partial "doors": find a board, find a topic, get a document. Of one area they
/// lead to its boards, topics and documents themselves, of several to those of each.
List doors(const Site& site, std::span<const model::Area* const> areas);

}  // namespace concordat::site
