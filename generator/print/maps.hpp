#pragma once

#include <string>
#include <unordered_map>

#include "diagram/draw.hpp"
#include "print/downloads.hpp"

namespace concordat::print {

/// The maps of each edition that one of the documents shows, as they can be printed.
using Maps = std::unordered_map<const site::EditionSite*, diagram::Drawings>;
Maps draw_maps(const site::Site& site, const std::vector<Download>& documents);

}  // namespace concordat::print
