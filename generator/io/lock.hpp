#pragma once

#include <filesystem>
#include <functional>

namespace concordat::io {

/// Held while an output folder is changed, so that one program changes it at a time. It is a lock of the
/// folder above, which stays where it is when the site is swapped: nothing is left behind, whatever ends the
/// program.
class OutputLock {
 public:
  /// Called once where another program has the lock, before this one waits for it.
  using OnWait = std::function<void()>;

  /// Waits for a minute at most.
  OutputLock(const std::filesystem::path& out, const OnWait& on_wait);
  ~OutputLock();
  OutputLock(const OutputLock&) = delete;

  /// False where another program had it all the time.
  bool held() const { return held_; }

 private:
  int folder_ = -1;
  bool held_ = false;
};

}  // namespace concordat::io
