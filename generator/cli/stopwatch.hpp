#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "threads/steps.hpp"

namespace concordat::cli {

/// What each stage took, in the order of work: time, that of the processor, and memory.
class Stopwatch {
 public:
  /// `told`, null for nobody, hears of each stage as it begins.
  explicit Stopwatch(threads::Listener* told = nullptr) : told_(told) {}

  /// Begins a stage, and ends the one before. `doing` is for people: "Reading the content".
  void begin(std::string_view stage, std::string_view doing);
  /// Ends the last stage. Before anything is printed.
  void end();
  /// Something to be told below the stages: "12 of 14 placements were kept".
  void note(std::string words) { notes_.push_back(std::move(words)); }
  std::string report() const;   ///< a line for each stage and each note
  double milliseconds() const;  ///< in all
  threads::Listener* told() const { return told_; }

 private:
  using Clock = std::chrono::steady_clock;
  struct Lap {
    std::string stage;
    Clock::duration took;
    std::chrono::microseconds processor;
    std::size_t memory;  ///< the most that the program had until then, in KiB
  };
  void close();

  threads::Listener* told_;
  std::string stage_;  ///< empty between two
  Clock::time_point began_;
  std::chrono::microseconds processor_{};  ///< when the stage began
  std::vector<Lap> laps_;
  std::vector<std::string> notes_;
};

}  // namespace concordat::cli
