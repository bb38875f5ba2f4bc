#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "diag/diagnostic.hpp"
#include "io/publish.hpp"
#include "model/corpus.hpp"
#include "site/plan.hpp"
#include "source/tree.hpp"

namespace concordat::cli {

/// How long each stage took, in the order of work.
class Stopwatch {
 public:
  void lap(std::string_view stage);
  std::string report() const;
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

/// The content, read and checked.
struct Content {
  source::Tree sources;
  model::Corpus corpus;
  std::vector<diag::Diagnostic> diagnostics;  ///< sorted
  bool failed = false;  ///< there are errors, or warnings where the user asked for strictness
};

/// read, parse, build, check.
Content load(const Options& options, Stopwatch& watch);

/// The whole site in memory.
struct Made {
  std::vector<io::OutputFile> files;
  std::size_t pages = 0;
  source::Tree templates;
  std::vector<diag::Diagnostic> diagnostics;  ///< of templates and output; their spans belong to `templates`
  bool failed = false;
};

/// derive, plan, render. Only for content without errors.
Made make(const Content& content, const Options& options, Stopwatch& watch);

/// Prints diagnostics to standard error as the user asked.
void print(const std::vector<diag::Diagnostic>& diagnostics, const source::Tree& sources,
           const Options& options);

}  // namespace concordat::cli
