// concordat build and concordat check.
#include <fmt/format.h>

#include <cstdio>

#include "cli/explain.hpp"
#include "cli/options.hpp"
#include "cli/pipeline.hpp"
#include "diag/report.hpp"

namespace concordat::cli {
namespace {

void finish(const Stopwatch& watch, const Options& options) {
  if (options.stats) fmt::print("{}", watch.report());
}

}  // namespace

int run_check(const Options& options) {
  Stopwatch watch;
  Content content = load(options, watch);
  print(content.diagnostics, content.sources, options);
  if (!options.json) fmt::print("{}: {}\n", options.content, diag::summary(content.diagnostics));
  finish(watch, options);
  return content.failed ? Exit::problems : Exit::ok;
}

int run_build(const Options& options) {
  Stopwatch watch;
  Content content = load(options, watch);
  print(content.diagnostics, content.sources, options);
  if (content.failed) {
    fmt::print(stderr, "{}: {}; \"{}\" was left as it was\n", options.content,
               diag::summary(content.diagnostics), options.out);
    return Exit::problems;
  }
  Made made = make(content, options, watch);
  if (!made.failed) {
    diag::Sink sink;
    io::publish(options.out, made.files, options.jobs, sink);
    watch.lap("publish");
    made.diagnostics = diag::sorted([&] {
      std::vector<diag::Diagnostic> all = std::move(made.diagnostics);
      all.insert(all.end(), sink.all().begin(), sink.all().end());
      return all;
    }());
    made.failed = sink.has_errors();
  }
  print(made.diagnostics, made.templates, options);
  if (made.failed) {
    fmt::print(stderr, "{}; \"{}\" was left as it was\n", diag::summary(made.diagnostics), options.out);
    return Exit::problems;
  }
  if (!options.explain.empty() && !explain(content, made, options)) return Exit::wrong_use;
  fmt::print("{} pages and {} other files written to {} in {:.0f} ms ({})\n", made.pages,
             made.files.size() - made.pages, options.out, watch.milliseconds(),
             diag::summary(content.diagnostics));
  finish(watch, options);
  return Exit::ok;
}

}  // namespace concordat::cli
