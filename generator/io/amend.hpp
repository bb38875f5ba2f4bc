#pragma once

#include <filesystem>
#include <vector>

#include "io/publish.hpp"

namespace concordat::io {

/// Puts files into a folder that `publish` wrote, or into a new one: each whole or not at all, replacing what
/// stood there. A folder with files but without our list of them is refused. True where all were written.
bool amend(const std::filesystem::path& out, const std::vector<OutputFile>& files, diag::Sink& sink);

}  // namespace concordat::io
