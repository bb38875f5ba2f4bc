#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace concordat::threads {

/// Calls `f(i)` for every i below `count`, on `jobs` threads. Each i has a place of its own to write to, so
/// that results do not depend on the order of work. `f` must not throw.
template <class F>
void parallel_for(std::size_t count, unsigned jobs, F&& f) {
  std::atomic<std::size_t> next{0};
  auto run = [&] {
    for (std::size_t i; (i = next.fetch_add(1, std::memory_order_relaxed)) < count;) f(i);
  };
  std::vector<std::thread> threads;
  for (unsigned t = 1; t < jobs && t < count; ++t) threads.emplace_back(run);
  run();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace concordat::threads
