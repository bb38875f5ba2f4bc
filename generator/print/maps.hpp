#pragma once

#include "site/maps.hpp"

namespace concordat::print {

/// The maps of all editions as they can be printed: with full addresses, and no letter that papers lack.
site::Maps draw_maps(const site::Site& site, unsigned threads, cache::Cache& cache);

}  // namespace concordat::print
