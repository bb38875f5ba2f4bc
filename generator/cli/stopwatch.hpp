#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "threads/steps.hpp"

namespace concordat::cli {

/// How long each stage took, in the order of work.
class Stopwatch {
 public:
  /// `told`, null for nobody, hears of each stage as it begins.
  explicit Stopwatch(threads::Listener* told = nullptr) : told_(told) {}

  /// Begins a stage, and ends the one before. `doing` is for people: "Reading the content".
  void begin(std::string_view stage, std::string_view doing);
  /// Ends the last stage. Before anything is printed.
  void end();
  std::string report() const;   ///< a line for each stage
  double milliseconds() const;  ///< in all
  threads::Listener* told() const { return told_; }

 private:
  using Clock = std::chrono::steady_clock;
  struct Lap {
    std::string stage;
    Clock::duration took;
  };
  void close();

  threads::Listener* told_;
  std::string stage_;  ///< empty between two
  Clock::time_point began_;
  std::vector<Lap> laps_;
};

}  // namespace concordat::cli
