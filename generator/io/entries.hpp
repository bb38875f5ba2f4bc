#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <system_error>
#include <vector>

namespace concordat::io {

/// Something in a folder.
struct Entry {
  std::string path;  ///< below the folder, `/` between parts
  std::filesystem::file_type type = std::filesystem::file_type::none;  ///< of a link: that it is one

  bool is_folder() const { return type == std::filesystem::file_type::directory; }
  bool is_file() const { return type == std::filesystem::file_type::regular; }
};

/// Whether a folder is left out, with all that is in it.
using LeftOut = std::function<bool(const Entry&)>;

/// All that is below a folder, each folder before what is in it; links are not followed. What cannot be
/// listed is an error: a caller that does not ask for it takes what there is.
std::vector<Entry> entries_below(const std::filesystem::path& folder, std::error_code& error,
                                 const LeftOut& left_out = {});
std::vector<Entry> entries_below(const std::filesystem::path& folder);

}  // namespace concordat::io
