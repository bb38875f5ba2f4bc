// What publishing does to single files and folders.
#include "io/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "io/read.hpp"

namespace concordat::io {
namespace {

namespace fs = std::filesystem;

/// Of files that others wrote, too: a file that cannot be linked keeps what a copy can keep.
void keep_attributes(const fs::path& from, const fs::path& to) {
  ssize_t size = ::llistxattr(from.c_str(), nullptr, 0);
  if (size <= 0) return;
  std::vector<char> names(static_cast<std::size_t>(size));
  size = ::llistxattr(from.c_str(), names.data(), names.size());
  std::vector<char> value;
  for (const char* name = names.data(); size > 0 && name < names.data() + size;
       name += std::strlen(name) + 1) {
    ssize_t length = ::lgetxattr(from.c_str(), name, nullptr, 0);
    if (length < 0) continue;
    value.resize(static_cast<std::size_t>(length));
    length = ::lgetxattr(from.c_str(), name, value.data(), value.size());
    // Some are for the system alone to set; it has set them.
    if (length >= 0) ::lsetxattr(to.c_str(), name, value.data(), static_cast<std::size_t>(length), 0);
  }
}

}  // namespace

int write_new(const fs::path& path, std::string_view bytes) {
  int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) return errno;
  while (!bytes.empty()) {
    ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      int problem = n < 0 ? errno : EIO;
      ::close(file);
      return problem;
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return ::close(file) == 0 ? 0 : errno;
}

int carry(const fs::path& from, const fs::path& to) {
  if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0) return 0;
  if (errno == EEXIST) return EEXIST;
  struct stat status {};
  if (::lstat(from.c_str(), &status) != 0) return errno;
  // Sockets, queues and devices are not copied by reading them.
  if (!S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode))
    return ::mknod(to.c_str(), status.st_mode, status.st_rdev) == 0 ? 0 : errno;
  std::error_code error;
  fs::copy(from, to, fs::copy_options::copy_symlinks, error);
  if (error) return error.value();
  if (::lchown(to.c_str(), status.st_uid, status.st_gid) != 0) errno = 0;
  if (S_ISREG(status.st_mode)) ::chmod(to.c_str(), status.st_mode & 07777);
  keep_attributes(from, to);
  const timespec times[] = {status.st_atim, status.st_mtim};
  ::utimensat(AT_FDCWD, to.c_str(), times, AT_SYMLINK_NOFOLLOW);
  return 0;
}

void keep_rights(const fs::path& before, const fs::path& now) {
  struct stat old_folder {};
  struct stat new_folder {};
  if (::stat(before.c_str(), &old_folder) != 0 || ::stat(now.c_str(), &new_folder) != 0) return;
  if (old_folder.st_uid != new_folder.st_uid || old_folder.st_gid != new_folder.st_gid) {
    if (::chown(now.c_str(), old_folder.st_uid, old_folder.st_gid) != 0) errno = 0;
  }
  keep_attributes(before, now);
  if (old_folder.st_mode != new_folder.st_mode) ::chmod(now.c_str(), old_folder.st_mode & 07777);
}

bool holds(const fs::path& path, std::string_view bytes) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  return static_cast<std::size_t>(status.st_size) == bytes.size() && read_if_there(path) == bytes;
}

bool is_same_file(const fs::path& one, const fs::path& other) {
  struct stat first {};
  struct stat second {};
  return ::lstat(one.c_str(), &first) == 0 && ::lstat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

int bring_to_disk(const fs::path& folder, Extent extent) {
  int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int problem = (extent == Extent::Folder ? ::fsync(descriptor) : ::syncfs(descriptor)) == 0 ? 0 : errno;
  ::close(descriptor);
  return problem;
}

ReadableByAll::ReadableByAll() : before_(::umask(022)) {}
ReadableByAll::~ReadableByAll() {
  ::umask(before_);
}

}  // namespace concordat::io
