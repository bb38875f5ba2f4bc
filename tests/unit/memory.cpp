// Runs the stages on files that are not on disk, so that a test shows what it tests.
#include "memory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "check/check.hpp"
#include "diag/report.hpp"
#include "io/read.hpp"
#include "model/build.hpp"
#include "model/parsed.hpp"
#include "tables/content.hpp"

namespace concordat::memory {
namespace {

constexpr dates::Date today{dates::Date::Precision::Day, 2026, 11, 21};

}  // namespace

source::Tree tree(Files files) {
  std::sort(files.begin(), files.end());
  source::Tree sources;
  for (auto& [path, bytes] : files) sources.files.push_back({path, bytes, true});
  return sources;
}

Loaded load(source::Tree sources) {
  Loaded loaded;
  diag::Sink sink;
  std::vector<model::ParsedFile> parsed;
  for (FileIndex file = 0; file < sources.files.size(); ++file) {
    source::File& one = sources.files[file];
    one.usable = one.path.ends_with(".xlsx") || io::inspect(one.bytes, file, sink);
    tables::find_cells_of(one, file, sink);
    parsed.push_back(model::parse_file(sources, file, sink));
  }
  loaded.corpus = model::build(std::move(parsed), sources, 2, sink);
  check::check(loaded.corpus, sources, today, 2, sink);
  loaded.diagnostics = diag::sorted(sink.all());
  loaded.sources = std::move(sources);
  return loaded;
}

std::vector<std::string> Loaded::places() const {
  std::vector<std::string> list;
  for (const diag::Diagnostic& d : diagnostics) {
    if (d.severity == diag::Severity::Advice) continue;
    if (d.span.file == no_file) {
      list.push_back(fmt::format("- {}", diag::text(d.code)));
      continue;
    }
    diag::Position at = diag::position(sources[d.span.file].bytes, d.span.begin);
    list.push_back(
        fmt::format("{}:{}:{} {}", sources[d.span.file].path, at.line, at.column, diag::text(d.code)));
  }
  return list;
}

std::vector<std::string> Loaded::messages() const {
  std::vector<std::string> list;
  for (const diag::Diagnostic& d : diagnostics) {
    if (d.severity != diag::Severity::Advice) list.push_back(d.message);
  }
  return list;
}

source::Tree base(Files changed) {
  static const source::Tree on_disk = [] {
    diag::Sink sink;
    return io::read_tree(CONCORDAT_ROOT "/tests/diagnostics/base", {".toml", ".md"}, io::OtherFiles::Report,
                         sink);
  }();
  Files files;
  for (const source::File& file : on_disk.files) {
    bool replaced =
        std::any_of(changed.begin(), changed.end(), [&](const auto& c) { return c.first == file.path; });
    if (!replaced) files.emplace_back(file.path, file.bytes);
  }
  files.insert(files.end(), changed.begin(), changed.end());
  return tree(std::move(files));
}

std::string base_file(const std::string& path) {
  for (const source::File& file : base().files) {
    if (file.path == path) return file.bytes;
  }
  throw std::runtime_error("the base protocol has no file " + path);
}

void add_tangle(model::Edition& edition, std::size_t bodies, std::size_t beyond) {
  edition.bodies.clear();
  edition.lines.clear();
  for (std::size_t i = 0; i < bodies; ++i) {
    model::Body& body = edition.bodies.emplace_back();
    body.id.value = fmt::format("g{}", i);
    body.name = fmt::format("Grown Board {}", i);
  }
  const auto join = [&](std::size_t from, std::size_t to) {
    model::Line& line = edition.lines.emplace_back();
    line.from.value = edition.bodies[from].id.value;
    line.to.value = edition.bodies[to].id.value;
    line.kind.value = edition.relations.at(0).id.value;
  };
  for (std::size_t i = 1; i < bodies; ++i) join(i, (i - 1) / 3);
  for (std::size_t i = 1; i <= beyond; ++i) join(i * 7 % bodies, i * 11 % bodies);
}

std::vector<std::string> reported(const diag::Sink& sink, std::string_view bytes) {
  std::vector<std::string> list;
  for (const diag::Diagnostic& d : diag::sorted(sink.all())) {
    diag::Position at = diag::position(bytes, d.span.begin);
    list.push_back(fmt::format("{}:{} {} {}", at.line, at.column, diag::text(d.code), d.message));
  }
  return list;
}

}  // namespace concordat::memory
