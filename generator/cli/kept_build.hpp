#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cache/cache.hpp"
#include "cli/options.hpp"
#include "fingerprint/manifest.hpp"

namespace concordat::cli {

/// What a build made and said.
struct BuildRecord {
  std::size_t pages = 0;
  std::size_t files = 0;
  std::string summary;  ///< "0 errors, 16 warnings"
  std::string said;     ///< its diagnostics, as they were printed
};

/// Builds of a website that are kept: the same program, content, templates and options make the same site, so
/// where they are as they were, and what was published still stands there untouched, nothing is to be done.
/// So it is with papers, and what makes them.
class KeptBuild {
 public:
  /// Reads what the site is made of, as bytes. `papers` is null where there are to be none.
  KeptBuild(const ContentOptions& content, const SiteOptions& site, const EngineOptions* papers);

  /// What was said when just this was published; nothing where it was not, or where a published file is
  /// another one by now.
  std::optional<BuildRecord> find() const;
  void add(const BuildRecord& record, const fingerprint::Manifest& manifest);

 private:
  void add_engine(const SiteOptions& site, const EngineOptions& papers);

  cache::Cache cache_;
  std::string out_;
  std::string made_from_;
};

}  // namespace concordat::cli
