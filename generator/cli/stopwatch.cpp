// Times the stages, for --stats and for the line that ends a build.
#include "cli/stopwatch.hpp"

#include <fmt/format.h>

namespace concordat::cli {

void Stopwatch::begin(std::string_view stage, std::string_view doing) {
  close();
  stage_ = stage;
  began_ = Clock::now();
  if (told_) told_->begin(doing, 0);
}

void Stopwatch::end() {
  close();
  if (told_) told_->end();
}

void Stopwatch::close() {
  if (!stage_.empty()) laps_.push_back({std::move(stage_), Clock::now() - began_});
  stage_.clear();
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
