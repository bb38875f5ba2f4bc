// concordat diff: what changed between two editions, as a list in plain words and as a redline.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/compared.hpp"
#include "cli/edition_text.hpp"
#include "cli/papers.hpp"
#include "diag/report.hpp"
#include "doc/build.hpp"
#include "redline/report.hpp"
#include "redline/tree.hpp"
#include "site/since.hpp"

namespace concordat::cli {
namespace {

struct DiffOptions {
  ContentOptions content;
  SiteOptions site;
  EngineOptions engine;
  std::string before = {};
  std::string after = {};
  std::string format = "text";
};

std::vector<Option> options_of(DiffOptions& options) {
  return joined({{{.name = "old",
                   .value = &options.before,
                   .help = "AREA/DOCUMENT/EDITION, the folder of an edition in another content, or git:REV",
                   .required = true,
                   .takes = Takes::Edition},
                  {.name = "new",
                   .value = &options.after,
                   .help = "the same",
                   .required = true,
                   .takes = Takes::Edition},
                  {.name = "--format",
                   .value = &options.format,
                   .help = "what it is written as; json has the list alone, docx tracked changes",
                   .shows_default = true,
                   .choices = {"text", "markdown", "json", "html", "pdf", "docx"}},
                  templates_option(options.site.templates)},
                 engine_options(options.engine),
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

Exit print_paper(const DiffOptions& options, const Compared& after, const site::Since& since,
                 threads::Listener* told) {
  const bool word = options.format == "docx";
  const print::Download paper{print::Kind::Changes,
                              after.edition,
                              nullptr,
                              nullptr,
                              word ? "changes.docx" : "changes.pdf",
                              word ? print::Format::Word : print::Format::Pdf,
                              &since};
  const std::vector<std::string> made =
      papers_apart(*after.site, {paper}, {options.content, options.site, options.engine, told});
  if (made.empty()) return Exit::Problems;
  std::fwrite(made.front().data(), 1, made.front().size(), stdout);
  return Exit::Ok;
}

Exit run_diff(const DiffOptions& options, Session& session) {
  const Content& content = session.content;
  if (content.failed) {
    fmt::print(stderr, "{}: {}; nothing was compared\n", options.content.folder,
               diag::summary(content.diagnostics));
    return Exit::Problems;
  }
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const std::optional<Compared> old = compared({options.before, options.after}, site, options.content);
  const std::optional<Compared> after = compared({options.after, options.before}, site, options.content);
  if (!old || !after) return Exit::WrongUse;
  const Compared before = in_the_place_of(*old, *after);
  const site::LinkContext links = after->links();
  const site::Since since = site::since(before.links(), links);
  if (options.format == "json") {
    fmt::print("{}", as_json(since.changes));
    return Exit::Ok;
  }
  if (options.format == "pdf" || options.format == "docx")
    return print_paper(options, *after, since, session.watch.told());
  const doc::Node marked = redline::whole_redline(since.before, site::subject_of(links));
  const std::string title =
      fmt::format("{}: what changed since {}", after->edition->citation, since.citation);
  fmt::print("{}", text_of(titled(title, report_of(since.changes, redline::only_changes(marked))), links,
                           options.format));
  return Exit::Ok;
}

}  // namespace

Task diff_command(const Machine& machine) {
  DiffOptions options{ContentOptions(machine), SiteOptions(machine), EngineOptions(machine)};
  return task(std::move(options), options_of, run_diff);
}

}  // namespace concordat::cli
