#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace concordat::threads {

/// Calls `f(i)` for every i below `count`, on `jobs` threads. Each i has a place of its own to write to, so
/// that results do not depend on the order of work. What `f` throws (where there is no memory left) is thrown
/// here once all threads have stopped.
template <class F>
void parallel_for(std::size_t count, unsigned jobs, F&& f) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr problem;
  std::once_flag first;
  auto run = [&] {
    try {
      for (std::size_t i; (i = next.fetch_add(1, std::memory_order_relaxed)) < count;) f(i);
    } catch (...) {
      next = count;
      std::call_once(first, [&] { problem = std::current_exception(); });
    }
  };
  {
    std::vector<std::jthread> threads;
    threads.reserve(jobs);
    for (unsigned t = 1; t < jobs && t < count; ++t) threads.emplace_back(run);
    run();
  }
  if (problem) std::rethrow_exception(problem);
}

}  // namespace concordat::threads
