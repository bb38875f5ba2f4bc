#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cache/cache.hpp"
#include "diag/diagnostic.hpp"
#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "site/renderer.hpp"

namespace concordat::site {

/// Draws every map that was not drawn before.
/// Graphviz is not safe for threads: one caller at a time, and the drawing itself is done in one thread.
Maps draw_maps(const Site& site, cache::Cache& drawings, unsigned jobs, diag::Sink& sink);

/// Everything that is published except the assets and the papers: pages, data files, sitemap, the brand
/// colour. In an order that does not depend on the number of threads.
std::vector<io::OutputFile> render(const Renderer& renderer, const std::vector<Page>& pages, unsigned jobs,
                                   diag::Sink& sink);

}  // namespace concordat::site
