// concordat review: the officer's list for the yearly review of an edition, as one text.
#include "views/review.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "cli/findings_csv.hpp"
#include "derive/issues.hpp"
#include "diag/report.hpp"

namespace concordat::cli {
namespace {

struct ReviewOptions {
  ContentOptions content;
  std::string edition = {};
  std::string format = "text";
};

std::vector<Option> options_of(ReviewOptions& options) {
  return joined(
      {{{.name = "edition", .value = &options.edition, .help = "AREA/DOCUMENT/EDITION", .required = true},
        {.name = "--format",
         .value = &options.format,
         .help = "what it is written as; csv has the issues alone",
         .shows_default = true,
         .choices = {"text", "markdown", "csv"}}},
       content_options(options.content)});
}

Exit run_review(const ReviewOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; there is nothing to review yet\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* edition = edition_named(site, options.edition);
  if (!edition) return Exit::WrongUse;
  std::vector<derive::Issue> issues = derive::issues_of(content.diagnostics, content.sources, content.corpus);
  std::erase_if(issues, [&](const derive::Issue& issue) { return issue.edition != options.edition; });
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
  return task(ReviewOptions{ContentOptions(machine)}, options_of, run_review);
}

}  // namespace concordat::cli
