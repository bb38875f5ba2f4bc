#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/preview.hpp"

namespace concordat::cli {

/// The papers of a preview, each made when somebody asks for it, or taken from the cache. Asked by many
/// threads; one paper is made at a time.
class PreviewPapers {
 public:
  /// The options must outlive it.
  PreviewPapers(const ContentOptions& content, const SiteOptions& site, const EngineOptions& engine)
      : content_(content), site_(site), engine_(engine) {}

  /// The paper of a path that begins with a slash, or a page that says why it cannot be made. Nothing where
  /// the site has no such paper.
  std::optional<Answer> answer(const Preview& preview, const std::string& path);

 private:
  const ContentOptions& content_;
  const SiteOptions& site_;
  const EngineOptions& engine_;
  std::mutex one_at_a_time_;
};

}  // namespace concordat::cli
