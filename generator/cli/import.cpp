// concordat import: a Word file as an edition. Nothing is written over, and nothing half.
#include "import/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/imported.hpp"
#include "data/shape.hpp"
#include "diag/report.hpp"
#include "import/pdf.hpp"
#include "import/todo.hpp"
#include "io/files.hpp"
#include "io/process.hpp"
#include "io/read.hpp"
#include "office/zip.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;
using namespace importing;

struct ImportOptions {
  ContentOptions content;
  std::string file = {};
  std::string to = {};
  std::string changes = "accept";
  std::string list = {};
};

std::vector<Option> options_of(ImportOptions& options) {
  return joined(
      {{{.name = "file",
         .value = &options.file,
         .help = "Word file (.docx), or a PDF",
         .required = true,
         .takes = Takes::File},
        {.name = "to",
         .value = &options.to,
         .help = "AREA/DOCUMENT/EDITION that is made of it",
         .required = true},
        {.name = "--changes",
         .value = &options.changes,
         .help = "what is done about tracked changes",
         .shows_default = true,
         .choices = {"accept", "reject"}},
        {.name = "--list",
         .value = &options.list,
         .help = "where the list of what is left to do goes (default: beside the folder of the content)",
         .takes = Takes::File}},
       content_options(options.content)});
}

Exit wrong(const std::string& message) {
  fmt::print(stderr, "{}; nothing was written\n", message);
  return Exit::WrongUse;
}

Exit problem(const std::string& message) {
  fmt::print(stderr, "{}; nothing was written\n", message);
  return Exit::Problems;
}

/// The three parts of the address of an edition; false where they are none.
bool parts_of(const std::string& to, Wanted& wanted) {
  const std::size_t first = to.find('/');
  const std::size_t second = first == std::string::npos ? first : to.find('/', first + 1);
  if (second == std::string::npos) return false;
  wanted.area = to.substr(0, first);
  wanted.document = to.substr(first + 1, second - first - 1);
  wanted.edition = to.substr(second + 1);
  return data::is_id(wanted.area) && data::is_id(wanted.document) &&
         data::is_id(wanted.edition, data::Dots::Yes);
}

/// Names that the content has already.
void add_known(const model::Corpus& corpus, Wanted& wanted) {
  for (const model::Organisation& one : corpus.organisations) {
    KnownName known{one.id.value, {one.name, one.acronym}};
    known.names.insert(known.names.end(), one.former_names.begin(), one.former_names.end());
    wanted.organisations.push_back(std::move(known));
  }
  for (const model::Area& area : corpus.areas) {
    if (area.id.value != wanted.area) continue;
    for (const model::AreaBody& body : area.bodies) {
      KnownName known{body.id.value, {body.name, body.acronym}};
      known.names.insert(known.names.end(), body.aliases.begin(), body.aliases.end());
      wanted.bodies.push_back(std::move(known));
    }
  }
}

std::size_t clauses_of(const model::Edition& edition) {
  std::size_t count = 0;
  for (const model::Section& section : edition.sections) {
    for (const doc::Node& node : section.text.children) count += node.kind == doc::Kind::Clause ? 1 : 0;
  }
  return count;
}

std::string told(const Imported& result, const model::Edition& edition, const Proof& proof) {
  std::string text =
      fmt::format("{} sections, {} clauses, {} boards, {} reports\n", edition.sections.size(),
                  clauses_of(edition), edition.bodies.size(), edition.timetable.reports.size());
  text += fmt::format(
      "{} of {} words of the file are accounted for: {} stand in it, {} are left out for a reason\n",
      proof.found + proof.left_out_words(), proof.words, proof.found, proof.left_out_words());
  const auto warnings =
      std::count_if(result.content.diagnostics.begin(), result.content.diagnostics.end(),
                    [](const diag::Diagnostic& one) { return one.severity == diag::Severity::Warning; });
  return text + fmt::format("\"concordat check\" has no errors and {} warnings\n", warnings);
}

