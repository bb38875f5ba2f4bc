#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diagram/drawings.hpp"
#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "site/renderer.hpp"

namespace concordat::site {

/// Draws every map that is not among the drawings of an earlier build; all that the site has go to `now`.
/// Graphviz is not safe for threads: one caller at a time, and the drawing itself is done in one thread.
Maps draw_maps(const Site& site, const diagram::Drawings& before, diagram::Drawings& now, unsigned jobs,
               diag::Sink& sink);

/// Everything that is published but the assets: pages, data files, sitemap, the brand colour. In an order
/// that does not depend on the number of threads.
std::vector<io::OutputFile> render(const Site& site, const std::vector<Page>& pages,
                                   const mustache::Templates& templates, const Maps& maps,
                                   const Downloads& downloads, unsigned jobs, diag::Sink& sink);

}  // namespace concordat::site
