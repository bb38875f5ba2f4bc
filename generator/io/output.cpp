#include "io/output.hpp"

#include <algorithm>

namespace concordat::io {

void Collected::add(OutputFile&& file) {
  const std::lock_guard lock(mutex_);
  files_.push_back(std::move(file));
}

void Collected::add_again(const std::string& path, std::string as) {
  const std::lock_guard lock(mutex_);
  const auto found =
      std::find_if(files_.begin(), files_.end(), [&](const OutputFile& file) { return file.path == path; });
  if (found == files_.end()) return;
  OutputFile again{std::move(as), found->bytes};
  files_.push_back(std::move(again));
}

}  // namespace concordat::io
