#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "cache/cache.hpp"
#include "diagram/draw.hpp"
#include "site/context.hpp"

namespace concordat::site {

/// The maps of each edition and of its boards.
using Maps = std::unordered_map<const EditionSite*, diagram::Drawings>;

/// The address below which the boards of an edition lie, as a drawing links to them.
using AddressOf = std::function<std::string(const EditionSite&)>;

/// The maps of all editions, without those of boards. Boxes stand where they stood in the edition before.
Maps draw_edition_maps(const Site& site, const AddressOf& address_of, unsigned jobs, cache::Cache& cache);

/// The same, and the map of each board, for pages.
Maps draw_maps(const Site& site, unsigned jobs, cache::Cache& cache);

}  // namespace concordat::site
