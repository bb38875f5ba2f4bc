#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "edit/names.hpp"
#include "lsp/messages.hpp"
#include "lsp/places.hpp"
#include "source/tree.hpp"

namespace concordat::lsp {

using edit::Names;

/// The content as it was last read, and what was found in it.
struct Reading {
  std::string folder;  ///< absolute
  source::Tree sources;
  std::vector<Text> texts;  ///< one for each file
  Names names;
  std::vector<diag::Diagnostic> findings;  ///< sorted
};

/// Where in which file somebody points.
struct Pointed {
  FileIndex file = no_file;
  std::uint32_t offset = 0;
};

// Each is the result of a request as the protocol writes it; null where there is nothing to say.

/// What the name stands for, and which rule found something here.
Json hover(const Reading& reading, Pointed at);
Json definition(const Reading& reading, Pointed at);
Json references(const Reading& reading, Pointed at);
/// The ids that fit. `names` are those of the last reading in which the file could be read.
Json completion(const Reading& reading, const Names& names, Pointed at);
/// The range of the id that would be renamed.
Json rename_range(const Reading& reading, Pointed at);
/// The edit that renames an id everywhere, and the files that are called by it; where it cannot be done,
/// `why` says so.
Json rename(const Reading& reading, Pointed at, const std::string& to, std::string& why);
/// Repairs of the findings in the range.
Json code_actions(const Reading& reading, FileIndex file, std::uint32_t begin, std::uint32_t end);
/// The diagnostics of each file that has any; what is about no file stands in the first.
std::map<FileIndex, Json> diagnostics_by_file(const Reading& reading);

}  // namespace concordat::lsp