Exit finish(const ImportOptions& options, const importing::Document& document, Outline& outline,
            const Wanted& wanted, const Content& before) {
  Imported result = imported(document, outline, wanted, before, options.content);
  const model::Edition* edition = result.read(wanted);
  if (!result.errors.empty() || !edition) {
    show(result.errors, result.content.sources, {options.content.json});
    return problem(fmt::format("what was made of \"{}\" cannot be read as content", options.file));
  }
  const Proof proof = proof_of(document.source, document.story.left_out, result.text.account, *edition);
  ImportReport report{wanted, outline,         result.facts,  document.source, result.text.account,
                      proof,  document.doubts, document.media};
  report.doubts.insert(report.doubts.end(), outline.doubts.begin(), outline.doubts.end());
  report.doubts.insert(report.doubts.end(), result.text.doubts.begin(), result.text.doubts.end());
  add_doubts(result.facts, report.doubts);
  diag::Sink sink;
  if (!write(result, wanted, before, options.content.folder, sink)) {
    show(sink.all(), before.sources, {options.content.json});
    return Exit::Problems;
  }
  if (const int error = io::write_new(options.list, todo_list(report)); error != 0)
    return problem(fmt::format("the list \"{}\" cannot be written: {}", options.list, io::reason_of(error)));
  if (!options.content.quiet) {
    fmt::print("{}/{} written: {}{} things to look at are listed in {}\n", options.content.folder, options.to,
               told(result, *edition, proof), report.doubts.size(), options.list);
  }
  if (proof.holds()) return Exit::Ok;
  for (const std::string& one : proof.lost) fmt::print(stderr, "lost: {}\n", one);
  for (const std::string& one : proof.extra) fmt::print(stderr, "not in the file: {}\n", one);
  return Exit::Problems;
}

/// A list that nobody named stands beside the content, where no check reads it.
std::string list_path(const ImportOptions& options) {
  std::string name = options.to;
  std::replace(name.begin(), name.end(), '/', '-');
  fs::path folder = fs::path(options.content.folder).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  return (folder.parent_path() / fmt::format("import-{}.md", name)).string();
}

std::optional<importing::Document> read(const std::string& bytes, const ImportOptions& options,
                                        std::string& why) {
  if (bytes.starts_with("%PDF")) return read_pdf(bytes, why);
  return read_word(bytes, options.changes == "accept" ? Changes::Accept : Changes::Reject, why);
}

Exit run_import(const ImportOptions& given, Session&) {
  ImportOptions options = given;
  Wanted wanted;
  if (!parts_of(options.to, wanted))
    return wrong(fmt::format(
        "\"{}\" is no AREA/DOCUMENT/EDITION: small letters, digits and hyphens; in an edition dots, too",
        options.to));
  if (options.list.empty()) options.list = list_path(options);
  std::error_code error;
  for (const fs::path& path : {fs::path(options.content.folder) / options.to, fs::path(options.list)}) {
    if (fs::exists(fs::symlink_status(path, error)))
      return wrong(fmt::format("\"{}\" is there already", path.string()));
  }
  const std::uintmax_t size =
      fs::is_regular_file(options.file, error) ? fs::file_size(options.file, error) : 0;
  if (size == 0 || size > office::largest_file)
    return wrong(fmt::format("\"{}\" is no file that can be read", options.file));
  Content before;
  if (fs::exists(options.content.folder, error) && !fs::is_empty(options.content.folder, error)) {
    Stopwatch unwatched;
    before = load(options.content, unwatched);
    if (before.failed) {
      show(before.diagnostics, before.sources, {options.content.json, diag::Warnings::OneLine});
      return problem(fmt::format("\"{}\" has errors", options.content.folder));
    }
  }
  wanted.file_name = fs::path(options.file).filename().string();
  wanted.today = dates::iso(options.content.as_of);
  add_known(before.corpus, wanted);
  std::string why;
  std::optional<importing::Document> document = read(io::read_if_there(options.file), options, why);
  if (!document) return problem(fmt::format("\"{}\" cannot be read: {}", options.file, why));
  Outline outline = outline_of(document->story);
  if (outline.sections.empty()) return problem(fmt::format("\"{}\" has no words", options.file));
  return finish(options, *document, outline, wanted, before);
}

}  // namespace

Task import_command(const Machine& machine) {
  return task(ImportOptions{ContentOptions(machine)}, options_of, run_import);
}

}  // namespace concordat::cli
