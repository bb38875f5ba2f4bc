#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/publish.hpp"
#include "mustache/template.hpp"
#include "site/renderer.hpp"

namespace concordat::site {

/// By how many threads pages are made, and where they go.
struct Rendering {
  unsigned jobs;
  io::Output& to;
};

/// Everything that is published except the assets and the papers: pages, data files, sitemap. In any order.
void render(const Renderer& renderer, const std::vector<Page>& pages, const Rendering& how, diag::Sink& sink);

}  // namespace concordat::site
