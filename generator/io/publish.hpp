#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "io/output.hpp"
#include "io/stage.hpp"

namespace concordat::io {

/// What becomes of files that Concordat published before and does not publish now.
enum class Rest { Removed, Kept };

/// The file in each output folder that names what was published there.
inline constexpr const char* manifest_name = "manifest.json";

/// What a site takes the place of.
struct Replaced {
  /// What Concordat published there before; nothing where it never did.
  std::optional<std::vector<std::string>> before;
  Rest rest = Rest::Removed;
};

/// Files on their way into an output folder.
struct Publication {
  std::filesystem::path out;  ///< without links: see `output_folder()`
  const std::vector<OutputFile>& files;
  /// What Concordat published there before; nothing where it never did.
  std::optional<std::vector<std::string>> before;
  Rest rest = Rest::Removed;
  unsigned jobs = 1;  ///< threads
};

/// How it went.
struct Published {
  bool done = false;
  /// Why the files were replaced one by one and not the folder as a whole; empty where it was.
  std::string one_by_one;
};

/// The folder that is meant, with links followed: where `out` is a link to a folder, the site is that folder.
std::filesystem::path output_folder(const std::filesystem::path& out);

/// Puts the files of the stage in the place of those that were published before. They are brought to disk,
/// and swapped in whole; a folder that cannot be swapped has its files replaced one by one, new ones first.
/// Until then, and after any error, the old site stays as it was. What Concordat did not write stays as it
/// is. A folder with files in which Concordat never published is refused.
///
/// To be called under an `OutputLock`.
Published publish(Stage& stage, const Replaced& replaced, diag::Sink& sink);

/// The same of files that are held in memory.
Published publish(const Publication& publication, diag::Sink& sink);

}  // namespace concordat::io
