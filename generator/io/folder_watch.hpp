#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace concordat::io {

/// Wakes whoever waits for changes below some folders. It may miss one (the system watches only so many
/// folders, and none on a network file system), and it may wake for nothing: what has changed, the stamps
/// tell.
class FolderWatch {
 public:
  /// From now on: what changes before the first wait is not missed.
  explicit FolderWatch(std::vector<std::string> folders);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;

  /// Waits until something changes below the folders, and then until nothing does for a moment, since files
  /// are often saved together; for `longest` in all.
  void wait(std::chrono::milliseconds longest) const;

 private:
  void watch_all() const;
  bool hears_within(std::chrono::milliseconds time) const;

  std::vector<std::string> folders_;
  int inotify_;  ///< -1 where the system gives none
};

}  // namespace concordat::io
