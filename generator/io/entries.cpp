// Lists a folder before anything is done with it: a loop over the folder itself would lose errors of its body
// at the next step, and would see what its body changes.
#include "io/entries.hpp"

namespace concordat::io {

namespace fs = std::filesystem;

std::vector<Entry> entries_below(const fs::path& folder, std::error_code& error, const LeftOut& left_out) {
  std::vector<Entry> entries;
  error.clear();
  fs::recursive_directory_iterator it(folder, error);
  while (!error && it != fs::recursive_directory_iterator()) {
    const fs::file_type type = it->symlink_status(error).type();
    if (error) break;
    Entry entry{it->path().lexically_relative(folder).generic_string(), type};
    if (entry.is_folder() && left_out && left_out(entry)) {
      it.disable_recursion_pending();
    } else {
      entries.push_back(std::move(entry));
    }
    it.increment(error);
  }
  return entries;
}

std::vector<Entry> entries_below(const fs::path& folder) {
  std::error_code error;
  return entries_below(folder, error);
}

}  // namespace concordat::io
