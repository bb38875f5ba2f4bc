// A file a result, named by the hash of what it is made from. Its first line is the hash of name and result,
// so that a damaged or planted file is no result.
#include "cache/cache.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "fingerprint/sha256.hpp"
#include "io/entries.hpp"
#include "io/files.hpp"
#include "io/read.hpp"

namespace concordat::cache {
namespace {

namespace fs = std::filesystem;

std::string name_of(std::string_view kind, std::string_view made_from) {
  return fingerprint::sha256_of({CONCORDAT_VERSION, kind, made_from});
}

/// Few to a folder, which some file systems like better.
fs::path path_of(const fs::path& folder, const std::string& name) {
  return folder / name.substr(0, 2) / name.substr(2);
}

struct Entry {
  fs::path path;
  std::uintmax_t size;
  std::time_t used;
};

std::vector<Entry> entries_of(const fs::path& folder) {
  std::vector<Entry> entries;
  for (const io::Entry& entry : io::entries_below(folder)) {
    struct stat status {};
    const fs::path path = folder / entry.path;
    if (entry.is_file() && ::lstat(path.c_str(), &status) == 0)
      entries.push_back({path, static_cast<std::uintmax_t>(status.st_size), status.st_mtime});
  }
  return entries;
}

}  // namespace

std::string Cache::find(std::string_view kind, std::string_view made_from) const {
  if (folder_.empty()) return {};
  const std::string name = name_of(kind, made_from);
  const fs::path path = path_of(folder_, name);
  std::string text = io::read_if_there(path);
  constexpr std::size_t head = 65;  // 64 digits and the line end
  if (text.size() <= head) return {};
  std::string result = text.substr(head);
  if (text.compare(0, head, fingerprint::sha256_of({name, result}) + "\n") != 0) return {};
  ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);  // used just now
  ++found_;
  return result;
}

void Cache::add(std::string_view kind, std::string_view made_from, std::string_view result) {
  if (folder_.empty() || result.empty()) return;
  const std::string name = name_of(kind, made_from);
  const fs::path path = path_of(folder_, name);
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  // Two programs may add the same at once: each writes a file of its own, and the names decide nothing.
  std::string beside = path.string() + ".XXXXXX";
  int file = ::mkstemp(beside.data());
  if (file < 0) return;
  ::close(file);
  ::unlink(beside.c_str());
  std::string text = fingerprint::sha256_of({name, result}) + "\n";
  text += result;
  if (io::write_new(beside, text) != 0 || std::rename(beside.c_str(), path.c_str()) != 0)
    ::unlink(beside.c_str());
  ++added_;
}

Cache::~Cache() {
  if (added_ == 0) return;
  std::vector<Entry> entries = entries_of(folder_);
  std::uintmax_t size = 0;
  for (const Entry& entry : entries) size += entry.size;
  if (size <= most) return;
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
  // Some more than need be, so that not every run has to.
  for (const Entry& entry : entries) {
    if (size <= most / 4 * 3) break;
    std::error_code error;
    if (fs::remove(entry.path, error)) size -= entry.size;
  }
}

}  // namespace concordat::cache
