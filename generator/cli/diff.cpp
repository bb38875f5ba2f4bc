// concordat diff: what changed between two editions, as a list in plain words and as a redline.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/edition_text.hpp"
#include "diag/report.hpp"
#include "doc/build.hpp"
#include "redline/report.hpp"
#include "redline/tree.hpp"

namespace concordat::cli {
namespace {

struct DiffOptions {
  ContentOptions content;
  std::string before = {};
  std::string after = {};
  std::string format = "text";
};

std::vector<Option> options_of(DiffOptions& options) {
  return joined(
      {{{.name = "old", .value = &options.before, .help = "AREA/DOCUMENT/EDITION", .required = true},
        {.name = "new", .value = &options.after, .help = "AREA/DOCUMENT/EDITION", .required = true},
        {.name = "--format",
         .value = &options.format,
         .help = "what it is written as; json has the list alone",
         .shows_default = true,
         .choices = {"text", "markdown", "json"}}},
       content_options(options.content)});
}

std::string as_json(const std::vector<redline::Change>& changes) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const redline::Change& change : changes) {
    list.push_back({{"kind", redline::info(change.kind).id},
                    {"subject", change.subject},
                    {"place", change.place},
                    {"old", change.before},
                    {"new", change.after},
                    {"words", change.words}});
    if (!change.why.empty()) list.back()["why"] = change.why;
  }
  return list.dump(2) + "\n";
}

doc::Node report_of(const std::vector<redline::Change>& changes, doc::Node redline) {
  doc::Node report = redline::list_of(changes);
  report.children.insert(report.children.begin(), doc::heading(1, "In plain words"));
  if (changes.empty()) report.children.push_back(doc::paragraph(doc::text("Nothing changed.")));
  if (redline.children.empty()) return report;
  report.children.push_back(doc::heading(1, "Word by word"));
  doc::lower_headings(redline, 1);
  report.children.push_back(std::move(redline));
  return report;
}

Exit run_diff(const DiffOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was compared\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* before = edition_named(site, options.before);
  const site::EditionSite* after = edition_named(site, options.after);
  if (!before || !after) return Exit::WrongUse;
  const std::vector<redline::Change> changes =
      redline::changes_between({site.index, before->index, after->index});
  if (options.format == "json") {
    fmt::print("{}", as_json(changes));
    return Exit::Ok;
  }
  const site::LinkContext links{site, &after->area(), after};
  const doc::Node marked =
      redline::whole_redline(site::subject_of({site, &before->area(), before}), site::subject_of(links));
  const std::string title = fmt::format("{}: what changed since {}", after->citation, before->citation);
  fmt::print(
      "{}", text_of(titled(title, report_of(changes, redline::only_changes(marked))), links, options.format));
  return Exit::Ok;
}

}  // namespace

Task diff_command(const Machine& machine) {
  return task(DiffOptions{ContentOptions(machine)}, options_of, run_diff);
}

}  // namespace concordat::cli
