// How long each part of the program takes, alone and on one thread, beside the hashing of the same content:
// the yardstick of a machine. usage: bench_parts CONTENT TEMPLATES; a line each: name, milliseconds, bytes,
// or "-".
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "cache/cache.hpp"
#include "check/check.hpp"
#include "data/toml.hpp"
#include "derive/references.hpp"
#include "fingerprint/sha256.hpp"
#include "io/read.hpp"
#include "markdown/parse.hpp"
#include "model/build.hpp"
#include "mustache/template.hpp"
#include "redline/tree.hpp"
#include "search/files.hpp"
#include "site/plan.hpp"
#include "site/render.hpp"
#include "tables/content.hpp"
#include "views/whole.hpp"

namespace {

using namespace concordat;

constexpr dates::Date today{dates::Date::Precision::Day, 2026, 11, 21};

/// The median of nine runs, in milliseconds.
double time_of(const std::function<void()>& part) {
  constexpr std::size_t runs = 9;
  std::vector<double> times;
  for (std::size_t i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    part();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[runs / 2];
}

void tell(const char* name, std::size_t bytes, const std::function<void()>& part) {
  fmt::print("{}\t{:.3f}\t{}\n", name, time_of(part), bytes == 0 ? std::string("-") : std::to_string(bytes));
}

/// All that later parts start from.
struct Content {
  source::Tree sources;
  diag::Sink sink;
  model::Corpus corpus;

  explicit Content(const std::string& folder)
      : sources(tables::read_content(folder, io::OtherFiles::Ignore, sink)),
        corpus(derive::with_link_texts(model::build(parsed(), sources, 1, sink))) {}

  std::vector<model::ParsedFile> parsed() {
    std::vector<model::ParsedFile> files;
    for (FileIndex i = 0; i < sources.files.size(); ++i) files.push_back(model::parse_file(sources, i, sink));
    return files;
  }

  std::size_t bytes_of(std::string_view ending) const {
    std::size_t bytes = 0;
    for (const source::File& file : sources.files)
      bytes += file.path.ends_with(ending) ? file.bytes.size() : 0;
    return bytes;
  }
};

void parts_of_reading(Content& content) {
  const source::Tree& sources = content.sources;
  tell("SHA-256 of the content", content.bytes_of(""), [&] {
    for (const source::File& file : sources.files) fingerprint::sha256(file.bytes);
  });
  tell("TOML", content.bytes_of(".toml"), [&] {
    diag::Sink sink;
    for (FileIndex i = 0; i < sources.files.size(); ++i) {
      const std::string& bytes = sources[i].bytes;
      if (sources[i].path.ends_with(".toml")) data::parse_toml({i, bytes, 0, bytes.size()}, sink);
    }
  });
  tell("Markdown, with its front matter", content.bytes_of(".md"), [&] {
    diag::Sink sink;
    for (FileIndex i = 0; i < sources.files.size(); ++i) {
      if (sources[i].path.ends_with(".md")) model::parse_file(sources, i, sink);
    }
  });
  tell("check", content.bytes_of(""), [&] {
    diag::Sink sink;
    check::check(content.corpus, sources, today, 1, sink);
  });
}

void parts_of_trees(const site::Site& site) {
  std::vector<doc::Node> trees;
  const auto make_views = [&] {
    trees.clear();
    for (const site::EditionSite& edition : site.editions)
      trees.push_back(views::whole_edition(site::subject_of({site, &edition.area(), &edition})));
  };
  tell("views of all editions", 0, make_views);
  std::size_t written = 0;
  const auto write = [&] {
    written = 0;
    for (std::size_t i = 0; i < trees.size(); ++i) {
      const site::EditionSite& edition = site.editions[i];
      std::string html;
      site::writer_for({site, &edition.area(), &edition}).blocks(html, trees[i]);
      written += html.size();
    }
  };
  write();
  tell("HTML of these", written, write);
  // Nothing is shipped in two editions: each is compared with the next, which is harder.
  tell("redline of each and the next", 0, [&] {
    for (std::size_t i = 0; i + 1 < trees.size(); ++i) redline::marked(trees[i], trees[i + 1]);
  });
}

void parts_of_site(const site::Site& site, const std::string& templates_folder) {
  diag::Sink sink;
  tell("layout of all maps", 0, [&] {
    cache::Cache none;
    site::draw_maps(site, 1, none);
  });
  tell("search index", 0, [&] {
    {
      io::Collected files;
      search::write(search::catalogue_of(site.index, 1), 1, files);
    }
  });
  cache::Cache none;
  const site::Maps maps = site::draw_maps(site, 1, none);
  const search::Catalogue catalogue = search::catalogue_of(site.index, 1);
  const site::Lists lists = site::lists_of(site, catalogue, 1);
  const std::vector<site::Page> pages = site::plan(site, lists, sink);
  const source::Tree files = io::read_tree(templates_folder, {".mustache"}, io::OtherFiles::Ignore, sink);
  tell("templates", 0, [&] { mustache::compile(files, mustache::Names::Strict, sink); });
  const mustache::Templates templates = mustache::compile(files, mustache::Names::Strict, sink);
  const site::Downloads downloads;
  const site::Renderer renderer{site, templates, maps, downloads, catalogue, lists};
  tell("pages and data files", 0, [&] {
    io::Collected files;
    site::render(renderer, pages, {1, files}, sink);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Content content(argv[1]);
  parts_of_reading(content);
  tell("Site: look-ups, timetables, mentions", 0,
       [&] { site::Site(content.corpus, content.sources, today); });
  const site::Site site(content.corpus, content.sources, today);
  parts_of_trees(site);
  parts_of_site(site, argv[2]);
  return 0;
}
