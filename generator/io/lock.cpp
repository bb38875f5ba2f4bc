#include "io/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace concordat::io {
namespace {

constexpr std::chrono::milliseconds between_tries{20};
constexpr std::chrono::minutes longest_wait{1};

/// The folder above, or the nearest one above it that is there.
std::filesystem::path folder_above(const std::filesystem::path& out) {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::absolute(out, error).parent_path();
  while (!std::filesystem::is_directory(folder, error) && folder.has_relative_path())
    folder = folder.parent_path();
  return folder;
}

}  // namespace

OutputLock::OutputLock(const std::filesystem::path& out, const OnWait& on_wait)
    : folder_(::open(folder_above(out).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  // Where locks are not known, or the folder is not to be read, nobody else can hold one either.
  if (folder_ < 0) {
    held_ = true;
    return;
  }
  const auto give_up = std::chrono::steady_clock::now() + longest_wait;
  for (bool waited = false;; waited = true) {
    if (::flock(folder_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) {
      held_ = true;
      return;
    }
    if (!waited && on_wait) on_wait();
    if (std::chrono::steady_clock::now() > give_up) return;
    std::this_thread::sleep_for(between_tries);
  }
}

OutputLock::~OutputLock() {
  if (folder_ >= 0) ::close(folder_);
}

}  // namespace concordat::io
