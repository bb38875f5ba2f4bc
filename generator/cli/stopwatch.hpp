#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace concordat::cli {

/// How long each stage took, in the order of work.
class Stopwatch {
 public:
  void lap(std::string_view stage);
  std::string report() const;   ///< a line for each stage
  double milliseconds() const;  ///< in all

 private:
  using Clock = std::chrono::steady_clock;
  struct Lap {
    std::string stage;
    Clock::duration took;
  };
  Clock::time_point last_ = Clock::now();
  std::vector<Lap> laps_;
};

}  // namespace concordat::cli
