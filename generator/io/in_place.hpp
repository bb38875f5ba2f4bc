#pragma once

#include <filesystem>
#include <string>

#include "io/publish.hpp"
#include "io/stage.hpp"

namespace concordat::io {

/// What a program that was ended while it replaced files one by one had begun to write.
Paths begun_in(const std::filesystem::path& out);

/// What is put in place one by one.
struct Replacing {
  const std::filesystem::path& out;
  const std::filesystem::path& folder;  ///< of the new files, on the same file system
  const std::filesystem::path& around;  ///< the temporary folder that it lies in, inside `out`
  const Paths& paths;                   ///< of the new files
  const Paths& ours;                    ///< what Concordat wrote into `out`
  Rest rest;
};

/// Replaces the files of the folder one by one: new ones first, then pages, the manifest, and what goes. True
/// where it was done; every new file is on the disk before the first is replaced.
bool replace_in_place(const Replacing& with, diag::Sink& sink);

/// "somebody else's file": the message for a path of `out`.
std::string name_is_taken(const std::string& path, const std::filesystem::path& out);

}  // namespace concordat::io
