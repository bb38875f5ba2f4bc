#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

#include "cli/preview.hpp"

namespace concordat::cli {

/// The last build, replaced whole, so that whoever reads it sees one build.
class LatestPreview {
 public:
  std::shared_ptr<const Preview> get() const;

  /// Puts this build in the place of the last, and gives it the next number.
  void change(Preview next);

  /// The last build, as soon as it is another than this one, or when it has been waited for `longest`. Only
  /// a few may wait at once: one more lets go whoever came first, who may be gone by now.
  std::shared_ptr<const Preview> after(int build, std::chrono::milliseconds longest);

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::shared_ptr<const Preview> current_ = std::make_shared<Preview>();
  std::uint64_t waited_ = 0;  ///< how many have waited so far
};

}  // namespace concordat::cli
