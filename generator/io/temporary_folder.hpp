#pragma once

#include <filesystem>
#include <string>

#include "diag/diagnostic.hpp"

namespace concordat::io {

/// A folder for the files of a program that is run, in TMPDIR or, where that is not set, in /tmp. It goes
/// with all that is in it when this does.
class TemporaryFolder {
 public:
  /// Where the folder cannot be made, that is reported, and `made()` is false.
  explicit TemporaryFolder(diag::Sink& sink);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  bool made() const { return !path_.empty(); }
  const std::filesystem::path& path() const { return path_; }
  /// Writes a file of the folder; false, with errno, where it cannot.
  bool write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace concordat::io
