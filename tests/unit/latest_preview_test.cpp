// Whoever waits for the next build is told of it, and no more wait than the threads of the preview can bear.
// Each waits for an hour, so that a test ends only where that is so.
#include "cli/latest_preview.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

using namespace concordat;
using namespace std::chrono_literals;

TEST_CASE("the next build is told to all who wait for it, and at once to who has seen another", "[cli]") {
  cli::LatestPreview latest;
  std::vector<int> told(3);
  {
    std::vector<std::jthread> waiting;
    for (int& one : told) waiting.emplace_back([&latest, &one] { one = latest.after(0, 1h)->build; });
    latest.change({});
  }
  CHECK(told == std::vector<int>{1, 1, 1});
  CHECK(latest.after(0, 1h)->build == 1);
  CHECK(latest.after(2, 1h)->build == 1);
  CHECK(latest.after(1, 1ms)->build == 1);
}

TEST_CASE("of more than four who wait, one is let go without another build", "[cli]") {
  cli::LatestPreview latest;
  std::atomic<int> gone = 0;
  std::atomic<int> told = 0;
  {
    std::vector<std::jthread> waiting;
    for (int i = 0; i < 5; ++i) {
      waiting.emplace_back([&] {
        told += latest.after(0, 1h)->build;
        ++gone;
      });
    }
    while (gone == 0) std::this_thread::sleep_for(1ms);
    CHECK(gone == 1);
    CHECK(told == 0);
    latest.change({});
  }
  CHECK(told == 4);
}
