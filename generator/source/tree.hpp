#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/cells.hpp"
#include "source/span.hpp"

namespace concordat::source {

/// One file as it was read: path relative to the root folder, `/` between parts, and its bytes.
struct File {
  std::string path;
  std::string bytes;
  bool usable = true;  ///< false where it was reported: not text, empty, too large
  Cells cells = {};    ///< of tables

  bool is_workbook() const { return !cells.sheets.empty() || !cells.archive.empty(); }
  /// The file as it is on the disk.
  const std::string& as_on_disk() const { return is_workbook() ? cells.archive : bytes; }
};

/// All source files, sorted by path. A span's file is an index into `files`.
struct Tree {
  std::string root;  ///< as the user wrote it, for messages only: `content`
  std::vector<File> files;

  const File& operator[](FileIndex index) const { return files[index]; }
};

}  // namespace concordat::source
