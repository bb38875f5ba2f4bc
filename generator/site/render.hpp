#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "site/renderer.hpp"

namespace concordat::site {

/// Everything that is published except the assets and the papers: pages, data files, sitemap. In an order
/// that does not depend on the number of threads.
std::vector<io::OutputFile> render(const Renderer& renderer, const std::vector<Page>& pages, unsigned jobs,
                                   diag::Sink& sink);

}  // namespace concordat::site
