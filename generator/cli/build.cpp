// concordat build: makes the whole site beside the one that is published, then puts it in its place in one
// step. After any error the site that was published before stays as it was.
#include <fmt/format.h>

#include <cstdio>
#include <iterator>

#include "cli/command.hpp"
#include "cli/explain.hpp"
#include "cli/kept_build.hpp"
#include "cli/output.hpp"
#include "diag/report.hpp"
#include "io/read.hpp"

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
         .help = "address of a page: say which files it is made of, and why it has changed"},
        {.name = "--print", .value = &options.print, .help = "make the papers too: PDFs and Word files"}},
       engine_options(options.engine)});
}

// Publishing is the last stage: its diagnostics join those of the others.
io::Published publish(const BuildOptions& options, io::Stage& stage, Made& made, Stopwatch& watch) {
  diag::Sink sink;
  io::Published published =
      change_output(options.site.out, sink, [&](const std::filesystem::path&, const auto& before) {
        watch.begin("publish", "Publishing");
        return io::publish(stage, {published_files(before), io::Rest::Removed}, sink);
      });
  watch.end();
  std::vector<diag::Diagnostic> all = std::move(made.diagnostics);
  all.insert(all.end(), sink.all().begin(), sink.all().end());
  made.diagnostics = diag::sorted(std::move(all));
  made.failed = sink.has_errors();
  return published;
}

void say_done(const BuildOptions& options, const BuildRecord& record, Session& session, bool anew) {
  session.say(fmt::format("{} pages and {} other files {} {} in {:.0f} ms ({})\n", record.pages,
                          record.files - record.pages, anew ? "written to" : "are as they were in",
                          options.site.out, session.watch.milliseconds(), record.summary));
}

/// Makes and publishes the site of what was read; `record` is what there is to keep of it.
Exit make_anew(const BuildOptions& options, Session& session, KeptBuild& kept) {
  const std::string& out = options.site.out;
  session.content = load(options.content, session.watch);
  const Content& content = session.content;
  BuildRecord record;
  record.said = shown(content.diagnostics, content.sources, {options.content.json, diag::Warnings::OneLine});
  std::fwrite(record.said.data(), 1, record.said.size(), stderr);
  if (content.failed) {
    fmt::print(stderr, "{}: {}; \"{}\" was left as it was\n", options.content.folder,
               diag::summary(content.diagnostics), out);
    return Exit::Problems;
  }
  std::optional<fingerprint::Manifest> before;  // what stood there, for those who ask
  if (!options.explain.empty())
    before =
        fingerprint::read_manifest(io::read_if_there(io::output_folder(out) / fingerprint::Manifest::file));
  MakeOptions with{options.content, options.site, options.print ? &options.engine : nullptr};
  io::Stage stage(io::output_folder(out));
  Made made = cli::made(*planned(content, with, session.watch), with, stage, session.watch);
  io::Published published;
  if (!made.failed) published = publish(options, stage, made, session.watch);
  const std::string of_templates = shown(made.diagnostics, made.templates, {options.content.json});
  std::fwrite(of_templates.data(), 1, of_templates.size(), stderr);
  if (made.failed) {
    fmt::print(stderr, "{}; \"{}\" was left as it was\n", diag::summary(made.diagnostics), out);
    return Exit::Problems;
  }
  if (!options.explain.empty() && !explain(options.explain, content, made, with, before))
    return Exit::WrongUse;
  record.pages = made.pages;
  record.files = made.manifest.files.size() + 1;
  record.summary = diag::summary(content.diagnostics);
  if (!content.diagnostics.empty()) record.summary += "; \"concordat check\" shows them in full";
  say_done(options, record, session, true);
  session.say(how(published, out));
  if (has_changed(content))
    fmt::print("\"{}\" has changed meanwhile: what is published is from before; build again\n",
               options.content.folder);
  else if (of_templates.empty())
    kept.add(record, made.manifest);
  return Exit::Ok;
}

Exit run_build(const BuildOptions& options, Session& session) {
  session.watch.begin("kept", "Looking for changes");
  KeptBuild kept(options.content, options.site, options.print ? &options.engine : nullptr);
  const std::optional<BuildRecord> before = options.explain.empty() ? kept.find() : std::nullopt;
  session.watch.end();
  Exit exit = Exit::Ok;
  if (before) {
    std::fwrite(before->said.data(), 1, before->said.size(), stderr);
    say_done(options, *before, session, false);
  } else {
    exit = make_anew(options, session, kept);
  }
  if (options.content.stats && exit == Exit::Ok) fmt::print("{}", session.watch.report());
  return exit;
}

}  // namespace

Task build_command(const Machine& machine) {
  return task(BuildOptions{ContentOptions(machine), SiteOptions(machine), EngineOptions(machine), {}, false},
              options_of, run_build);
}

}  // namespace concordat::cli
