// The pipeline: these calls, in this order, are the program. Each stage takes const values and gives a new
// one.
#include "cli/pipeline.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iterator>

#include "check/check.hpp"
#include "cli/print.hpp"
#include "derive/references.hpp"
#include "diag/report.hpp"
#include "fingerprint/manifest.hpp"
#include "io/read.hpp"
#include "model/build.hpp"
#include "model/parsed.hpp"
#include "mustache/template.hpp"
#include "site/render.hpp"
#include "threads/parallel.hpp"

namespace concordat::cli {
namespace {

std::vector<model::ParsedFile> parse(const source::Tree& sources, unsigned jobs, diag::Sink& sink) {
  std::vector<model::ParsedFile> parsed(sources.files.size());
  std::vector<diag::Sink> sinks(parsed.size());
  threads::parallel_for(parsed.size(), jobs, [&](std::size_t i) {
    parsed[i] = model::parse_file(sources, static_cast<FileIndex>(i), sinks[i]);
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
  return parsed;
}

// Style sheets and scripts are published as they are.
void add_assets(const Options& options, std::vector<io::OutputFile>& files, diag::Sink& sink) {
  for (const auto& [folder, ending] : {std::pair<std::string, std::string_view>{options.assets, ".css"},
                                       {options.templates + "/script", ".js"}}) {
    source::Tree tree = io::read_assets(folder, ending, sink);
    for (source::File& file : tree.files) files.push_back({"assets/" + file.path, std::move(file.bytes)});
  }
}

void append(std::vector<io::OutputFile>& files, std::vector<io::OutputFile>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(files));
}

fingerprint::Manifest manifest_of(const site::Site& site, const Content& content, const Made& made,
                                  const Options& options) {
  fingerprint::Manifest manifest;
  manifest.generator = site.generator;
  manifest.as_of = dates::iso(options.as_of);
  for (const site::EditionSite& edition : site.editions)
    manifest.editions.emplace(edition.key(), edition.fingerprint);
  manifest.content = fingerprint::hashes_of(content.sources);
  manifest.templates = fingerprint::hashes_of(made.templates);
  fingerprint::add_files(manifest.files, made.files, options.jobs);
  return manifest;
}

bool fails(const std::vector<diag::Diagnostic>& diagnostics, const Options& options) {
  for (const diag::Diagnostic& d : diagnostics) {
    if (options.strict || d.severity == diag::Severity::Error) return true;
  }
  return false;
}

}  // namespace

void Stopwatch::lap(std::string_view stage) {
  Clock::time_point now = Clock::now();
  laps_.push_back({std::string(stage), now - last_});
  last_ = now;
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

Content load(const Options& options, Stopwatch& watch) {
  Content content;
  diag::Sink sink;
  content.sources = io::read_tree(options.content, {".toml", ".md"}, io::Others::Report, sink);
  watch.lap("read");
  std::vector<model::ParsedFile> parsed = parse(content.sources, options.jobs, sink);
  watch.lap("parse");
  bool no_folder =
      content.sources.files.empty() && sink.has_errors();  // what is missing in it goes without saying
  if (!no_folder) content.corpus = model::build(parsed, content.sources, sink);
  watch.lap("build");
  check::check(content.corpus, options.as_of, options.jobs, sink);
  watch.lap("check");
  content.corpus = derive::with_link_texts(std::move(content.corpus));
  content.diagnostics = diag::sorted(sink.all());
  content.failed = fails(content.diagnostics, options);
  return content;
}

Made make(const Content& content, const Options& options, Stopwatch& watch) {
  Made made;
  diag::Sink sink;
  site::Site site(content.corpus, content.sources, options.as_of);
  std::vector<site::Page> pages = site::plan(site, sink);
  made.pages = pages.size();
  watch.lap("plan");
  diagram::Drawings before(io::read_if_there(std::filesystem::path(options.out) / diagram::Drawings::file));
  diagram::Drawings now;
  site::Maps maps = site::draw_maps(site, before, now, options.jobs, sink);
  watch.lap("maps");
  made.templates = io::read_tree(options.templates, {".mustache"}, io::Others::PassOver, sink);
  mustache::Templates templates = mustache::compile(made.templates, mustache::Names::Strict, sink);
  watch.lap("templates");
  site::Downloads downloads;
  if (options.print) {
    made.files = print_all(site, templates, options, downloads, sink);
    watch.lap("print");
  }
  append(made.files, site::render(site, pages, templates, maps, downloads, options.jobs, sink));
  made.files.push_back({diagram::Drawings::file, now.text()});
  add_assets(options, made.files, sink);
  watch.lap("render");
  made.files.push_back(
      {fingerprint::Manifest::file, fingerprint::to_json(manifest_of(site, content, made, options))});
  watch.lap("manifest");
  made.diagnostics = diag::sorted(sink.all());
  made.failed = fails(made.diagnostics, options);
  return made;
}

void print(const std::vector<diag::Diagnostic>& diagnostics, const source::Tree& sources,
           const Options& options) {
  std::string text =
      options.json ? diag::report_json(diagnostics, sources) : diag::report(diagnostics, sources);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace concordat::cli
