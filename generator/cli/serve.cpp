// concordat serve: a preview for this machine only. The last good site stays up while the content has errors;
// the errors are shown at the top of each page.
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "cli/command.hpp"
#include "cli/local_server.hpp"
#include "cli/preview.hpp"
#include "diag/report.hpp"
#include "io/interrupt.hpp"
#include "io/stamps.hpp"

namespace concordat::cli {
namespace {

constexpr std::chrono::milliseconds poll_every{300};
constexpr std::uint16_t first_port = 8080;
constexpr std::uint16_t last_port = first_port + 99;

struct ServeOptions {
  ContentOptions content;
  SiteOptions site;
  std::optional<std::uint16_t> port = {};  ///< on 127.0.0.1; 0: any that is free; none: the first that is
};

std::vector<Option> options_of(ServeOptions& options) {
  return joined(
      {content_options(options.content),
       site_options(options.site),
       {{.name = "--port",
         .value = &options.port,
         .help = fmt::format("port on 127.0.0.1; 0: any that is free (default: the first free one from {})",
                             first_port)}}});
}

class PreviewServer {
 public:
  explicit PreviewServer(const ServeOptions& options)
      : options_(options),
        current_(std::make_shared<Preview>()),
        server_([this](const std::string& path) { return answer(*current(), path); }) {}

  Exit run() {
    io::end_well_on_signals();
    if (!open()) return Exit::WrongUse;
    auto seen = stamps();
    rebuild();
    fmt::print("Look at http://127.0.0.1:{}/  (stop with Ctrl-C)\n", port_);
    std::fflush(stdout);
    std::jthread watcher([&](std::stop_token stop) { watch(stop, std::move(seen)); });
    server_.listen();
    fmt::print(stderr, "no more connections can be taken: {}\n", std::strerror(errno));
    return Exit::Problems;
  }

 private:
  bool open() {
    const std::uint16_t first = options_.port.value_or(first_port);
    const std::uint16_t last = options_.port.value_or(last_port);
    for (unsigned port = first; port <= last; ++port) {
      errno = 0;
      if (std::optional<std::uint16_t> opened = server_.open(static_cast<std::uint16_t>(port))) {
        port_ = *opened;
        if (port != first) fmt::print("port {} is taken; this preview is on port {}\n", first, port_);
        return true;
      }
      if (errno != EADDRINUSE) {
        fmt::print(stderr, "cannot open port {}: {}\n", port, std::strerror(errno));
        return false;
      }
    }
    fmt::print(stderr, "port {} {}; name another with --port\n", first,
               options_.port ? "is taken" : "and those after it are taken");
    return false;
  }

  std::map<std::string, io::Stamp> stamps() const {
    return io::stamps_of({options_.content.folder, options_.site.templates, options_.site.assets});
  }

  void watch(const std::stop_token& stop, std::map<std::string, io::Stamp> seen) {
    while (!stop.stop_requested()) {
      std::this_thread::sleep_for(poll_every);
      auto now = stamps();
      if (now == seen) continue;
      seen = std::move(now);
      rebuild();
    }
  }

  void rebuild() {
    Stopwatch stopwatch;
    Content content = load(options_.content, stopwatch);
    // Links begin with the path of the published address; the preview stands at the root of its own.
    content.corpus.site.base_url = fmt::format("http://127.0.0.1:{}", port_);
    auto next = std::make_shared<Preview>();
    next->problems = diag::report(failing(content.diagnostics), content.sources);
    bool failed = content.failed;
    if (!failed) {
      Made made = make(content, {options_.content, options_.site}, stopwatch);
      failed = made.failed;
      next->problems += diag::report(failing(made.diagnostics), made.templates);
      for (io::OutputFile& file : made.files) next->files.emplace(file.path, std::move(file.bytes));
    }
    std::lock_guard lock(mutex_);
    next->build = current_->build + 1;
    if (failed) next->files = current_->files;
    if (!failed) next->problems.clear();
    current_ = std::move(next);
    fmt::print("{} in {:.0f} ms ({})\n", failed ? "not rebuilt: the last good site stays up" : "rebuilt",
               stopwatch.milliseconds(), diag::summary(content.diagnostics));
    std::fflush(stdout);
  }

  // What keeps the site from being rebuilt; warnings are for the terminal.
  std::vector<diag::Diagnostic> failing(std::vector<diag::Diagnostic> all) const {
    if (options_.content.strict) return all;
    std::erase_if(all, [](const diag::Diagnostic& d) { return !diag::is_failure(d); });
    return all;
  }

  std::shared_ptr<const Preview> current() const {
    std::lock_guard lock(mutex_);
    return current_;
  }

  const ServeOptions& options_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Preview> current_;  // replaced whole, so that a request sees one build
  LocalServer server_;
  std::uint16_t port_ = 0;
};

Exit run_serve(const ServeOptions& options, Session&) {
  return PreviewServer(options).run();
}

}  // namespace

Task serve_command(const Machine& machine) {
  return task(ServeOptions{ContentOptions(machine), SiteOptions(machine)}, options_of, run_serve);
}

}  // namespace concordat::cli
