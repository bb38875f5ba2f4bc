// concordat tables: the lists of an edition as a workbook for officers, and back.
#include <fmt/format.h>

#include <cstring>
#include <deque>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "cli/tables_book.hpp"
#include "derive/history.hpp"
#include "diag/report.hpp"
#include "io/files.hpp"
#include "io/read.hpp"
#include "io/rewrite.hpp"
#include "model/tables/changes.hpp"
#include "tables/content.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

struct TablesOptions {
  ContentOptions content;
  std::string edition = {};
  std::string out = {};
  std::string in = {};
  bool dry_run = false;
};

std::vector<Option> options_of(TablesOptions& options) {
  return joined({{edition_option(options.edition),
                  {.name = "--out",
                   .value = &options.out,
                   .help = "workbook (.xlsx) to write; nothing is written over",
                   .takes = Takes::File},
                  {.name = "--in",
                   .value = &options.in,
                   .help = "workbook to take back into the edition",
                   .takes = Takes::File},
                  {.name = "--dry-run",
                   .value = &options.dry_run,
                   .help = "with --in: say what would change, and write nothing"}},
                 content_options(options.content)});
}

Exit write_book(const TablesOptions& options, const site::EditionSite& edition, Session& session) {
  const model::ReadEdition read = model::read_edition_files(session.content.sources, options.edition);
  const exports::Spreadsheet book = officers_book(edition, read);
  if (!book.problem.empty()) {
    fmt::print(stderr, "{}: the workbook cannot be made: {}\n", options.out, book.problem);
    return Exit::Problems;
  }
  if (const int problem = io::write_new(options.out, book.bytes); problem != 0) {
    fmt::print(stderr, "{}: {}; nothing was written\n", options.out, std::strerror(problem));
    return Exit::Problems;
  }
  session.say(fmt::format("{}: the tables of {}; take it back with \"concordat tables {} --in {}\"\n",
                          options.out, options.edition, options.edition, options.out));
  return Exit::Ok;
}

/// The workbook as the last file of the content, so that messages can name its cells.
std::vector<tables::Sheet> read_workbook(const TablesOptions& options, source::Tree& sources,
                                         diag::Sink& sink) {
  std::error_code error;
  if (!fs::is_regular_file(options.in, error)) {
    sink.add(diag::Code::FileUnreadable, {}, fmt::format("there is no file \"{}\"", options.in));
    return {};
  }
  const auto index = static_cast<FileIndex>(sources.files.size());
  source::File& file = sources.files.emplace_back();
  file.path = fs::path(options.in).filename().string();
  file.bytes = io::read_if_there(options.in);
  tables::unfold_book(file, index, sink);
  return file.usable ? tables::sheets_of(file, index, file.bytes) : std::vector<tables::Sheet>();
}

/// The files by their paths from where the user stands: the workbook, the last, is none of the content.
source::Tree from_here(source::Tree sources, const std::string& workbook) {
  for (source::File& file : sources.files) file.path = sources.root + "/" + file.path;
  sources.files.back().path = workbook;
  sources.root.clear();
  return sources;
}

/// False where the edition would have errors; they are shown.
bool holds(const TablesOptions& options, const model::Changes& changes, Session& session) {
  Unsaved unsaved;
  for (const model::ChangedFile& file : changes.files) unsaved[file.path] = file.after;
  const Content would_be = load(options.content, session.watch, unsaved);
  if (!would_be.failed) return true;
  show(would_be.diagnostics, would_be.sources, {options.content.json, diag::Warnings::OneLine});
  fmt::print(stderr, "{}: the edition would have errors; nothing was written\n", options.in);
  return false;
}

bool write_changes(const Content& content, const model::Changes& changes, diag::Sink& sink) {
  constexpr std::string_view mark =
      "\xef\xbb\xbf";  // of byte order: spreadsheet programs need it, and nobody else sees it
  std::deque<std::string> texts;
  io::Changes all;
  for (const model::ChangedFile& file : changes.files) {
    const fs::path path = fs::path(content.sources.root) / file.path;
    if (file.before.empty()) {
      all.creations.push_back({path, file.after});
      continue;
    }
    const bool marked = io::read_if_there(path).starts_with(mark);
    for (const std::string& text : {file.before, file.after})
      texts.push_back(std::string(marked ? mark : "") + text);
    all.rewrites.push_back({path, texts[texts.size() - 2], texts.back()});
  }
  return io::rewrite(all, sink);
}

Exit take_back(const TablesOptions& options, Session& session) {
  Content& content = session.content;
  diag::Sink sink;
  const std::vector<tables::Sheet> workbook = read_workbook(options, content.sources, sink);
  model::Changes changes;
  if (!sink.has_errors()) {
    const model::ReadEdition read = model::read_edition_files(content.sources, options.edition);
    changes = model::changes_of(read, options.edition, content.sources, workbook, sink);
  }
  if (sink.has_errors()) {
    show(diag::sorted(sink.all()), from_here(content.sources, options.in), {options.content.json});
    fmt::print(stderr, "{}: {}; nothing was written\n", options.in, diag::summary(sink.all()));
    return Exit::Problems;
  }
  for (const std::string& words : changes.words) session.say(words + "\n");
  if (changes.files.empty()) {
    session.say(fmt::format("{}: the edition says the same; nothing was written\n", options.in));
    return Exit::Ok;
  }
  if (!holds(options, changes, session)) return Exit::Problems;
  if (options.dry_run) return Exit::Ok;
  if (!write_changes(content, changes, sink)) {
    show(sink.all(), content.sources, {options.content.json});
    return Exit::Problems;
  }
  session.say(fmt::format("{}: {} changes in {} files\n", options.edition, changes.words.size(),
                          changes.files.size()));
  return Exit::Ok;
}

Exit run_tables(const TablesOptions& options, Session& session) {
  if (options.out.empty() == options.in.empty()) {
    fmt::print(stderr, "say --out FILE.xlsx to write the workbook, or --in FILE.xlsx to take it back\n");
    return Exit::WrongUse;
  }
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was written\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* edition = edition_named(site, options.edition);
  if (!edition) return Exit::WrongUse;
  return options.in.empty() ? write_book(options, *edition, session) : take_back(options, session);
}

}  // namespace

Task tables_command(const Machine& machine) {
  return task(TablesOptions{ContentOptions(machine)}, options_of, run_tables);
}

}  // namespace concordat::cli
