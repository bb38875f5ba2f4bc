// concordat review: the officer's list for the yearly review of an edition as one text, or a sheet for each
// board to send round.
#include "views/review.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "cli/findings_csv.hpp"
#include "cli/papers.hpp"
#include "derive/issues.hpp"
#include "diag/report.hpp"
#include "io/publish.hpp"

namespace concordat::cli {
namespace {

struct ReviewOptions {
  ContentOptions content;
  SiteOptions site;
  EngineOptions engine;
  std::string edition = {};
  std::string format = "text";
  std::string sheets = {};
};

std::vector<Option> options_of(ReviewOptions& options) {
  return joined({{edition_option(options.edition),
                  {.name = "--format",
                   .value = &options.format,
                   .help = "what it is written as; csv has the issues alone",
                   .shows_default = true,
                   .choices = {"text", "markdown", "csv"}},
                  {.name = "--sheets",
                   .value = &options.sheets,
                   .help = "new folder for Word sheets instead, one a board: \"please confirm or correct\"",
                   .takes = Takes::Folder},
                  templates_option(options.site.templates)},
                 engine_options(options.engine),
                 content_options(options.content)});
}

Exit make_sheets(const ReviewOptions& options, const site::Site& site, const site::EditionSite& edition,
                 const Session& session) {
  const std::vector<print::Download> sheets = print::sheets(edition);
  std::vector<std::string> made =
      papers_apart(site, sheets, {options.content, options.site, options.engine, session.watch.told()});
  if (made.size() != sheets.size()) return Exit::Problems;
  std::vector<io::OutputFile> files;
  for (std::size_t i = 0; i < made.size(); ++i) files.push_back({sheets[i].name, std::move(made[i])});
  diag::Sink sink;
  io::publish({io::output_folder(options.sheets), files, std::nullopt}, sink);
  show(sink.all(), {}, {options.content.json});
  if (sink.has_errors()) return Exit::Problems;
  session.say(fmt::format("{} sheets written to {}\n", files.size(), options.sheets));
  return Exit::Ok;
}

Exit run_review(const ReviewOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; there is nothing to review yet\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site = site_of(content, options.content, options.site);
  const site::EditionSite* edition = edition_named(site, options.edition);
  if (!edition) return Exit::WrongUse;
  if (!options.sheets.empty()) {
    std::error_code error;
    if (!std::filesystem::exists(options.sheets, error)) return make_sheets(options, site, *edition, session);
    fmt::print(stderr, "\"{}\" is there already; name a new folder\n", options.sheets);
    return Exit::WrongUse;
  }
  const std::vector<derive::Issue>& issues = edition->issues;
  if (options.format == "csv") {
    fmt::print("{}", findings_csv(issues));
    return Exit::Ok;
  }
  const site::LinkContext links{site, &edition->area(), edition};
  doc::Node list = views::review(site::subject_of(links), issues, options.content.as_of);
  fmt::print("{}", text_of(titled("Review of " + edition->citation, std::move(list)), links, options.format));
  return Exit::Ok;
}

}  // namespace

Task review_command(const Machine& machine) {
  ReviewOptions options{ContentOptions(machine), SiteOptions(machine), EngineOptions(machine)};
  options.site.drafts = true;  // issues of an edition that is agreed, too
  return task(std::move(options), options_of, run_review);
}

}  // namespace concordat::cli
