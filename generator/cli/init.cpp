// concordat init: a first protocol, of somebody's own county or the worked example, and the schemas that let
// an editor complete keys and mark mistakes. It never writes over anything.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "cli/command.hpp"
#include "cli/init_answers.hpp"
#include "io/publish.hpp"
#include "io/read.hpp"
#include "schema/schema.hpp"
#include "views/parts.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

struct InitOptions {
  ContentOptions content;
  std::string templates;
  bool can_ask = false;
  std::string folder = {};  ///< for the new content
  bool example = false;
  Told told = {};
};

std::vector<Option> options_of(InitOptions& options) {
  return {
      {.name = "folder",
       .value = &options.folder,
       .help = "new folder for the content",
       .required = true,
       .takes = Takes::Folder},
      {.name = "--area", .value = &options.told.area, .help = "name of the area, such as a county"},
      {.name = "--council", .value = &options.told.council, .help = "council that keeps the protocol"},
      {.name = "--board",
       .value = &options.told.boards,
       .help = "KIND, KIND=NAME or other=NAME; may be given again (default: the four that most areas have)"},
      {.name = "--colour", .value = &options.told.colour, .help = "colour of the website, as #3d3a7c"},
      {.name = "--address", .value = &options.told.address, .help = "where it will be published"},
      {.name = "--contact",
       .value = &options.told.contact,
       .help = "mailbox or page of the office that answers"},
      {.name = "--example",
       .value = &options.example,
       .help = "the worked example of an invented county, and no questions"},
      as_of_option(options.content),
      templates_option(options.templates),
      quiet_option(options.content)};
}

/// The example, with the line in each file that names its schema.
std::vector<io::OutputFile> example_files(const fs::path& example, diag::Sink& sink) {
  std::vector<io::OutputFile> files;
  for (source::File& file : io::read_assets(example, "", sink).files)
    files.push_back({std::move(file.path), std::move(file.bytes)});
  return files;
}

/// What went wrong; empty where all is there. Whole or not at all, as a site is published.
std::string write_protocol(std::vector<io::OutputFile> files, const fs::path& to) {
  diag::Sink sink;
  for (io::OutputFile& file : files) file.bytes.insert(0, schema::schema_line(file.path));
  std::vector<io::OutputFile> editor = schema::editor_files();
  std::move(editor.begin(), editor.end(), std::back_inserter(files));
  io::publish({io::output_folder(to), files, std::nullopt}, sink);
  return sink.has_errors() ? sink.all().front().message : std::string();
}

/// The new protocol as the program reads it.
Content read(const InitOptions& options, const std::vector<io::OutputFile>& files) {
  source::Tree tree{options.folder, {}};
  for (const io::OutputFile& file : files) {
    if (file.path.ends_with(".toml") || file.path.ends_with(".md"))
      tree.files.push_back({file.path, file.bytes});
  }
  std::sort(tree.files.begin(), tree.files.end(),
            [](const source::File& a, const source::File& b) { return a.path < b.path; });
  Stopwatch unwatched;
  return load(std::move(tree), options.content, unwatched);
}

/// What the check says of it: first what is to be filled in.
std::string still_to_do(const Content& made) {
  std::string lines;
  std::size_t advice = 0;
  for (const diag::Diagnostic& found : made.diagnostics) {
    advice += found.severity == diag::Severity::Advice;
    if (found.severity != diag::Severity::Advice)
      lines += fmt::format("  {}: {}\n", made.sources[found.span.file].path, found.message);
  }
  return fmt::format("Still to be filled in:\n{}and {} of advice, of which the check tells.\n", lines,
                     views::counted(advice, "piece", "pieces"));
}

Exit finish(const InitOptions& options, const std::vector<io::OutputFile>& files, std::string_view what,
            const Session& session) {
  if (std::string problem = write_protocol(files, options.folder); !problem.empty()) {
    fmt::print(stderr, "cannot write to \"{}\": {}\n", options.folder, problem);
    return Exit::Problems;
  }
  session.say(
      fmt::format("{1} stands in {0}. Edit its files, and look at it as you go:\n  {2} serve --content "
                  "{0}\n  {2} check --content {0}\n",
                  options.folder, what, session.program));
  return Exit::Ok;
}

Exit make_example(const InitOptions& options, const Session& session) {
  const fs::path from = fs::path(options.templates) / "example";
  std::error_code error;
  if (!fs::is_directory(from, error)) {
    fmt::print(stderr, "the example is not in \"{}\"; name the folder of the templates with --templates\n",
               from.string());
    return Exit::WrongUse;
  }
  diag::Sink sink;
  const std::vector<io::OutputFile> files = example_files(from, sink);
  if (sink.has_errors()) {
    fmt::print(stderr, "{}\n", sink.all().front().message);
    return Exit::Problems;
  }
  return finish(options, files, "A small protocol", session);
}

Exit make_own(const InitOptions& options, const Session& session) {
  const bool asks = !options.told.anything();
  const std::optional<start::Answers> answers =
      asks ? asked(options.content.as_of) : answers_of(options.told, options.content.as_of);
  if (!answers) {
    fmt::print(stderr, "nothing was written\n");
    return asks ? Exit::Problems : Exit::WrongUse;
  }
  const std::vector<io::OutputFile> files = start::protocol(*answers);
  const Content made = read(options, files);
  if (made.failed) {  // a name with letters that nobody can see
    show(made.diagnostics, made.sources, {false, diag::Warnings::OneLine});
    fmt::print(stderr, "nothing was written\n");
    return Exit::Problems;
  }
  const Exit exit = finish(options, files, fmt::format("A draft for {}", answers->area), session);
  if (exit == Exit::Ok) session.say(still_to_do(made));
  return exit;
}

Exit run_init(const InitOptions& options, Session& session) {
  const fs::path to = options.folder;
  std::error_code error;
  if (fs::exists(to, error) && !(fs::is_directory(to, error) && fs::is_empty(to, error))) {
    fmt::print(stderr, "\"{}\" is there already; name a new folder\n", to.string());
    return Exit::WrongUse;
  }
  if (options.example && options.told.anything()) {
    fmt::print(stderr,
               "the example is of an invented county: leave out --example, or what you say of yours\n");
    return Exit::WrongUse;
  }
  const bool own = options.told.anything() || (options.can_ask && !options.example);
  return own ? make_own(options, session) : make_example(options, session);
}

}  // namespace

Task init_command(const Machine& machine) {
  return task(InitOptions{ContentOptions(machine), machine.templates, machine.can_ask}, options_of, run_init);
}

}  // namespace concordat::cli
