// concordat export: a whole edition, or one board, as one text for e-mail or for other programs.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "diag/report.hpp"
#include "site/links.hpp"
#include "views/whole.hpp"

namespace concordat::cli {
namespace {

struct ExportOptions {
  ContentOptions content;
  std::string edition = {};
  std::string format = "markdown";
  std::string body = {};  ///< id of a board; empty: the whole edition
};

std::vector<Option> options_of(ExportOptions& options) {
  return joined(
      {{edition_option(options.edition),
        {.name = "--format",
         .value = &options.format,
         .help = "what it is written as",
         .shows_default = true,
         .choices = {"markdown", "text", "json-tree"}},
        {.name = "--body", .value = &options.body, .help = "id of a board: what the edition says of it"}},
       content_options(options.content)});
}

Exit run_export(const ExportOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was exported\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* edition = edition_named(site, options.edition);
  if (!edition) return Exit::WrongUse;
  const site::LinkContext links{site, &edition->area(), edition};
  const views::Subject subject = site::subject_of(links);
  if (options.body.empty()) {
    const model::Edition& of = edition->edition();
    fmt::print(
        "{}", text_of(titled(of.title + ", " + of.label, views::whole_text(subject)), links, options.format));
    return Exit::Ok;
  }
  const model::Body* body = edition->index.body(options.body);
  if (body) {
    fmt::print("{}",
               text_of(titled(body->name, views::whole_body(subject.of(*body))), links, options.format));
    return Exit::Ok;
  }
  std::vector<std::string_view> bodies;
  for (const model::Body& one : edition->edition().bodies) bodies.push_back(one.id.value);
  say_unknown("board", options.body, bodies);
  return Exit::WrongUse;
}

}  // namespace

Task export_command(const Machine& machine) {
  return task(ExportOptions{ContentOptions(machine)}, options_of, run_export);
}

}  // namespace concordat::cli
