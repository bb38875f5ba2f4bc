#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "io/publish.hpp"

// Output folders, as the tests of publishing make them and look into them.
namespace concordat::published {

namespace fs = std::filesystem;
using io::OutputFile;

inline void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files[entry.path().lexically_relative(folder).generic_string()] = bytes.str();
  }
  return files;
}

using Files = std::map<std::string, std::string>;

inline std::string codes(const diag::Sink& sink) {
  std::string list;
  for (const diag::Diagnostic& d : sink.all()) list += std::string(diag::text(d.code)) + " ";
  return list;
}

/// An output folder, with what was published there.
struct Site {
  fs::path out;
  std::optional<std::vector<std::string>> before = {};

  io::Published publish(const std::vector<OutputFile>& files, diag::Sink& sink,
                        io::Rest rest = io::Rest::Removed) {
    const io::Published how = io::publish({out, files, before, rest, 2}, sink);
    CHECK(how.done == sink.all().empty());
    if (!how.done) return how;
    if (!before || rest == io::Rest::Removed) before.emplace();
    for (const OutputFile& file : files) before->push_back(file.path);
    return how;
  }

  bool published(const std::vector<OutputFile>& files) {
    diag::Sink sink;
    return publish(files, sink).done;
  }

  /// The code of why it is refused.
  std::string refused(const std::vector<OutputFile>& files) {
    diag::Sink sink;
    CHECK_FALSE(publish(files, sink).done);
    return codes(sink);
  }
};

/// Works in a folder for a while.
class WorkingIn {
 public:
  explicit WorkingIn(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  ~WorkingIn() { fs::current_path(before_); }
  WorkingIn(const WorkingIn&) = delete;

 private:
  fs::path before_;
};

/// Names in a folder, hidden ones too.
inline std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace concordat::published
