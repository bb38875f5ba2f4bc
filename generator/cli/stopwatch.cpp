// Times the stages, for --stats and for the line that ends a build.
#include "cli/stopwatch.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>

namespace concordat::cli {
namespace {

using std::chrono::microseconds;

constexpr std::string_view head = "     stage         time    processor     memory\n";

rusage usage() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return used;
}

microseconds time_of(const timeval& time) {
  return std::chrono::seconds(time.tv_sec) + microseconds(time.tv_usec);
}

microseconds processor_of(const rusage& used) {
  return time_of(used.ru_utime) + time_of(used.ru_stime);
}

template <class Duration>
double in_milliseconds(Duration took) {
  return std::chrono::duration<double, std::milli>(took).count();
}

}  // namespace

void Stopwatch::begin(std::string_view stage, std::string_view doing) {
  close();
  stage_ = stage;
  began_ = Clock::now();
  processor_ = processor_of(usage());
  if (told_) told_->begin(doing, 0);
}

void Stopwatch::end() {
  close();
  if (told_) told_->end();
}

void Stopwatch::close() {
  if (stage_.empty()) return;
  const rusage used = usage();
  laps_.push_back({std::move(stage_), Clock::now() - began_, processor_of(used) - processor_,
                   static_cast<std::size_t>(used.ru_maxrss)});
  stage_.clear();
}

double Stopwatch::milliseconds() const {
  Clock::duration all{};
  for (const Lap& lap : laps_) all += lap.took;
  return in_milliseconds(all);
}

std::string Stopwatch::report() const {
  std::string out(head);
  microseconds processor{};
  std::size_t memory = 0;
  const auto add = [&](std::string_view stage, double took) {
    out += fmt::format("{:>10}  {:8.2f} ms  {:8.2f} ms  {:6.1f} MB\n", stage, took,
                       in_milliseconds(processor), static_cast<double>(memory) / 1024);
  };
  microseconds all{};
  for (const Lap& lap : laps_) {
    processor = lap.processor;
    memory = std::max(memory, lap.memory);
    all += processor;
    add(lap.stage, in_milliseconds(lap.took));
  }
  processor = all;
  add("in all", milliseconds());
  for (const std::string& note : notes_) out += fmt::format("{:>10}  {}\n", "", note);
  return out;
}

}  // namespace concordat::cli
