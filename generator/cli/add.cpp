// concordat add: a body, an organisation, a report or a clause, written where an officer would write it.
#include "edit/add.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/edit_content.hpp"
#include "cli/edition_text.hpp"
#include "derive/history.hpp"

namespace concordat::cli {
namespace {

struct AddOptions {
  ContentOptions content;
  std::string what = {};
  std::string id = {};  // of a clause: its section
  std::string edition = {};
  std::string name = {};
  std::string acronym = {};
  std::string kind = {};
  std::string title = {};
  std::string owner = {};
  std::vector<std::string> to = {};
  std::string after = {};
  std::string text = {};
  bool dry_run = false;
};

std::vector<Option> options_of(AddOptions& options) {
  return joined(
      {{{.name = "what",
         .value = &options.what,
         .help = "what to add: body, organisation, report or clause",
         .required = true,
         .choices = {"body", "organisation", "report", "clause"}},
        {.name = "id",
         .value = &options.id,
         .help = "its id (default: made of its name); of a clause, the id or number of its section"},
        {.name = "--edition",
         .value = &options.edition,
         .help = "AREA/DOCUMENT/EDITION (default: the draft of the only document, else its current edition)",
         .takes = Takes::Edition},
        {.name = "--name", .value = &options.name, .help = "full name of a body or an organisation"},
        {.name = "--acronym", .value = &options.acronym, .help = "acronym of a body or an organisation"},
        {.name = "--kind",
         .value = &options.kind,
         .help = "statutory kind of a body; what kind of agency an organisation is"},
        {.name = "--title", .value = &options.title, .help = "title of a report"},
        {.name = "--owner", .value = &options.owner, .help = "id of the body that writes the report"},
        {.name = "--to",
         .value = &options.to,
         .help = "BODY:ACTION or BODY:ACTION:SEASON: what a body does with the report; may be given again"},
        {.name = "--after",
         .value = &options.after,
         .help = "clause behind which the new one stands (default: the last of the section)"},
        {.name = "--text", .value = &options.text, .help = "text of the clause, as Markdown"},
        {.name = "--dry-run",
         .value = &options.dry_run,
         .help = "show what would be written, and write nothing"}},
       content_options(options.content)});
}

/// Options that say nothing of what is added; they are named, and the result is true.
bool has_strange_options(const AddOptions& options) {
  struct Row {
    bool given;
    std::string_view name;
    std::string_view of;
  };
  const Row rows[] = {{!options.name.empty(), "--name", "body organisation"},
                      {!options.acronym.empty(), "--acronym", "body organisation"},
                      {!options.kind.empty(), "--kind", "body organisation"},
                      {!options.title.empty(), "--title", "report"},
                      {!options.owner.empty(), "--owner", "report"},
                      {!options.to.empty(), "--to", "report"},
                      {!options.after.empty(), "--after", "clause"},
                      {!options.text.empty(), "--text", "clause"},
                      {!options.edition.empty(), "--edition", "body report clause"}};
  bool any = false;
  for (const Row& row : rows) {
    if (!row.given || row.of.find(options.what) != std::string_view::npos) continue;
    fmt::print(stderr, "{} says nothing of {} {}\n", row.name, options.what == "organisation" ? "an" : "a",
               options.what);
    any = true;
  }
  return any;
}

/// The edition that is worked on: the last that is not agreed yet, else the one that holds.
const model::Edition& worked_on(const model::Document& document) {
  for (auto edition = document.editions.rbegin(); edition != document.editions.rend(); ++edition) {
    if (edition->status == model::Status::Draft || edition->status == model::Status::Proposed)
      return *edition;
  }
  return *derive::current(document);
}

/// The edition that is asked for; nothing where it is not plain which, and that is said.
std::optional<edit::Target> target_of(const AddOptions& options, const Content& content) {
  std::vector<edit::Target> all, defaults;
  for (const model::Area& area : content.corpus.areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions)
        all.push_back({content.sources, content.corpus, area, document, edition});
      defaults.push_back({content.sources, content.corpus, area, document, worked_on(document)});
    }
  }
  if (options.edition.empty()) {
    if (defaults.size() == 1) return defaults.front();
    std::vector<std::string> keys;
    for (const edit::Target& one : defaults) keys.push_back(one.key());
    fmt::print(stderr, "say with --edition to which: {}\n", fmt::join(keys, ", "));
    return std::nullopt;
  }
  std::vector<std::string> keys;
  for (const edit::Target& one : all) {
    keys.push_back(one.key());
    if (keys.back() == options.edition) return one;
  }
  say_unknown("edition", options.edition, {keys.begin(), keys.end()});
  return std::nullopt;
}

struct Added {
  edit::Addition addition;
  std::string id;
  std::string next;  ///< what people do with it now
};

Added to_edition(const AddOptions& options, const edit::Target& to) {
  if (options.what == "clause")
    return {edit::add_clause(to, {options.id, options.after, options.text}), {}, {}};
  const bool is_body = options.what == "body";
  const std::string& name = is_body ? options.name : options.title;
  const std::string id = options.id.empty() ? edit::id_of(name, to.area.name) : options.id;
  if (is_body)
    return {edit::add_body(to, {id, options.name, options.acronym, options.kind}), id,
            fmt::format("Say what it is for and who sits on it in {}/{}/boards/{}.toml",
                        options.content.folder, to.key(), id)};
  return {edit::add_report(to, {id, options.title, options.owner, options.to}), id,
          options.to.empty()
              ? fmt::format("Say who gets it in {}/{}/reports.toml", options.content.folder, to.key())
              : std::string()};
}

std::optional<Added> added(const AddOptions& options, const Content& content) {
  if (options.what == "organisation") {
    const std::string id = options.id.empty() ? edit::id_of(options.name, "") : options.id;
    return Added{edit::add_organisation(content.sources, content.corpus,
                                        {id, options.name, options.acronym, options.kind}),
                 id, "Boards name it in their [[member]] tables as organisation = " + data::toml_string(id)};
  }
  const std::optional<edit::Target> to = target_of(options, content);
  return to ? std::optional(to_edition(options, *to)) : std::nullopt;
}

Exit run_add(const AddOptions& options, Session& session) {
  const Content& content = session.content;
  if (has_strange_options(options)) return Exit::WrongUse;
  if (refuses_edits(content, options.content)) return Exit::Problems;
  const std::optional<Added> made = added(options, content);
  if (!made) return Exit::WrongUse;
  const edit::Addition& addition = made->addition;
  for (const std::string& problem : addition.problems) fmt::print(stderr, "{}\n", problem);
  if (!addition.problems.empty()) {
    fmt::print(stderr, "{}: nothing was written\n", options.content.folder);
    return Exit::WrongUse;
  }
  const Writing writing = options.dry_run ? Writing::Dry : Writing::Real;
  const Exit exit = carry_out(addition.edits, session, options.content, writing);
  if (exit != Exit::Ok) return exit;
  if (options.dry_run) return exit;
  session.say(fmt::format("{}{}{} added: {}\n", options.what, made->id.empty() ? "" : " ", made->id,
                          counts_of(addition.edits)));
  for (const std::string& note : addition.notes) session.say(fmt::format("  {}\n", note));
  if (!made->next.empty()) session.say(made->next + ".\n");
  if (const std::string news = news_of(addition.edits, session, options.content); !news.empty())
    session.say("The check says of it:\n" + news);
  return exit;
}

}  // namespace

Task add_command(const Machine& machine) {
  return task(AddOptions{ContentOptions(machine)}, options_of, run_add);
}

}  // namespace concordat::cli
