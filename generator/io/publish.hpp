#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace concordat::io {

/// One file to be published: path below the output folder, `/` between parts.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Puts `files` in the place of what was published before. They are written beside the output folder and
/// swapped in whole; until then, and after any error, the old site stays as it was. Files in the output
/// folder that Concordat did not write are carried over. A folder with files but without our list of them is
/// refused. True where it was published.
bool publish(const std::filesystem::path& out, const std::vector<OutputFile>& files, unsigned jobs,
             diag::Sink& sink);

/// The file in the output folder that lists what Concordat wrote there.
inline constexpr const char* written_list = ".concordat-files";

}  // namespace concordat::io
