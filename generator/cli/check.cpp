// concordat check: every finding in full, or those that were asked for, in the form that was asked for.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "cli/command.hpp"
#include "cli/findings_csv.hpp"
#include "cli/rule_page.hpp"
#include "diag/repair.hpp"
#include "diag/report.hpp"
#include "io/rewrite.hpp"
#include "views/parts.hpp"

namespace concordat::cli {
namespace {

struct CheckOptions {
  ContentOptions content;
  std::vector<std::string> only;
  std::vector<std::string> sets;
  std::string format = "text";
  std::string explain;
  bool fix = false;
  bool write = false;
  std::string pages;

  explicit CheckOptions(const Machine& machine) : content(machine), pages(machine.pages) {}
};

std::vector<Option> options_of(CheckOptions& options) {
  return joined(
      {content_options(options.content),
       {{.name = "--only", .value = &options.only, .help = "findings of this code only; may be given again"},
        {.name = "--set",
         .value = &options.sets,
         .help = "findings of this set only; may be given again",
         .choices = {"structure", "correctness", "law", "advice"}},
        {.name = "--format",
         .value = &options.format,
         .help = "how findings are printed",
         .shows_default = true,
         .choices = {"text", "json", "sarif", "github", "csv"}},
        {.name = "--fix",
         .value = &options.fix,
         .help = "show as a diff what can be put right in drafts without asking anybody; write nothing"},
        {.name = "--write", .value = &options.write, .help = "with --fix: write it, too"},
        {.name = "--explain",
         .value = &options.explain,
         .help = "say what this code means, and check nothing"}}});
}

bool holds(const std::vector<std::string>& wanted, std::string_view one) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), one) != wanted.end();
}

std::vector<diag::Diagnostic> asked_for(const CheckOptions& options, std::vector<diag::Diagnostic> all) {
  std::erase_if(all, [&](const diag::Diagnostic& d) {
    return !holds(options.only, diag::text(d.code)) ||
           !holds(options.sets, diag::text(diag::info(d.code).set));
  });
  return all;
}

/// How many there are of each code, where there are many.
void print_counts(const std::vector<diag::Diagnostic>& found) {
  constexpr std::size_t many = 10;
  std::map<diag::Code, std::size_t> counts;
  for (const diag::Diagnostic& d : found) counts[d.code] += d.waived.empty();
  if (found.size() < many) return;
  for (const auto& [code, count] : counts) {
    if (count > 0) fmt::print("{:>6}  {}  {}\n", count, diag::text(code), diag::info(code).meaning);
  }
}

std::string written(std::string_view format, const std::vector<diag::Diagnostic>& found,
                    const Content& content) {
  const source::Tree& sources = content.sources;
  if (format == "json") return diag::report_json(found, sources);
  if (format == "sarif") return diag::report_sarif(found, sources);
  if (format == "github") return diag::report_github(found, sources);
  if (format == "csv") return findings_csv(derive::issues_of(found, sources, content.corpus));
  return diag::report(found, sources);
}

/// The diff of what can be repaired; with --write the files have it afterwards.
Exit run_fix(const CheckOptions& options, const Content& content, const std::vector<diag::Diagnostic>& found,
             const Session& session) {
  const std::vector<diag::RepairedFile> files = diag::repaired(found, content.sources);
  const std::string diff = diag::diff_of(files, content.sources);
  std::fwrite(diff.data(), 1, diff.size(), stdout);
  if (files.empty()) {
    session.say(
        fmt::format("{}: nothing that can be put right without asking anybody\n", options.content.folder));
    return Exit::Ok;
  }
  std::size_t repairs = 0;
  io::Changes changes;
  for (const diag::RepairedFile& file : files) {
    const source::File& source = content.sources[file.file];
    repairs += file.repairs;
    changes.rewrites.push_back({content.sources.root + "/" + source.path, source.bytes, file.bytes});
  }
  diag::Sink sink;
  if (options.write && !io::rewrite(changes, sink)) {
    show(sink.all(), content.sources, {options.content.json});
    return Exit::Problems;
  }
  if (!session.quiet)
    fmt::print(stderr, "{}: {} in {}{}\n", options.content.folder,
               views::counted(repairs, "repair", "repairs"), views::counted(files.size(), "file", "files"),
               options.write ? "; written" : "; nothing was written: --write does it");
  return options.write ? Exit::Ok : Exit::Problems;
}

Exit run_check(const CheckOptions& options, Session& session) {
  if (!options.explain.empty()) return print_rule(options.explain, options.pages) ? Exit::Ok : Exit::WrongUse;
  for (const std::string& code : options.only) {
    if (!is_known_code(code)) return Exit::WrongUse;
  }
  if (options.write && !options.fix) {
    fmt::print(stderr, "--write is for --fix: nothing else is written\n");
    return Exit::WrongUse;
  }
  const Content content = load(options.content, session.watch);
  std::vector<diag::Diagnostic> found = asked_for(options, content.diagnostics);
  if (options.fix) return run_fix(options, content, found, session);
  const std::string format = options.content.json ? "json" : options.format;
  // Whoever has errors to put right is not to look for them among advice.
  std::size_t later = 0;
  if (format == "text" && std::any_of(found.begin(), found.end(), diag::is_failure))
    later =
        std::erase_if(found, [](const diag::Diagnostic& d) { return d.severity == diag::Severity::Advice; });
  const std::string text = written(format, found, content);
  // A table is asked for to be kept; messages go where those of other commands go.
  std::fwrite(text.data(), 1, text.size(), format == "csv" ? stdout : stderr);
  if (format == "text" && !session.quiet) {
    fmt::print("{}: {}{}\n", options.content.folder, diag::summary(found),
               later > 0 ? "; advice comes when there are no errors" : "");
    print_counts(found);
  }
  if (options.content.stats) fmt::print(format == "csv" ? stderr : stdout, "{}", session.watch.report());
  return fails(found, options.content) ? Exit::Problems : Exit::Ok;
}

}  // namespace

Task check_command(const Machine& machine) {
  return task(CheckOptions(machine), options_of, run_check);
}

}  // namespace concordat::cli
