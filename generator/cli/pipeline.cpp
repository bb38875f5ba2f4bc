// The pipeline: these calls, in this order, are the program. Each stage takes const values and returns a new
// one.
#include "cli/pipeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <map>

#include "check/check.hpp"
#include "cli/kept_parse.hpp"
#include "cli/papers.hpp"
#include "cli/planned_site.hpp"
#include "derive/issues.hpp"
#include "derive/references.hpp"
#include "diag/report.hpp"
#include "io/read.hpp"
#include "model/build.hpp"
#include "model/parsed.hpp"
#include "mustache/template.hpp"
#include "print/paper_list.hpp"
#include "search/files.hpp"
#include "site/old_addresses.hpp"
#include "site/plan.hpp"
#include "site/render.hpp"
#include "tables/content.hpp"
#include "threads/parallel.hpp"

namespace concordat::cli {
namespace {

/// Style sheets and scripts are published as they are, and the brand colour beside them.
std::vector<io::OutputFile> assets_of(const site::Site& site, const SiteOptions& options, diag::Sink& sink) {
  std::vector<io::OutputFile> files;
  for (const auto& [folder, ending] : {std::pair<std::string, std::string_view>{options.assets, ".css"},
                                       {options.templates + "/script", ".js"}}) {
    source::Tree tree = io::read_assets(folder, ending, sink);
    for (source::File& file : tree.files) files.push_back({"assets/" + file.path, std::move(file.bytes)});
  }
  files.push_back(
      {"assets/theme.css", fmt::format(":root{{--brand:{}}}\n", site.corpus().site.theme.colour)});
  return files;
}

std::vector<io::Stamp> stamps_of(const source::Tree& tree) {
  std::vector<io::Stamp> stamps;
  for (const source::File& file : tree.files) stamps.push_back(io::stamp_of(tree.root + "/" + file.path));
  return stamps;
}

/// Whether the files were the same from before the first was read until after the last: of one moment.
bool is_of_one_moment(const Content& content, const std::map<std::string, io::Stamp>& before) {
  for (std::size_t i = 0; i < content.stamps.size(); ++i) {
    const auto found = before.find(content.sources.root + "/" + content.sources.files[i].path);
    if (found == before.end() || found->second != content.stamps[i]) return false;
  }
  return true;
}

/// The tree with what editors have in the place of what is on the disk, and what was found in the rest.
source::Tree with_unsaved(source::Tree disk, const Unsaved& unsaved, diag::Sink& sink) {
  std::map<std::string, source::File> by_path;
  for (source::File& file : disk.files) by_path.emplace(file.path, file);
  for (const auto& [path, text] : unsaved) {
    if (tables::is_content(path)) by_path[path] = {path, text, true};
  }
  source::Tree tree{std::move(disk.root), {}};
  diag::Sink found;
  std::vector<FileIndex> now(disk.files.size(), no_file);
  for (auto& [path, file] : by_path) {
    const auto index = static_cast<FileIndex>(tree.files.size());
    const auto before = std::lower_bound(
        disk.files.begin(), disk.files.end(), path,
        [](const source::File& one, const std::string& wanted) { return one.path < wanted; });
    if (unsaved.contains(path)) {
      file.usable = io::inspect(file.bytes, index, found);
      tables::find_cells_of(file, index, found);
    } else if (before != disk.files.end() && before->path == path) {
      now[static_cast<std::size_t>(before - disk.files.begin())] = index;
    }
    tree.files.push_back(std::move(file));
  }
  for (diag::Diagnostic one : sink.all()) {
    if (one.span.file != no_file && now[one.span.file] == no_file) continue;
    if (one.span.file != no_file) one.span.file = now[one.span.file];
    found.add(std::move(one));
  }
  sink = std::move(found);
  return tree;
}

/// Reads again where files were saved or checked out meanwhile.
Content read_content(const ContentOptions& options, diag::Sink& sink) {
  constexpr int tries = 10;
  Content content;
  for (int i = 0; i < tries; ++i) {
    diag::Sink found;
    const std::map<std::string, io::Stamp> before = io::stamps_of({options.folder});
    content.sources = tables::read_content(options.folder, io::OtherFiles::Report, found);
    content.stamps = stamps_of(content.sources);
    if (!is_of_one_moment(content, before)) continue;
    sink.append(std::move(found));
    return content;
  }
  sink.add(diag::Code::FileUnreadable, {},
           fmt::format("the files of \"{}\" change all the time while they are read", options.folder),
           "wait until whatever changes them is done");
  return content;
}

using Parsed = std::vector<model::ParsedFile>;

/// build and check of what was read and parsed.
Content checked(Content content, Parsed parsed, diag::Sink& sink, const ContentOptions& options,
                Stopwatch& watch) {
  watch.begin("build", "Reading the content");
  // Where there is no folder, that is reported, and not also what is missing in it.
  bool no_folder = content.sources.files.empty() && sink.has_errors();
  if (!no_folder) content.corpus = model::build(std::move(parsed), content.sources, options.jobs, sink);
  watch.begin("check", "Checking the content");
  check::check(content.corpus, content.sources, options.as_of, options.jobs, sink);
  content.corpus = derive::with_link_texts(std::move(content.corpus));
  content.diagnostics =
      diag::sorted(check::settled(sink.all(), content.corpus.site, content.sources, options.as_of));
  content.failed = fails(content.diagnostics, options);
  watch.end();
  return content;
}

Made finished(Made made, const diag::Sink& sink, const ContentOptions& options) {
  made.diagnostics = diag::sorted(sink.all());
  made.failed = fails(made.diagnostics, options);
  return made;
}

}  // namespace

bool fails(const std::vector<diag::Diagnostic>& diagnostics, const ContentOptions& options) {
  for (const diag::Diagnostic& d : diagnostics) {
    const bool counts = options.strict && d.severity == diag::Severity::Warning && d.waived.empty();
    if (counts || diag::is_failure(d)) return true;
  }
  return false;
}

bool has_changed(const Content& content) {
  return stamps_of(content.sources) != content.stamps;
}

Content load(const ContentOptions& options, Stopwatch& watch, const Unsaved& unsaved) {
  diag::Sink sink;
  watch.begin("read", "Reading the content");
  Content content = read_content(options, sink);
  if (!unsaved.empty()) content.sources = with_unsaved(std::move(content.sources), unsaved, sink);
  watch.begin("parse", "Reading the content");
  Parsed parsed = parse(content.sources, options.jobs, sink);
  return checked(std::move(content), std::move(parsed), sink, options, watch);
}

Content load_again(const ContentOptions& options, Stopwatch& watch, KeptParse& kept) {
  diag::Sink sink;
  watch.begin("read", "Reading the content");
  Content content = read_content(options, sink);
  watch.begin("parse", "Reading the content");
  Parsed parsed = kept.parse(content.sources, options.jobs, sink);
  return checked(std::move(content), std::move(parsed), sink, options, watch);
}

Content load(source::Tree sources, const ContentOptions& options, Stopwatch& watch) {
  diag::Sink sink;
  Content content;
  for (std::size_t i = 0; i < sources.files.size(); ++i)
    sources.files[i].usable = io::inspect(sources.files[i].bytes, static_cast<FileIndex>(i), sink);
  content.sources = std::move(sources);
  watch.begin("parse", "Reading the content");
  Parsed parsed = parse(content.sources, options.jobs, sink);
  return checked(std::move(content), std::move(parsed), sink, options, watch);
}

std::shared_ptr<const PlannedSite> planned(const Content& content, const MakeOptions& options,
                                           Stopwatch& watch) {
  const unsigned jobs = options.content.jobs;
  watch.begin("derive", "Planning the site");
  const std::shared_ptr<PlannedSite> made(
      new PlannedSite{content, site_of(content, options.content, options.site)});
  const site::Site& site = made->site;
  if (!options.stands_at.empty()) made->site.stand_at(options.stands_at);
  watch.begin("search", "Listing what can be searched for");
  made->catalogue = search::catalogue_of(site.index, jobs);
  made->lists = site::lists_of(site, made->catalogue, jobs);
  watch.begin("plan", "Planning the site");
  made->pages = site::plan(site, made->lists, made->sink);
  watch.begin("maps", "Drawing maps");
  cache::Cache cache(options.site.cache_folder());
  made->maps = site::draw_maps(site, jobs, cache);
  watch.begin("templates", "Reading templates");
  made->template_files =
      io::read_tree(options.site.templates, {".mustache"}, io::OtherFiles::Ignore, made->sink);
  made->templates = mustache::compile(made->template_files, mustache::Names::Strict, made->sink);
  // Without templates, that they are missing is all that there is to say.
  if (!made->template_files.files.empty()) made->assets = assets_of(site, options.site, made->sink);
  if (options.offers_papers) print::add_offered(made->downloads, print::select(site, {}, made->sink));
  if (options.papers) {
    watch.begin("print", "Preparing papers");
    made->papers =
        all_papers({site, made->templates, options, cache, watch.told()}, made->downloads, made->sink);
  }
  watch.end();
  watch.note(
      fmt::format("{} results kept from before, {} made for the next time", cache.found(), cache.added()));
  return made;
}

Made made(const PlannedSite& planned, const MakeOptions& options, io::Output& to, Stopwatch& watch) {
  const unsigned jobs = options.content.jobs;
  const site::Site& site = planned.site;
  diag::Sink sink = planned.sink;
  Made made{manifest_of(site, planned.content, planned.template_files),
            planned.pages.size(),
            planned.template_files,
            {}};
  // Without them, each page would report the one that it lacks.
  if (planned.template_files.files.empty()) {
    if (!sink.has_errors())
      sink.add(diag::Code::TemplatePartial, {},
               fmt::format("no templates in \"{}\"", options.site.templates));
    return finished(std::move(made), sink, options.content);
  }
  watch.begin("render", "Making pages and data files");
  fingerprint::Listed listed(to);
  site::render(planned.renderer(watch.told()), planned.pages, {jobs, listed}, sink);
  watch.begin("others", "Writing what is not a page");
  search::write(planned.catalogue, jobs, listed);
  std::vector<io::OutputFile> others;
  for (const auto* more : {&planned.papers, &planned.assets})
    others.insert(others.end(), more->begin(), more->end());
  threads::parallel_for(others.size(), jobs, [&](std::size_t i) { listed.add(std::move(others[i])); });
  for (site::OldAddress& old : site::old_addresses(site, listed.paths()))
    listed.add_again(old.path, std::move(old.was));
  listed.add(print::paper_list(site, listed.hashes()));
  made.manifest.files = listed.hashes();
  to.add({fingerprint::Manifest::file, fingerprint::to_json(made.manifest)});
  watch.end();
  watch.note(fmt::format("{} pages, {} files in all", made.pages, made.manifest.files.size() + 1));
  return finished(std::move(made), sink, options.content);
}

site::Site site_of(const Content& content, const ContentOptions& options, const SiteOptions& site) {
  return site::Site(content.corpus, content.sources, options.as_of,
                    {derive::issues_of(content.diagnostics, content.sources, content.corpus),
                     site.drafts ? site::ToSettle::Of::Everything : site::ToSettle::Of::Drafts},
                    options.jobs);
}

fingerprint::Manifest manifest_of(const site::Site& site, const Content& content,
                                  const source::Tree& templates) {
  fingerprint::Manifest manifest;
  manifest.generator = site.generator;
  manifest.as_of = dates::iso(site.today);
  for (const site::EditionSite& edition : site.editions)
    manifest.editions.emplace(edition.key(), edition.fingerprint);
  manifest.content = fingerprint::hashes_of(content.sources);
  manifest.templates = fingerprint::hashes_of(templates);
  return manifest;
}

std::string shown(const std::vector<diag::Diagnostic>& diagnostics, const source::Tree& sources,
                  const Listing& listing) {
  return listing.json ? diag::report_json(diagnostics, sources)
                      : diag::report(diagnostics, sources, listing.warnings);
}

void show(const std::vector<diag::Diagnostic>& diagnostics, const source::Tree& sources,
          const Listing& listing) {
  const std::string text = shown(diagnostics, sources, listing);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace concordat::cli
