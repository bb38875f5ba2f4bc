#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace concordat::io {

/// A new folder that only this user may enter. It goes with all that is in it when this goes out of scope, or
/// when a signal ends the program. Where the program can do nothing (a kill, a power cut) it stays: see
/// `leftovers()`.
class TemporaryFolder {
 public:
  /// Six characters are added to `start`. Where the folder cannot be made, `problem()` says why.
  explicit TemporaryFolder(const std::filesystem::path& start);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// An errno; 0 where it was made.
  int problem() const { return problem_; }

 private:
  std::filesystem::path path_;
  int folder_ = -1;  ///< locked, so that others see that it is in use
  int problem_ = 0;
};

/// How the paths of folders begin that other programs are to work in: in $TMPDIR, else /tmp. The first call
/// of a run removes what programs that were killed left there.
std::filesystem::path workplace();

/// Reports that nothing can be written in a workplace; `problem` is an errno.
void report_workplace(int problem, diag::Sink& sink);

/// The file in each temporary folder that says whose it is: without it, a folder is never removed.
inline constexpr const char* temporary_mark = ".concordat-temporary";

/// Folders that begin with `start`, as a program that was killed left them; none that is in use.
std::vector<std::filesystem::path> leftovers(const std::filesystem::path& start);
void remove_leftovers(const std::filesystem::path& start);

/// Removes a temporary folder, its mark last: what cannot be removed now is still known as ours.
void remove_temporary(const std::filesystem::path& folder);

}  // namespace concordat::io
