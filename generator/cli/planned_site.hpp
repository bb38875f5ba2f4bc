#pragma once

#include <string>
#include <vector>

#include "cli/pipeline.hpp"
#include "search/index.hpp"
#include "site/lists.hpp"
#include "site/maps.hpp"
#include "site/renderer.hpp"

namespace concordat::cli {

/// All that the pages of a site share: each can be made by itself, in any order and by any thread.
struct PlannedSite {
  const Content& content;  ///< must outlive it
  site::Site site;
  search::Catalogue catalogue = {};
  site::Lists lists = {};
  std::vector<site::Page> pages = {};
  site::Maps maps = {};
  source::Tree template_files = {};
  mustache::Templates templates = {};
  site::Downloads downloads = {};
  std::vector<io::OutputFile> papers = {};
  std::vector<io::OutputFile> assets = {};  ///< style sheets and scripts
  diag::Sink sink = {};                     ///< what was found until here; spans belong to `template_files`

  /// What makes its pages; `told` hears of each that is done.
  site::Renderer renderer(threads::Listener* told = nullptr) const {
    return {site, templates, maps, downloads, catalogue, lists, told};
  }
};

}  // namespace concordat::cli
