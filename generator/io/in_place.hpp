#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "io/publish.hpp"

namespace concordat::io {

/// Paths below the output folder.
using Paths = std::set<std::string, std::less<>>;

/// How the names of temporary folders in an output folder begin.
inline constexpr const char* in_place_folder = ".concordat-";

/// What a program that was ended while it replaced files one by one had begun to write.
Paths begun_in(const std::filesystem::path& out);

/// Replaces the files of the folder one by one: new ones first, then pages, the manifest, and what goes.
/// `ours` is what Concordat wrote there. True where it was done; every new file is on the disk before the
/// first is replaced.
bool replace_in_place(const Publication& publication, const Paths& ours, diag::Sink& sink);

/// "somebody else's file": the message for a path of `out`.
std::string name_is_taken(const std::string& path, const std::filesystem::path& out);

}  // namespace concordat::io
