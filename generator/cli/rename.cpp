// concordat rename: another id or folder name, everywhere at once. What was published under the old one leads
// on to the new.
#include "edit/rename.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/edit_content.hpp"
#include "cli/edition_text.hpp"
#include "edit/names.hpp"

namespace concordat::cli {
namespace {

using edit::Name;
using edit::NameKind;

constexpr NameKind kinds[] = {NameKind::Body,          NameKind::Organisation, NameKind::Report,
                              NameKind::Theme,         NameKind::Topic,        NameKind::Act,
                              NameKind::StatutoryKind, NameKind::Season,       NameKind::Action,
                              NameKind::Relation,      NameKind::Group,        NameKind::Area};

/// "statutory-kind", as an option has it.
std::string word_of(NameKind kind) {
  std::string word(edit::words_of(kind));
  std::replace(word.begin(), word.end(), ' ', '-');
  return word;
}

struct RenameOptions {
  ContentOptions content;
  std::string id = {};
  std::string to = {};
  std::string kind = {};
  std::string in = {};
  bool dry_run = false;
};

std::vector<Option> options_of(RenameOptions& options) {
  std::vector<std::string> words;
  for (const NameKind kind : kinds) words.push_back(word_of(kind));
  return joined({{{.name = "id",
                   .value = &options.id,
                   .help = "id of a body, organisation, report, theme, topic …; or AREA, AREA/DOCUMENT, "
                           "AREA/DOCUMENT/EDITION, AREA/DOCUMENT/EDITION/SECTION",
                   .required = true},
                  {.name = "new", .value = &options.to, .help = "the new id or name", .required = true},
                  {.name = "--kind",
                   .value = &options.kind,
                   .help = "what has the id, where several things have it",
                   .choices = std::move(words)},
                  {.name = "--in",
                   .value = &options.in,
                   .help = "AREA, AREA/DOCUMENT or AREA/DOCUMENT/EDITION: only there",
                   .takes = Takes::Edition},
                  {.name = "--dry-run",
                   .value = &options.dry_run,
                   .help = "show what would be written, and write nothing"}},
                 content_options(options.content)});
}

bool is_in(const std::string& scope, const std::string& folder) {
  return folder.empty() || scope.empty() || scope == folder || scope.starts_with(folder + "/");
}

/// What has the id: of things of an edition each that has it.
std::vector<Name> names_with(const edit::Names& names, const RenameOptions& options) {
  std::vector<Name> found;
  for (const NameKind kind : kinds) {
    if (!options.kind.empty() && word_of(kind) != options.kind) continue;
    for (const Name& name : names.called(kind, options.id)) {
      if (is_in(name.scope, options.in)) found.push_back(name);
    }
  }
  return found;
}

std::string area_of(const Name& name) {
  return name.scope.substr(0, name.scope.find('/'));
}

/// True where several different things have the id, which is said.
bool is_ambiguous(const std::vector<Name>& found, const std::string& id) {
  std::set<std::string> with_kind, areas;
  for (const Name& name : found) {
    with_kind.insert(word_of(name.kind));
    areas.insert(area_of(name));
  }
  if (with_kind.size() > 1)
    fmt::print(stderr, "several things have the id \"{}\"; say which with --kind: {}\n", id,
               fmt::join(with_kind, ", "));
  else if (areas.size() > 1)
    fmt::print(stderr, "a {} of several areas has the id \"{}\"; say which with --in: {}\n",
               edit::words_of(found.front().kind), id, fmt::join(areas, ", "));
  return with_kind.size() > 1 || areas.size() > 1;
}

Exit say_unknown_id(const edit::Names& names, const RenameOptions& options) {
  std::set<std::string, std::less<>> ids;
  for (const NameKind kind : kinds) {
    if (options.kind.empty() || word_of(kind) == options.kind) {
      for (const Name& name : names.of(kind)) ids.insert(name.id);
    }
  }
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  say_unknown(options.kind.empty() ? "id" : options.kind, options.id, known);
  return Exit::WrongUse;
}

/// All that is renamed, as one; empty where it cannot be, which is said.
std::optional<edit::Edits> edits_of(const RenameOptions& options, const Content& content) {
  const edit::Names names(content.sources, content.corpus);
  const auto refuse = [](const std::string& why) -> std::optional<edit::Edits> {
    fmt::print(stderr, "{}; nothing was written\n", why);
    return std::nullopt;
  };
  if (options.id.find('/') != std::string::npos) {
    edit::Renaming made = edit::rename_folder(content.sources, names, options.id, options.to);
    return made.why.empty() ? std::optional(std::move(made.edits)) : refuse(made.why);
  }
  const std::vector<Name> found = names_with(names, options);
  if (found.empty()) {
    say_unknown_id(names, options);
    return std::nullopt;
  }
  if (is_ambiguous(found, options.id)) return std::nullopt;
  edit::Edits all;
  for (const Name& name : found) {
    edit::Renaming made = name.kind == NameKind::Area
                              ? edit::rename_folder(content.sources, names, name.id, options.to)
                              : edit::rename_id(content.sources, names, name, options.to);
    if (!made.why.empty()) return refuse(made.why);
    all.take(std::move(made.edits));
  }
  return all;
}

Exit run_rename(const RenameOptions& options, Session& session) {
  const Content& content = session.content;
  if (refuses_edits(content, options.content)) return Exit::Problems;
  const std::optional<edit::Edits> edits = edits_of(options, content);
  if (!edits) return Exit::WrongUse;
  const Exit exit =
      carry_out(*edits, session, options.content, options.dry_run ? Writing::Dry : Writing::Real);
  if (exit != Exit::Ok || options.dry_run) return exit;
  session.say(fmt::format("{} is {} now: {}\n", options.id, options.to, counts_of(*edits)));
  session.say(fmt::format("Look at it with \"{} check --content {}\", and build the site anew.\n",
                          session.program, options.content.folder));
  return exit;
}

}  // namespace

Task rename_command(const Machine& machine) {
  return task(RenameOptions{ContentOptions(machine)}, options_of, run_rename);
}

}  // namespace concordat::cli
