// Pages that wait for the next build each hold a connection, of which a browser opens six to one server, and
// a thread here.
#include "cli/latest_preview.hpp"

#include <utility>

namespace concordat::cli {
namespace {

constexpr std::uint64_t most_waiting = 4;

}  // namespace

std::shared_ptr<const Preview> LatestPreview::get() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

void LatestPreview::change(Preview next) {
  const std::lock_guard lock(mutex_);
  next.build = current_->build + 1;
  current_ = std::make_shared<const Preview>(std::move(next));
  changed_.notify_all();
}

std::shared_ptr<const Preview> LatestPreview::after(int build, std::chrono::milliseconds longest) {
  std::unique_lock lock(mutex_);
  const std::uint64_t own = waited_++;
  changed_.notify_all();
  changed_.wait_for(lock, longest, [&] { return current_->build != build || waited_ - own > most_waiting; });
  return current_;
}

}  // namespace concordat::cli
