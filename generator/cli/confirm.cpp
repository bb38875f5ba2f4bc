// concordat confirm: somebody looked at something again; said in the edition, without touching another byte.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "data/toml.hpp"
#include "diag/report.hpp"
#include "io/rewrite.hpp"
#include "roll/roll.hpp"

namespace concordat::cli {
namespace {

struct ConfirmOptions {
  ContentOptions content;
  std::string edition = {};
  std::string place = {};
  std::string what = {};
  std::string by = {};
};

std::vector<Option> options_of(ConfirmOptions& options) {
  return joined(
      {{{.name = "edition", .value = &options.edition, .help = "AREA/DOCUMENT/EDITION", .required = true},
        {.name = "place", .value = &options.place, .help = "\"edition\", or \"boards/ID\"", .required = true},
        {.name = "what",
         .value = &options.what,
         .help = "\"members\", \"posts\" … (default: all that stands there)"},
        {.name = "--by", .value = &options.by, .help = "who confirms it", .required = true}},
       content_options(options.content)});
}

FileIndex file_at(const source::Tree& sources, const std::string& path) {
  for (std::size_t i = 0; i < sources.files.size(); ++i) {
    if (sources.files[i].path == path) return static_cast<FileIndex>(i);
  }
  return no_file;
}

Exit say_what_there_is(const model::Edition& edition, const ConfirmOptions& options) {
  fmt::print(stderr, "there is nothing to be confirmed at \"{}{}{}\" of {}\n", options.place,
             options.what.empty() ? "" : " ", options.what, options.edition);
  for (const model::Confirmation& one : edition.confirmations) {
    if (one.by.empty()) fmt::print(stderr, "  {} {}\n", one.place, one.what);
  }
  return Exit::WrongUse;
}

Exit run_confirm(const ConfirmOptions& options, Session& session) {
  const Content& content = session.content;
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* edition = edition_named(site, options.edition);
  if (!edition) return Exit::WrongUse;
  const FileIndex file = file_at(content.sources, options.edition + "/edition.toml");
  if (file == no_file || content.failed) {
    fmt::print(stderr, "{}: {}; nothing was written\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  diag::Sink sink;
  const source::File& source = content.sources[file];
  const data::Parsed parsed = data::parse_toml({file, source.bytes, 0, source.bytes.size()}, sink);
  const std::string after = roll::confirmed(source.bytes, parsed.table, {options.place, options.what},
                                            options.by, options.content.as_of);
  if (after.empty()) return say_what_there_is(edition->edition(), options);
  const std::string path = content.sources.root + "/" + source.path;
  if (!io::rewrite({{path, source.bytes, after}}, sink)) {
    show(sink.all(), content.sources, {options.content.json});
    return Exit::Problems;
  }
  fmt::print("{}: {}{}{} confirmed by {}\n", path, options.place, options.what.empty() ? "" : " ",
             options.what, options.by);
  return Exit::Ok;
}

}  // namespace

Task confirm_command(const Machine& machine) {
  return task(ConfirmOptions{ContentOptions(machine)}, options_of, run_confirm);
}

}  // namespace concordat::cli
