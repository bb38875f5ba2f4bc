// concordat build: makes the whole site in memory, then publishes it in one step. After any error the site
// that was published before stays as it was.
#include <fmt/format.h>

#include <cstdio>
#include <iterator>

#include "cli/command.hpp"
#include "cli/explain.hpp"
#include "cli/output.hpp"
#include "diag/report.hpp"

namespace concordat::cli {
namespace {

struct BuildOptions {
  ContentOptions content;
  SiteOptions site;
  EngineOptions engine;
  std::string explain;  ///< address of a page: say what it is made of
  bool print = false;   ///< papers too
};

std::vector<Option> options_of(BuildOptions& options) {
  return joined(
      {content_options(options.content),
       site_options(options.site),
       {{.name = "--explain",
         .value = &options.explain,
         .help = "address of a page: say which files it is made of"},
        {.name = "--print", .value = &options.print, .help = "make the papers too: PDFs and Word files"}},
       engine_options(options.engine)});
}

// Publishing is the last stage: its diagnostics join those of the others.
io::Published publish(const BuildOptions& options, Made& made, Stopwatch& watch) {
  diag::Sink sink;
  io::Published published =
      change_output(options.site.out, sink, [&](const std::filesystem::path& folder, const auto& before) {
        watch.begin("publish", "Publishing");
        return io::publish(
            {folder, made.files, published_files(before), io::Rest::Removed, options.content.jobs}, sink);
      });
  watch.end();
  std::vector<diag::Diagnostic> all = std::move(made.diagnostics);
  all.insert(all.end(), sink.all().begin(), sink.all().end());
  made.diagnostics = diag::sorted(std::move(all));
  made.failed = sink.has_errors();
  return published;
}

Exit run_build(const BuildOptions& options, Session& session) {
  const Content& content = session.content;
  const std::string& out = options.site.out;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; \"{}\" was left as it was\n", options.content.folder,
               diag::summary(content.diagnostics), out);
    return Exit::Problems;
  }
  MakeOptions with{options.content, options.site, options.print ? &options.engine : nullptr};
  Made made = make(content, with, session.watch);
  io::Published published;
  if (!made.failed) published = publish(options, made, session.watch);
  show(made.diagnostics, made.templates, {options.content.json});
  if (made.failed) {
    fmt::print(stderr, "{}; \"{}\" was left as it was\n", diag::summary(made.diagnostics), out);
    return Exit::Problems;
  }
  if (!options.explain.empty() && !explain(options.explain, content, made, with)) return Exit::WrongUse;
  session.say(fmt::format("{} pages and {} other files written to {} in {:.0f} ms ({}{})\n", made.pages,
                          made.files.size() - made.pages, out, session.watch.milliseconds(),
                          diag::summary(content.diagnostics),
                          content.diagnostics.empty() ? "" : "; \"concordat check\" shows them in full"));
  session.say(how(published, out));
  if (has_changed(content))
    fmt::print("\"{}\" has changed meanwhile: what is published is from before; build again\n",
               options.content.folder);
  if (options.content.stats) fmt::print("{}", session.watch.report());
  return Exit::Ok;
}

}  // namespace

Task build_command(const Machine& machine) {
  return task(BuildOptions{ContentOptions(machine), SiteOptions(machine), EngineOptions(machine), {}, false},
              options_of, run_build);
}

}  // namespace concordat::cli
