#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace concordat::io {

/// One file to be published: path below the output folder, `/` between parts.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Takes files as they are made; several threads may add at once.
class Output {
 public:
  virtual ~Output() = default;
  virtual void add(OutputFile&& file) = 0;
  /// A file that was added, under another path too.
  virtual void add_again(const std::string& path, std::string as) = 0;
};

/// Keeps them in memory.
class Collected final : public Output {
 public:
  void add(OutputFile&& file) override;
  void add_again(const std::string& path, std::string as) override;

  std::vector<OutputFile> take() { return std::move(files_); }

 private:
  std::mutex mutex_;  ///< of the files
  std::vector<OutputFile> files_;
};

}  // namespace concordat::io
