// concordat confirm: somebody looked at something again; said in the edition, without touching another byte.
#include <fmt/format.h>

#include "cli/edition_file.hpp"
#include "cli/edition_text.hpp"
#include "roll/record.hpp"

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
      {{edition_option(options.edition),
        {.name = "place", .value = &options.place, .help = "\"edition\", or \"boards/ID\"", .required = true},
        {.name = "what",
         .value = &options.what,
         .help = "\"members\", \"posts\" … (default: all that stands there)"},
        {.name = "--by", .value = &options.by, .help = "who confirms it", .required = true}},
       content_options(options.content)});
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
  const std::optional<EditionFile> file = edition_file(content, options.content, options.edition);
  if (!file) return Exit::Problems;
  const std::string after = roll::confirmed(file->file.bytes, file->table, {options.place, options.what},
                                            options.by, options.content.as_of);
  if (after.empty()) return say_what_there_is(edition->edition(), options);
  const Exit exit = write(*file, after, content, options.content);
  if (exit == Exit::Ok)
    session.say(fmt::format("{}: {}{}{} confirmed by {}\n", file->path, options.place,
                            options.what.empty() ? "" : " ", options.what, options.by));
  return exit;
}

}  // namespace

Task confirm_command(const Machine& machine) {
  return task(ConfirmOptions{ContentOptions(machine)}, options_of, run_confirm);
}

}  // namespace concordat::cli
