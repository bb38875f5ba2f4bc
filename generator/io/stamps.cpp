// Tells whether anything below a folder changed. Stamps are compared as a whole, and never by which is newer:
// files from version control or from a copy are often older than those that they replace.
#include "io/stamps.hpp"

#include <sys/stat.h>

#include <filesystem>

namespace concordat::io {

std::map<std::string, Stamp> stamps_of(const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  std::map<std::string, Stamp> stamps;
  for (const std::string& folder : folders) {
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      struct stat of {};
      if (::lstat(it->path().c_str(), &of) != 0) continue;
      stamps[it->path().string()] = {static_cast<std::int64_t>(of.st_dev),
                                     static_cast<std::int64_t>(of.st_ino),
                                     of.st_size,
                                     of.st_mtim.tv_sec,
                                     of.st_mtim.tv_nsec,
                                     of.st_ctim.tv_sec,
                                     of.st_ctim.tv_nsec};
    }
  }
  return stamps;
}

}  // namespace concordat::io
