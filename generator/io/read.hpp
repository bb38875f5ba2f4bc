#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "source/tree.hpp"

namespace concordat::io {

/// What to do about files that were not asked for.
enum class OtherFiles { Report, Ignore };

/// Whether the file with this path below the root is to be read.
using Wants = std::function<bool(std::string_view path)>;
/// Those whose names end in one of these (".toml"), and have more than that.
Wants ends_in(std::vector<std::string_view> endings);

/// Reads every text file below `root` that is wanted. Hidden files are
/// ignored; links are not followed, and pipes, sockets and devices never opened. Files that are unreadable,
/// binary, not UTF-8, empty or too large are reported and come back with `usable` false; a workbook (".xlsx")
/// is only not to be too large.
source::Tree read_tree(const std::filesystem::path& root, const Wants& wants, OtherFiles others,
                       diag::Sink& sink);
source::Tree read_tree(const std::filesystem::path& root, const std::vector<std::string_view>& endings,
                       OtherFiles others, diag::Sink& sink);

/// Reads the files below `root` with this ending as they are, without inspecting their content.
source::Tree read_assets(const std::filesystem::path& root, std::string_view ending, diag::Sink& sink);

/// Reports what is wrong with the bytes of a file, if anything. `file` is the index that the diagnostic
/// points at. True where the file can be used.
bool inspect(std::string_view bytes, FileIndex file, diag::Sink& sink);

/// The bytes of a file that need not be there; empty where it is not, and where something else has its name.
std::string read_if_there(const std::filesystem::path& path);

}  // namespace concordat::io
