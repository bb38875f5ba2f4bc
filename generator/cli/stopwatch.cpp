// Times the stages, for --stats and for the line that ends a build.
#include "cli/stopwatch.hpp"

#include <fmt/format.h>

namespace concordat::cli {

void Stopwatch::lap(std::string_view stage) {
  Clock::time_point now = Clock::now();
  laps_.push_back({std::string(stage), now - last_});
  last_ = now;
}

double Stopwatch::milliseconds() const {
  Clock::duration all{};
  for (const Lap& lap : laps_) all += lap.took;
  return std::chrono::duration<double, std::milli>(all).count();
}

std::string Stopwatch::report() const {
  std::string out;
  for (const Lap& lap : laps_) {
    out += fmt::format("{:>10}  {:8.2f} ms\n", lap.stage,
                       std::chrono::duration<double, std::milli>(lap.took).count());
  }
  return out + fmt::format("{:>10}  {:8.2f} ms\n", "in all", milliseconds());
}

}  // namespace concordat::cli
