// Folders of our own, and what is left of those of programs that were killed.
#include "io/temporary.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>
#include <vector>

#include "io/interrupt.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t added = 6;  // characters that mkdtemp chooses

/// The folder, open and locked; below 0 where another program has it, or it is no folder of ours.
int lock(const fs::path& folder) {
  int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return -1;
  // A file system without locks has no others to fear but those of other machines.
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return descriptor;
  ::close(descriptor);
  errno = EWOULDBLOCK;
  return -1;
}

/// No signal finds a folder that is there and not yet known.
bool make(std::string& name) {
  const Uninterrupted until_it_is_known;
  if (!::mkdtemp(name.data())) return false;
  remove_on_signal(name);
  return true;
}

bool mark(int folder) {
  int file = ::openat(folder, temporary_mark, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  return file >= 0 && ::close(file) == 0;
}

bool is_left(const fs::path& folder) {
  struct stat status {};
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
    return false;
  std::error_code error;
  if (!fs::exists(folder / temporary_mark, error) && !fs::is_empty(folder, error)) return false;
  int descriptor = lock(folder);
  if (descriptor >= 0) ::close(descriptor);
  return descriptor >= 0 && !error;
}

}  // namespace

TemporaryFolder::TemporaryFolder(const fs::path& start) {
  // Until it is locked and marked, another program may take it for one that was left, and remove it.
  constexpr int tries = 10;
  for (int i = 0; i < tries; ++i) {
    std::string name = start.string() + std::string(added, 'X');
    if (!make(name)) break;
    folder_ = lock(name);
    if (folder_ >= 0 && mark(folder_)) {
      path_ = name;
      return;
    }
    problem_ = errno;
    if (folder_ >= 0) ::close(folder_);
    folder_ = -1;
    ::rmdir(name.c_str());
    forget(fs::path(name));
    if (problem_ != ENOENT && problem_ != EWOULDBLOCK) return;
  }
  problem_ = errno;
}

TemporaryFolder::~TemporaryFolder() {
  if (path_.empty()) return;
  remove_temporary(path_);
  forget(path_);
  ::close(folder_);
}

std::vector<fs::path> leftovers(const fs::path& start) {
  std::vector<fs::path> left;
  const std::string beginning = start.filename().string();
  std::error_code error;
  for (fs::directory_iterator it(start.parent_path(), error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.size() == beginning.size() + added && name.starts_with(beginning) && is_left(it->path()))
      left.push_back(it->path());
  }
  return left;
}

void remove_leftovers(const fs::path& start) {
  for (const fs::path& left : leftovers(start)) remove_temporary(left);
}

void remove_temporary(const fs::path& folder) {
  std::error_code error;
  const fs::directory_iterator all(folder, error);
  if (error) return;
  const std::vector<fs::directory_entry> entries(begin(all), end(all));
  for (const fs::directory_entry& entry : entries) {
    if (!error && entry.path().filename() != temporary_mark) fs::remove_all(entry, error);
  }
  if (!error) fs::remove(folder / temporary_mark, error);
  if (!error) fs::remove(folder, error);
}

fs::path workplace() {
  const char* given = std::getenv("TMPDIR");
  fs::path start = fs::path(given && *given ? given : "/tmp") / "concordat-";
  static std::once_flag first;
  std::call_once(first, remove_leftovers, start);
  return start;
}

void report_workplace(int problem, diag::Sink& sink) {
  sink.add(diag::Code::OutputFailed, {},
           fmt::format("cannot write temporary files in \"{}\": {}", workplace().parent_path().string(),
                       std::strerror(problem)),
           "set TMPDIR to a folder in which you may write");
}

}  // namespace concordat::io
