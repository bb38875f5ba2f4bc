#pragma once

#include <string>
#include <unordered_map>

#include "print/downloads.hpp"

namespace concordat::print {

/// The map of each edition that one of the documents shows. Graphviz is not safe for threads: one caller at a
/// time.
using Maps = std::unordered_map<const site::EditionSite*, MapDrawings>;
Maps draw_maps(const site::Site& site, const std::vector<Download>& documents, diag::Sink& sink);

}  // namespace concordat::print
