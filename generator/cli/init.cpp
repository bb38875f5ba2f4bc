// concordat init: copies the worked example, and the schemas that let an editor complete keys and mark
// mistakes. It never writes over anything.
#include <fmt/format.h>

#include <filesystem>
#include <iterator>

#include "cli/command.hpp"
#include "io/publish.hpp"
#include "io/read.hpp"
#include "schema/schema.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

struct InitOptions {
  ContentOptions content;
  std::string templates;
  std::string folder = {};  ///< for the new content
};

std::vector<Option> options_of(InitOptions& options) {
  return {{.name = "folder",
           .value = &options.folder,
           .help = "new folder for the content",
           .required = true,
           .takes = Takes::Folder},
          templates_option(options.templates),
          quiet_option(options.content)};
}

/// The new files: those of the example, each with the line that names its schema, and what editors need
/// besides.
std::vector<io::OutputFile> new_files(const fs::path& example, diag::Sink& sink) {
  std::vector<io::OutputFile> files;
  for (const source::File& file : io::read_assets(example, "", sink).files)
    files.push_back({file.path, schema::schema_line(file.path) + file.bytes});
  std::vector<io::OutputFile> editor = schema::editor_files();
  std::move(editor.begin(), editor.end(), std::back_inserter(files));
  return files;
}

/// What went wrong; empty where all is there. Whole or not at all, as a site is published.
std::string write_protocol(const fs::path& example, const fs::path& to) {
  diag::Sink sink;
  const std::vector<io::OutputFile> files = new_files(example, sink);
  if (!sink.has_errors()) io::publish({io::output_folder(to), files, std::nullopt}, sink);
  return sink.has_errors() ? sink.all().front().message : std::string();
}

Exit run_init(const InitOptions& options, Session& session) {
  fs::path from = fs::path(options.templates) / "example";
  fs::path to = options.folder;
  std::error_code error;
  if (!fs::is_directory(from, error)) {
    fmt::print(stderr, "the example is not in \"{}\"; name the folder of the templates with --templates\n",
               from.string());
    return Exit::WrongUse;
  }
  if (fs::exists(to, error) && !(fs::is_directory(to, error) && fs::is_empty(to, error))) {
    fmt::print(stderr, "\"{}\" is there already; name a new folder\n", to.string());
    return Exit::WrongUse;
  }
  if (std::string problem = write_protocol(from, to); !problem.empty()) {
    fmt::print(stderr, "cannot write to \"{}\": {}\n", to.string(), problem);
    return Exit::Problems;
  }
  session.say(fmt::format(
      "A small protocol stands in {0}. Edit its files, and look at it as you go:\n  {1} serve --content "
      "{0}\n  {1} check --content {0}\n",
      to.string(), session.program));
  return Exit::Ok;
}

}  // namespace

Task init_command(const Machine& machine) {
  return task(InitOptions{ContentOptions(machine), machine.templates}, options_of, run_init);
}

}  // namespace concordat::cli
