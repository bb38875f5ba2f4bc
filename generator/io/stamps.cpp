// Tells whether anything below a folder changed. Stamps are compared as a whole, and never by which is newer:
// files from version control or from a copy are often older than those that they replace.
#include "io/stamps.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "io/entries.hpp"

namespace concordat::io {

Stamp stamp_of(const std::string& path) {
  struct stat of {};
  if (::lstat(path.c_str(), &of) != 0) return {};
  return {static_cast<std::int64_t>(of.st_dev),
          static_cast<std::int64_t>(of.st_ino),
          of.st_size,
          of.st_mtim.tv_sec,
          of.st_mtim.tv_nsec,
          of.st_ctim.tv_sec,
          of.st_ctim.tv_nsec};
}

std::map<std::string, Stamp> stamps_of(const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  std::map<std::string, Stamp> stamps;
  for (const std::string& folder : folders) {
    for (const Entry& entry : entries_below(folder)) {
      std::string path = (fs::path(folder) / entry.path).string();
      const Stamp stamp = stamp_of(path);
      if (stamp != Stamp{}) stamps.emplace(std::move(path), stamp);
    }
  }
  return stamps;
}

}  // namespace concordat::io
