// concordat print: PDFs and Word files into a site that is there already, or into a folder of their own.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/papers.hpp"
#include "diag/report.hpp"
#include "fingerprint/manifest.hpp"
#include "fingerprint/sha256.hpp"
#include "io/read.hpp"
#include "print/paper_list.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;
using fingerprint::Manifest;

struct PrintOptions {
  ContentOptions content;
  SiteOptions site;
  EngineOptions engine;
  print::Selection selection;        ///< without kinds and formats
  std::vector<std::string> only;     ///< names of kinds
  std::vector<std::string> formats;  ///< names of formats
  print::Meeting meeting;
};

constexpr std::pair<const char*, print::Kind> kinds[] = {{"protocol", print::Kind::Protocol},
                                                         {"pack", print::Kind::Pack},
                                                         {"signature-sheet", print::Kind::SignatureSheet},
                                                         {"boards", print::Kind::Board},
                                                         {"timetable", print::Kind::Timetable},
                                                         {"map", print::Kind::Map},
                                                         {"changes", print::Kind::Changes}};

constexpr std::pair<const char*, print::Format> formats[] = {{"pdf", print::Format::Pdf},
                                                             {"word", print::Format::Word}};

// The names that an option takes.
template <class Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& [name, value] : table) names.emplace_back(name);
  return names;
}

// The values of the names that were asked for.
template <class Table, class Value>
void choose(const Table& table, const std::vector<std::string>& asked, std::vector<Value>& chosen) {
  for (const auto& [name, value] : table) {
    if (std::find(asked.begin(), asked.end(), name) != asked.end()) chosen.push_back(value);
  }
}

std::vector<Option> options_of(PrintOptions& options) {
  return joined(
      {{{.name = "edition",
         .value = &options.selection.editions,
         .help = "editions, as AREA/DOCUMENT/EDITION (default: all)",
         .takes = Takes::Edition},
        {.name = "--only",
         .value = &options.only,
         .help = "one kind of document; may be given again",
         .choices = names_of(kinds)},
        {.name = "--format",
         .value = &options.formats,
         .help = "pdf or word (default: both); may be given again",
         .choices = names_of(formats)},
        {.name = "--section",
         .value = &options.selection.section,
         .help = "id or number of a section: this section alone"},
        {.name = "--body", .value = &options.selection.body, .help = "id of a board: its summary alone"},
        {.name = "--meeting",
         .value = &options.meeting.name,
         .help = "for what is signed: the meeting (default: [sign_off] of edition.toml)"},
        {.name = "--date",
         .value = &options.meeting.date,
         .help = "for what is signed: date of the meeting, as it is to be printed"},
        {.name = "--paper",
         .value = &options.meeting.paper,
         .help = "for what is signed: number of the paper"}},
       content_options(options.content),
       site_options(options.site),
       engine_options(options.engine)});
}

print::Selection selection_of(const PrintOptions& options) {
  print::Selection selection = options.selection;
  choose(kinds, options.only, selection.only);
  choose(formats, options.formats, selection.formats);
  return selection;
}

/// What is put into the output folder.
struct Fresh {
  const site::Site& site;
  Manifest manifest;  ///< for a folder without one
  std::vector<io::OutputFile>& files;
};

// A site that is there already says of the new papers what it says of its other files, and looks them up in
// its list.
io::Published add_papers(const PrintOptions& options, Fresh fresh, Stopwatch& watch, diag::Sink& sink) {
  const io::Published done =
      change_output(options.site.out, sink, [&](const fs::path& folder, std::optional<Manifest> before) {
        watch.begin("write", "Writing papers");
        std::optional<std::vector<std::string>> published = published_files(before);
        Manifest manifest = before ? std::move(*before) : std::move(fresh.manifest);
        const auto note = [&](const io::OutputFile& file) {
          manifest.files[file.path] = fingerprint::sha256(file.bytes);
        };
        for (const io::OutputFile& file : fresh.files) note(file);
        if (manifest.files.contains(addresses::papers_url().substr(1))) {
          fresh.files.push_back(print::paper_list(fresh.site, manifest.files));
          note(fresh.files.back());
        }
        fresh.files.push_back({Manifest::file, fingerprint::to_json(manifest)});
        return io::publish({folder, fresh.files, published, io::Rest::Kept, options.content.jobs}, sink);
      });
  watch.end();
  return done;
}

// What papers are made of, as far as all of them share it.
struct Shared {
  const site::Site& site;
  const mustache::Templates& templates;
  threads::Listener* told = nullptr;
};

// The papers as bytes; what cannot be made is reported.
print::Printed make_papers(const PrintOptions& options, const Shared& from,
                           const std::vector<print::Download>& documents, diag::Sink& sink) {
  print::Typesetter typesetter = typesetter_of(options.site, options.engine, options.content.jobs);
  cache::Cache cache(options.site.cache_folder());
  print::Settings settings = settings_of(options.site, typesetter, cache);
  settings.meeting = options.meeting;
  settings.told = from.told;
  return print::print(from.site, from.templates, documents, settings, sink);
}

Exit run_print(const PrintOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was printed\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  diag::Sink sink;
  const site::Site site = site_of(content, options.content, options.site);
  std::vector<print::Download> documents = print::select(site, selection_of(options), sink);
  if (sink.has_errors()) {
    show(diag::sorted(sink.all()), content.sources, {options.content.json});
    return Exit::WrongUse;
  }
  source::Tree sources = io::read_tree(options.site.templates, {".mustache"}, io::OtherFiles::Ignore, sink);
  mustache::Templates templates = mustache::compile(sources, mustache::Names::Strict, sink);
  session.watch.begin("print", "Preparing papers");
  print::Printed printed = make_papers(options, {site, templates, session.watch.told()}, documents, sink);
  session.watch.end();
  io::Published published;
  if (!sink.has_errors())
    published =
        add_papers(options, {site, manifest_of(site, content, sources), printed.files}, session.watch, sink);
  show(diag::sorted(sink.all()), sources, {options.content.json});
  if (sink.has_errors()) return Exit::Problems;
  session.say(fmt::format("{} papers written to {} in {:.0f} ms ({} made, {} unchanged)\n", documents.size(),
                          options.site.out, session.watch.milliseconds(), printed.made, printed.kept));
  session.say(how(published, options.site.out));
  if (options.content.stats) fmt::print("{}", session.watch.report());
  return Exit::Ok;
}

}  // namespace

Task print_command(const Machine& machine) {
  PrintOptions options{ContentOptions(machine), SiteOptions(machine), EngineOptions(machine), {}, {}, {}, {}};
  return task(std::move(options), options_of, run_print);
}

}  // namespace concordat::cli
