#include "cli/output.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "io/lock.hpp"

namespace concordat::cli {

void change_output(const std::string& out, diag::Sink& sink, const std::function<void()>& change) {
  const io::OutputLock lock(
      out, [&] { fmt::print(stderr, "waiting for another program that writes to \"{}\"\n", out); });
  if (lock.held()) return change();
  sink.add(diag::Code::OutputFailed, {},
           fmt::format("another program has been writing to \"{}\" for a minute", out),
           "nothing was changed; try again when it is done");
}

}  // namespace concordat::cli
