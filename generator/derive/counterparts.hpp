#pragma once

#include <string>
#include <unordered_map>

#include "derive/index.hpp"

namespace concordat::derive {

/// Bodies of one area that are to it what others are to another: the one body of a statutory kind in each.
/// Ids of the second area, by those of the first; none that both areas have.
using Counterparts = std::unordered_map<std::string, std::string>;
Counterparts counterparts(const model::Area& first, const model::Area& second);

/// The edition with these ids in the place of its own, so that it can be compared with one of the other area.
/// A body keeps its id where another of the edition has the new one.
model::Edition renamed(const model::Edition& edition, const Counterparts& names);

}  // namespace concordat::derive
