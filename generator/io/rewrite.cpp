// Changes files that belong to the user: the new bytes are on the disk, whole, before a name leads to them.
#include "io/rewrite.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "io/files.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

/// A name that begins with a dot is passed over where content is read.
fs::path beside(const fs::path& path) {
  return path.parent_path() / fmt::format(".{}.concordat-{}", path.filename().string(), ::getpid());
}

int write_beside(const Rewrite& file) {
  const fs::path fresh = beside(file.path);
  if (const int problem = write_new(fresh, file.after)) return problem;
  keep_rights(file.path, fresh);
  const int descriptor = ::open(fresh.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return problem;
}

void remove_all_beside(const std::vector<Rewrite>& files) {
  std::error_code ignored;
  for (const Rewrite& file : files) fs::remove(beside(file.path), ignored);
}

void report(const fs::path& path, std::string_view why, diag::Sink& sink) {
  sink.add(diag::Code::OutputFailed, {}, fmt::format("cannot write \"{}\": {}", path.string(), why));
}

}  // namespace

bool rewrite(const std::vector<Rewrite>& files, diag::Sink& sink) {
  for (const Rewrite& file : files) {
    if (const int problem = write_beside(file)) {
      report(file.path, std::strerror(problem), sink);
      remove_all_beside(files);
      return false;
    }
  }
  for (const Rewrite& file : files) {
    if (holds(file.path, file.before)) continue;
    report(file.path, "it was changed since it was read", sink);
    remove_all_beside(files);
    return false;
  }
  for (const Rewrite& file : files) {
    if (::rename(beside(file.path).c_str(), file.path.c_str()) == 0) continue;
    report(file.path, std::strerror(errno), sink);
    remove_all_beside(files);
    return false;
  }
  return true;
}

}  // namespace concordat::io
