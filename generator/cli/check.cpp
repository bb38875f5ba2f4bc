// concordat check: the stage before it has done the work; this sums up.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "diag/report.hpp"

namespace concordat::cli {
namespace {

struct CheckOptions {
  ContentOptions content;
};

std::vector<Option> options_of(CheckOptions& options) {
  return content_options(options.content);
}

Exit run_check(const CheckOptions& options, Session& session) {
  const Content& content = session.content;
  if (!options.content.json) {
    fmt::print("{}: {}\n", options.content.folder, diag::summary(content.diagnostics));
  }
  if (options.content.stats) fmt::print("{}", session.watch.report());
  return content.failed ? Exit::Problems : Exit::Ok;
}

}  // namespace

Task check_command(const Machine& machine) {
  return task(CheckOptions{ContentOptions(machine)}, options_of, run_check);
}

}  // namespace concordat::cli
