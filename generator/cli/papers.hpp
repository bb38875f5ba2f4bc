#pragma once

#include <vector>

#include "cli/options.hpp"
#include "cli/pipeline.hpp"
#include "mustache/template.hpp"
#include "print/print.hpp"
#include "site/context.hpp"

namespace concordat::cli {

/// The engine for PDFs that the options name.
print::Typesetter typesetter_of(const SiteOptions& site, const EngineOptions& engine, unsigned jobs);

/// How papers are made with these options. `typesetter` and `cache` must outlive the result.
print::Settings settings_of(const SiteOptions& site, print::Typesetter& typesetter, cache::Cache& cache);

/// What the papers of a build are made from. `options.papers` is set.
struct PapersOfBuild {
  const site::Site& site;
  const mustache::Templates& templates;
  const MakeOptions& options;
  cache::Cache& cache;
  threads::Listener* told = nullptr;
};

/// All papers of the site; those that were made are added to `made`. A missing program is a warning only: the
/// site is then without its papers.
std::vector<io::OutputFile> all_papers(const PapersOfBuild& build, site::Downloads& made, diag::Sink& sink);

/// What papers apart from a site are made with.
struct PaperOptions {
  const ContentOptions& content;
  const SiteOptions& site;
  const EngineOptions& engine;
  threads::Listener* told = nullptr;
};

/// The bytes of these papers, in their order; nothing where one of them cannot be made, which is shown.
std::vector<std::string> papers_apart(const site::Site& site, const std::vector<print::Download>& documents,
                                      const PaperOptions& options);

}  // namespace concordat::cli
