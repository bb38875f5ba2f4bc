#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/kept_parse.hpp"
#include "cli/latest_preview.hpp"
#include "cli/options.hpp"

namespace concordat::cli {

/// Makes the builds of a preview, one after another, and tells the terminal of each.
class PreviewBuilder {
 public:
  /// `origin` is where the preview stands: "http://127.0.0.1:8080". All else must outlive the builder.
  PreviewBuilder(const ContentOptions& content, const SiteOptions& site, const Session& session,
                 std::string origin, LatestPreview& latest);

  /// Makes the site anew and shows it, as soon as its pages can be made; where there are errors, they are
  /// shown with the last good site. `changed` are files of the content.
  void rebuild(std::vector<std::string> changed);

 private:
  /// What a build was made for, and what was found so far.
  struct Build {
    std::vector<std::string> changed;
    std::vector<diag::Diagnostic> diagnostics = {};
    std::vector<Finding> findings = {};

    void add(const std::vector<diag::Diagnostic>& more, const source::Tree& sources);
  };

  bool has_templates_of_good(const PlannedSite& planned) const;
  void show(const Build& build, std::shared_ptr<const MadeSite> site, const Stopwatch& watch);
  void tell(const Build& build, const Preview& next, const Stopwatch& watch) const;

  const ContentOptions& content_;
  const SiteOptions& site_;
  const Session& session_;
  std::string origin_;
  LatestPreview& latest_;
  KeptParse parsed_;
  std::shared_ptr<const MadeSite> good_;  ///< the last that is whole and without errors
};

}  // namespace concordat::cli
