// concordat print: PDFs and Word files into a site that is there already, or into a folder of their own.
#include "cli/print.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/pipeline.hpp"
#include "diag/report.hpp"
#include "fingerprint/manifest.hpp"
#include "io/amend.hpp"
#include "io/read.hpp"
#include "print/cache.hpp"

namespace concordat::cli {
namespace {

using diag::Code;

constexpr std::pair<const char*, print::Kind> kinds[] = {{"protocol", print::Kind::Protocol},
                                                         {"pack", print::Kind::Pack},
                                                         {"boards", print::Kind::Board},
                                                         {"timetable", print::Kind::Timetable},
                                                         {"map", print::Kind::Map}};

constexpr std::pair<const char*, print::Format> formats[] = {{"pdf", print::Format::Pdf},
                                                             {"word", print::Format::Word}};

// The names that an option takes.
template <class Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& [name, value] : table) names.emplace_back(name);
  return names;
}

template <class Table, class Value>
void choose(const Table& table, const std::vector<std::string>& asked, std::vector<Value>& chosen) {
  for (const auto& [name, value] : table) {
    if (std::find(asked.begin(), asked.end(), name) != asked.end()) chosen.push_back(value);
  }
}

print::Selection selection_of(const PrintOptions& asked) {
  print::Selection selection = asked.selection;
  choose(kinds, asked.only, selection.only);
  choose(formats, asked.formats, selection.formats);
  return selection;
}

print::Typesetter typesetter_of(const Options& options) {
  return {{.script = options.engine, .typst = options.typst, .templates = options.templates + "/print"},
          options.jobs};
}

print::Settings settings_of(const Options& options, print::Typesetter& typesetter) {
  return {.typesetter = typesetter,
          .word = {.pandoc = options.pandoc, .filter = options.templates + "/word/document.lua"},
          .out = options.out,
          .meeting = {},
          .threads = options.jobs};
}

// A site that is there already says of the new papers what it says of its other files.
void add_to_manifest(const Options& options, std::vector<io::OutputFile>& files) {
  using fingerprint::Manifest;
  std::string json = io::read_if_there(std::filesystem::path(options.out) / Manifest::file);
  std::optional<Manifest> manifest = fingerprint::read_manifest(json);
  if (!manifest) return;
  fingerprint::add_files(manifest->files, files, options.jobs);
  files.push_back({Manifest::file, fingerprint::to_json(*manifest)});
}

}  // namespace

void add_print_options(CLI::App& command, PrintOptions& options) {
  command.add_option("edition", options.selection.editions,
                     "editions, as AREA/DOCUMENT/EDITION (default: all)");
  command.add_option("--only", options.only, "one kind of document; may be given again")
      ->check(CLI::IsMember(names_of(kinds)))
      ->allow_extra_args(false);
  command.add_option("--format", options.formats, "pdf or word (default: both); may be given again")
      ->check(CLI::IsMember(names_of(formats)))
      ->allow_extra_args(false);
  command.add_option("--section", options.selection.section, "id or number of a section: this section alone");
  command.add_option("--body", options.selection.body, "id of a board: its summary alone");
  command.add_option("--meeting", options.meeting.name,
                     "for the sign-off pack: the meeting (default: [sign_off] of edition.toml)");
  command.add_option("--date", options.meeting.date,
                     "for the sign-off pack: date of the meeting, as it is to be printed");
  command.add_option("--paper", options.meeting.paper, "for the sign-off pack: number of the paper");
}

void add_engine_options(CLI::App& command, Options& options) {
  command.add_option("--typst", options.typst,
                     "path of the official typst command, to be used in place of Node");
  command.add_option("--pandoc", options.pandoc, "path of the pandoc command, which makes the Word files")
      ->capture_default_str();
}

std::vector<io::OutputFile> print_all(const site::Site& site, const mustache::Templates& templates,
                                      const Options& options, site::Downloads& made, diag::Sink& sink) {
  std::vector<print::Download> documents = print::select(site, {}, sink);
  diag::Sink problems;
  print::Typesetter typesetter = typesetter_of(options);
  print::Printed printed =
      print::print(site, templates, documents, settings_of(options, typesetter), problems);
  for (const diag::Diagnostic& problem : problems.all()) {
    // The site is worth having without its papers.
    const bool missing = problem.code == Code::PrintEngine || problem.code == Code::WordProgram;
    sink.add(missing ? Code::PapersLeftOut : problem.code, problem.span, problem.message, problem.hint,
             problem.notes);
  }
  print::add_made(made, documents, printed.files);
  return std::move(printed.files);
}

int run_print(const Options& options, const PrintOptions& asked) {
  Stopwatch watch;
  print::Typesetter typesetter = typesetter_of(options);
  // Where nothing was printed before, Node starts while the content is read.
  std::error_code error;
  bool pdfs = asked.formats.empty() ||
              std::find(asked.formats.begin(), asked.formats.end(), "pdf") != asked.formats.end();
  if (pdfs && !std::filesystem::exists(std::filesystem::path(options.out) / print::Cache::file, error))
    typesetter.start();
  Content content = load(options, watch);
  print(content.diagnostics, content.sources, options);
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was printed\n", options.content, diag::summary(content.diagnostics));
    return Exit::problems;
  }
  diag::Sink sink;
  site::Site site(content.corpus, content.sources, options.as_of);
  std::vector<print::Download> documents = print::select(site, selection_of(asked), sink);
  if (sink.has_errors()) {
    print(diag::sorted(sink.all()), content.sources, options);
    return Exit::wrong_use;
  }
  source::Tree sources = io::read_tree(options.templates, {".mustache"}, io::Others::PassOver, sink);
  mustache::Templates templates = mustache::compile(sources, mustache::Names::Strict, sink);
  print::Settings settings = settings_of(options, typesetter);
  settings.meeting = asked.meeting;
  settings.whole = false;
  print::Printed printed = print::print(site, templates, documents, settings, sink);
  watch.lap("print");
  if (!sink.has_errors()) {
    add_to_manifest(options, printed.files);
    io::amend(options.out, printed.files, sink);
  }
  watch.lap("write");
  print(diag::sorted(sink.all()), sources, options);
  if (sink.has_errors()) return Exit::problems;
  fmt::print("{} papers written to {} in {:.0f} ms ({} made, {} unchanged)\n", documents.size(), options.out,
             watch.milliseconds(), printed.made, printed.kept);
  if (options.stats) fmt::print("{}", watch.report());
  return Exit::ok;
}

}  // namespace concordat::cli
