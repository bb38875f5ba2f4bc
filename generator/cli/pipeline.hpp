#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/stopwatch.hpp"
#include "diag/report.hpp"
#include "fingerprint/manifest.hpp"
#include "io/publish.hpp"
#include "io/stamps.hpp"
#include "model/corpus.hpp"
#include "site/context.hpp"
#include "source/tree.hpp"

namespace concordat::cli {

/// The content, read and checked.
struct Content {
  source::Tree sources;
  std::vector<io::Stamp> stamps;  ///< of its files when they were read
  model::Corpus corpus;
  std::vector<diag::Diagnostic> diagnostics;  ///< sorted
  bool failed = false;  ///< there are errors, or warnings where the user asked for strictness
};

/// Texts that editors have and have not saved, by the path of their file in the content.
using Unsaved = std::map<std::string, std::string>;

/// read, parse, build, check. `unsaved` stand in the place of the files that are there.
Content load(const ContentOptions& options, Stopwatch& watch, const Unsaved& unsaved = {});
class KeptParse;
/// The same, for who has read it before: what is as it was is not parsed again.
Content load_again(const ContentOptions& options, Stopwatch& watch, KeptParse& kept);
/// parse, build, check of what is not on the disk yet.
Content load(source::Tree sources, const ContentOptions& options, Stopwatch& watch);

/// Whether there are errors, or warnings where the user asked for strictness; what is waived does not count.
bool fails(const std::vector<diag::Diagnostic>& diagnostics, const ContentOptions& options);

/// Whether a file of the content has changed since it was read.
bool has_changed(const Content& content);

/// What the whole site is made with.
struct MakeOptions {
  const ContentOptions& content;
  const SiteOptions& site;
  const EngineOptions* papers = nullptr;  ///< null: a site without papers
  bool offers_papers = false;             ///< its pages link to papers that are not made yet
  std::string stands_at = {};             ///< in the place of the published address; empty: there
};

/// A site whose files went into an output.
struct Made {
  fingerprint::Manifest manifest;
  std::size_t pages = 0;
  source::Tree templates;
  std::vector<diag::Diagnostic> diagnostics;  ///< of templates and output; their spans belong to `templates`
  bool failed = false;
};

struct PlannedSite;

/// derive, plan, maps, templates. Only for content without errors.
std::shared_ptr<const PlannedSite> planned(const Content& content, const MakeOptions& options,
                                           Stopwatch& watch);
/// render: all of it, each file into `to` as soon as it is made; the manifest is the last.
Made made(const PlannedSite& planned, const MakeOptions& options, io::Output& to, Stopwatch& watch);

/// All that its pages and papers share.
site::Site site_of(const Content& content, const ContentOptions& options, const SiteOptions& site);

/// What a site of this content and these templates says of itself; its files are still to be added.
fingerprint::Manifest manifest_of(const site::Site& site, const Content& content,
                                  const source::Tree& templates);

/// In which form diagnostics are printed.
struct Listing {
  bool json = false;
  diag::Warnings warnings = diag::Warnings::InFull;
};

/// Diagnostics as they are printed.
std::string shown(const std::vector<diag::Diagnostic>& diagnostics, const source::Tree& sources,
                  const Listing& listing);
/// Prints them to standard error.
void show(const std::vector<diag::Diagnostic>& diagnostics, const source::Tree& sources,
          const Listing& listing);

}  // namespace concordat::cli
