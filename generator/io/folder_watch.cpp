// The system is asked for each folder by itself, since it knows of no watch for all that is below one.
#include "io/folder_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <utility>

#include "io/entries.hpp"

namespace concordat::io {
namespace {

using std::chrono::milliseconds;

/// A checkout writes file after file, and an editor saves in several steps, without a pause as long as this.
constexpr milliseconds quiet{3};
constexpr std::uint32_t changes =
    IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> folders)
    : folders_(std::move(folders)), inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  watch_all();
}

FolderWatch::~FolderWatch() {
  if (inotify_ >= 0) ::close(inotify_);
}

void FolderWatch::wait(milliseconds longest) const {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point end = Clock::now() + longest;
  bool heard = hears_within(longest);
  while (heard && Clock::now() < end) heard = hears_within(quiet);
  // Before the stamps are taken, so that what is written to a new folder is in them or is heard.
  watch_all();
}

/// To watch a folder again changes nothing. Where no more can be watched, there is nothing to be done.
void FolderWatch::watch_all() const {
  if (inotify_ < 0) return;
  for (const std::string& folder : folders_) {
    ::inotify_add_watch(inotify_, folder.c_str(), changes);
    for (const Entry& entry : entries_below(folder)) {
      if (entry.is_folder())
        ::inotify_add_watch(inotify_, (std::filesystem::path(folder) / entry.path).c_str(), changes);
    }
  }
}

/// Without a watch, the whole time is waited: poll() passes over a number below 0.
bool FolderWatch::hears_within(milliseconds time) const {
  pollfd one{.fd = inotify_, .events = POLLIN, .revents = 0};
  if (::poll(&one, 1, static_cast<int>(time.count())) <= 0) return false;
  std::array<char, 16 * 1024> heard;
  while (::read(inotify_, heard.data(), heard.size()) > 0) {
  }
  return true;
}

}  // namespace concordat::io
