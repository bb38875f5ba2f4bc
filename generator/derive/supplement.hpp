#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "model/edition.hpp"

namespace concordat::derive {

/// Views that a text shows: "map", "members/sab".
using Views = std::unordered_set<std::string>;

/// Those that the text of the edition shows.
Views views_of(const model::Edition& edition);

/// What the edition holds and its text does not show, as headings and views, in the order in which a reader
/// would look. On one page, or on paper, it follows the text, so that the document is whole.
std::vector<markdown::Node> supplement(const model::Edition& edition, const Views& shown);

}  // namespace concordat::derive
