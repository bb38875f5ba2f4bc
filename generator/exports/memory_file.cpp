// Files without a disk. Nothing is left behind, however the program ends, and two programs never meet at a
// name.
#include "exports/memory_file.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

namespace concordat::exports {

MemoryFile::MemoryFile() : file_(memfd_create("concordat", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (open()) close(file_);
}

std::string MemoryFile::path() const {
  return fmt::format("/proc/self/fd/{}", file_);
}

std::string MemoryFile::bytes() const {
  const off_t size = lseek(file_, 0, SEEK_END);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got = pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got <= 0) return {};
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace concordat::exports
