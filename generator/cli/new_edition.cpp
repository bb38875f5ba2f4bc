// concordat new-edition: the next edition of a document, as a draft in a folder of its own. Nothing is
// written over.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "data/shape.hpp"
#include "data/toml.hpp"
#include "diag/report.hpp"
#include "io/publish.hpp"
#include "roll/roll.hpp"

namespace concordat::cli {
namespace {

namespace fs = std::filesystem;

struct NewEditionOptions {
  ContentOptions content;
  std::string before = {};
  std::string id = {};
  std::string label = {};
};

std::vector<Option> options_of(NewEditionOptions& options) {
  return joined(
      {{{.name = "old",
         .value = &options.before,
         .help = "AREA/DOCUMENT/EDITION",
         .required = true,
         .takes = Takes::Edition},
        {.name = "new", .value = &options.id, .help = "name of the new edition's folder", .required = true},
        {.name = "--label",
         .value = &options.label,
         .help = "what readers call it (default: the name of the folder)"}},
       content_options(options.content)});
}

/// The files of the new folder.
std::vector<io::OutputFile> files_of(const NewEditionOptions& options, const Content& content,
                                     const model::Edition& before) {
  const std::string start = options.before + "/";
  const std::string label = options.label.empty() ? options.id : options.label;
  std::vector<io::OutputFile> files;
  for (std::size_t i = 0; i < content.sources.files.size(); ++i) {
    const source::File& file = content.sources.files[i];
    if (!file.path.starts_with(start)) continue;
    const std::string path = file.path.substr(start.size());
    std::string bytes = file.as_on_disk();
    if (path == "approvals.csv") bytes = roll::next_approvals(file);
    if (path == "edition.toml") {
      diag::Sink read_already;
      const data::Parsed parsed =
          data::parse_toml({static_cast<FileIndex>(i), file.bytes, 0, file.bytes.size()}, read_already);
      bytes = roll::next_edition(file.bytes, parsed.table, before, label);
    }
    files.push_back({path, std::move(bytes)});
  }
  return files;
}

/// Workbooks whose approvals are those of the edition before.
std::vector<std::string> workbooks_of_approvals(const NewEditionOptions& options, const Content& content) {
  std::vector<std::string> paths;
  for (const source::File& file : content.sources.files) {
    const auto& sheets = file.cells.sheets;
    if (file.path.starts_with(options.before + "/") &&
        std::find(sheets.begin(), sheets.end(), "approvals") != sheets.end())
      paths.push_back(file.path.substr(options.before.size() + 1));
  }
  return paths;
}

Exit run_new_edition(const NewEditionOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; no edition was made\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* before = edition_named(site, options.before);
  if (!before) return Exit::WrongUse;
  if (!data::is_id(options.id, data::Dots::Yes)) {
    fmt::print(stderr, "\"{}\" cannot be the name of an edition: small letters, digits, dots and hyphens\n",
               options.id);
    return Exit::WrongUse;
  }
  const fs::path folder = (fs::path(options.content.folder) / options.before).parent_path() / options.id;
  std::error_code error;
  if (fs::exists(fs::symlink_status(folder, error))) {
    fmt::print(stderr, "\"{}\" is there already; nothing was written\n", folder.string());
    return Exit::WrongUse;
  }
  diag::Sink sink;
  const std::vector<io::OutputFile> files = files_of(options, content, before->edition());
  io::publish({io::output_folder(folder), files, std::nullopt}, sink);
  if (sink.has_errors()) {
    show(sink.all(), content.sources, {options.content.json});
    return Exit::Problems;
  }
  session.say(fmt::format(
      "{} written: a draft, of which {} things are to be confirmed. See them with \"concordat check\".\n",
      folder.string(), roll::to_confirm(before->edition()).size()));
  for (const std::string& path : workbooks_of_approvals(options, content))
    fmt::print(stderr, "{}: its approvals are those of {}; clear them in a spreadsheet program\n",
               (folder / path).string(), options.before);
  return Exit::Ok;
}

}  // namespace

Task new_edition_command(const Machine& machine) {
  return task(NewEditionOptions{ContentOptions(machine)}, options_of, run_new_edition);
}

}  // namespace concordat::cli
