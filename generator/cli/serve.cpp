// concordat serve: a preview for this machine only. The last good site stays up while the content has errors;
// they are shown at the foot of each page.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

#include "cli/changed.hpp"
#include "cli/command.hpp"
#include "cli/latest_preview.hpp"
#include "cli/local_server.hpp"
#include "cli/preview.hpp"
#include "cli/preview_builder.hpp"
#include "cli/preview_papers.hpp"
#include "io/folder_watch.hpp"
#include "io/interrupt.hpp"
#include "io/process.hpp"

namespace concordat::cli {
namespace {

/// What nobody tells of, such as a change on a network file system, is seen as late as this.
constexpr std::chrono::milliseconds look_every{300};
/// A page that heard nothing for so long asks again.
constexpr std::chrono::seconds longest_wait{20};
constexpr std::uint16_t first_port = 8080;
constexpr std::uint16_t last_port = first_port + 99;

struct ServeOptions {
  ContentOptions content;
  SiteOptions site;
  EngineOptions engine;
  io::Environment environment;             ///< for the browser
  std::optional<std::uint16_t> port = {};  ///< on 127.0.0.1; 0: any that is free; none: the first that is
  bool open = false;                       ///< a browser
};

std::vector<Option> options_of(ServeOptions& options) {
  return joined(
      {content_options(options.content),
       site_options(options.site),
       {{.name = "--port",
         .value = &options.port,
         .help = fmt::format("port on 127.0.0.1; 0: any that is free (default: the first free one from {})",
                             first_port)},
        {.name = "--open",
         .value = &options.open,
         .help = "open a browser (xdg-open) with the page of the file that was saved last"}},
       engine_options(options.engine)});
}

class PreviewServer {
 public:
  PreviewServer(const ServeOptions& options, const Session& session)
      : options_(options),
        session_(session),
        papers_(options.content, options.site, options.engine),
        server_([this](const std::string& path) { return respond(path); }) {}

  Exit run() {
    io::end_well_on_signals();
    if (!open()) return Exit::WrongUse;
    const io::FolderWatch folder_watch(folders());
    auto seen = stamps();
    PreviewBuilder builder(options_.content, options_.site, session_, origin(), latest_);
    builder.rebuild({});
    fmt::print("Look at {}/  (stop with Ctrl-C)\n", origin());
    std::fflush(stdout);
    begin_where_work_is(seen);
    std::jthread watcher([&](std::stop_token stop) {
      while (!stop.stop_requested()) {
        folder_watch.wait(look_every);
        rebuild_if_changed(builder, seen);
      }
    });
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
        if (port != first)
          session_.say(fmt::format("port {} is taken; this preview is on port {}\n", first, port_));
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

  std::string origin() const { return fmt::format("http://127.0.0.1:{}", port_); }

  /// Tells of the page of the file that was saved last, and opens a browser with it, where that is wanted.
  void begin_where_work_is(const Stamps& stamps) const {
    const std::string file = saved_last(options_.content.folder, stamps);
    const std::string page = latest_.get()->site->page_of(file);
    if (!page.empty()) session_.say(fmt::format("saved last: {}: {}{}\n", file, origin(), page));
    std::fflush(stdout);
    if (!options_.open) return;
    const std::string address = origin() + (page.empty() ? "/" : page);
    if (const int problem = io::start_apart({"xdg-open", address}, options_.environment); problem != 0)
      fmt::print(stderr, "no browser was opened: xdg-open cannot be started: {}\n", io::reason_of(problem));
  }

  Answer respond(const std::string& path) {
    const std::optional<Version> seen = version_in(path);
    const bool waits = seen && seen->program == ::getpid();
    const std::shared_ptr<const Preview> preview =
        waits ? latest_.after(seen->build, longest_wait) : latest_.get();
    std::optional<Answer> paper = papers_.answer(*preview, path);
    return paper ? std::move(*paper) : answer(*preview, path);
  }

  std::vector<std::string> folders() const {
    return {options_.content.folder, options_.site.templates, options_.site.assets};
  }

  Stamps stamps() const { return io::stamps_of(folders()); }

  /// `seen` is what the last build was made of.
  void rebuild_if_changed(PreviewBuilder& builder, Stamps& seen) const {
    Stamps now = stamps();
    if (now == seen) return;
    std::vector<std::string> changed = changed_below(options_.content.folder, seen, now);
    seen = std::move(now);
    builder.rebuild(std::move(changed));
  }

  const ServeOptions& options_;
  const Session& session_;
  LatestPreview latest_;
  PreviewPapers papers_;
  LocalServer server_;
  std::uint16_t port_ = 0;
};

Exit run_serve(const ServeOptions& options, Session& session) {
  return PreviewServer(options, session).run();
}

}  // namespace

Task serve_command(const Machine& machine) {
  return task(ServeOptions{ContentOptions(machine), SiteOptions(machine), EngineOptions(machine),
                           machine.environment},
              options_of, run_serve);
}

}  // namespace concordat::cli
