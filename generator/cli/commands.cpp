// The table of commands. Each command is made by a function in the file of its name; to add one, write that
// file and its row here.
#include "cli/commands.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace concordat::cli {

Task build_command(const Machine& machine);
Task print_command(const Machine& machine);
Task check_command(const Machine& machine);
Task export_command(const Machine& machine);
Task diff_command(const Machine& machine);
Task review_command(const Machine& machine);
Task new_edition_command(const Machine& machine);
Task add_command(const Machine& machine);
Task rename_command(const Machine& machine);
Task tables_command(const Machine& machine);
Task confirm_command(const Machine& machine);
Task approve_command(const Machine& machine);
Task verify_command(const Machine& machine);
Task serve_command(const Machine& machine);
Task init_command(const Machine& machine);
Task import_command(const Machine& machine);
Task schema_command(const Machine& machine);
Task lsp_command(const Machine& machine);

namespace {

constexpr Command table[] = {
    {"build", "write the website", "--content mycounty --out mycounty-site", Stage::None, build_command},
    {"print", "make PDFs and Word files: protocol, sign-off pack, boards, timetable, map, changes",
     "northshire/protocol/2026 --only pack --meeting \"Adults Board\" --content mycounty", Stage::Content,
     print_command},
    {"check", "report every mistake in the content; mend some in drafts (--fix)", "--content mycounty",
     Stage::None, check_command},
    {"export", "print an edition as one text: Markdown, plain text or JSON",
     "northshire/protocol/2026 --content mycounty", Stage::Content, export_command},
    {"diff", "say what changed between two editions: a list in plain words, and a redline",
     "northshire/protocol/2026 northshire/protocol/2027 --content mycounty", Stage::Content, diff_command},
    {"review", "list what a review of an edition looks at: when it is due, approvals, law, issues by board",
     "northshire/protocol/2026 --content mycounty", Stage::Content, review_command},
    {"new-edition", "copy an edition forward as a draft, with what is to be looked at again",
     "northshire/protocol/2026 2027 --content mycounty", Stage::Content, new_edition_command},
    {"add", "add a body, an organisation, a report or a clause, and say what to do next",
     "report --title \"Yearly report on housing\" --owner adults-board --to wellbeing-board:note:autumn "
     "--content "
     "mycounty",
     Stage::Content, add_command},
    {"rename",
     "give a body, an organisation, a report or a folder another id, everywhere; old addresses lead on",
     "safer-northshire community-safety --content mycounty", Stage::Content, rename_command},
    {"tables", "write the lists of an edition as a workbook for officers, or take it back",
     "northshire/protocol/2026 --out tables.xlsx --content mycounty", Stage::Content, tables_command},
    {"confirm", "say in an edition that something was looked at again",
     "northshire/protocol/2027 boards/adults-board members --by \"The secretary\" --content mycounty",
     Stage::Content, confirm_command},
    {"approve", "say in an edition that a board agreed it, with the minute and the fingerprint",
     "northshire/protocol/2027 adults-board --on 2027-03-24 --minute 12/27 --content mycounty",
     Stage::Content, approve_command},
    {"verify", "say whether a PDF or a site belongs to the content", "mycounty-site --content mycounty",
     Stage::None, verify_command},
    {"serve", "preview on this machine; rebuild and reload on change", "--content mycounty", Stage::None,
     serve_command},
    {"init", "begin the protocol of your county, or make the worked example", "mycounty", Stage::None,
     init_command},
    {"import", "make an edition of a Word file, with a proof that no word was lost and a list of doubts",
     "protocol.docx mycounty/protocol/2027 --content mycounty-content", Stage::None, import_command},
    {"schema", "print the JSON Schema of a kind of content file, for editors", "edition.toml", Stage::None,
     schema_command},
    {"lsp", "serve editors over standard input and output: findings, hovers, completion, rename",
     "--content mycounty", Stage::None, lsp_command},
};

}  // namespace

std::span<const Command> commands() {
  return table;
}

void Session::say(std::string_view words) const {
  if (!quiet) fmt::print("{}", words);
}

Exit run(const Command& command, const Task& task, const Call& call) {
  const bool quiet = task.content && task.content->quiet;
  // Never taken apart: of a large content that takes as long as to publish it, and the program ends anyway.
  static Session* kept = nullptr;
  kept = new Session{call.program, quiet ? Watched::No : call.watched, quiet};
  Session& session = *kept;
  struct End {
    Progress& progress;
    ~End() { progress.end(); }
  } end{session.progress};
  if (command.needs != Stage::None) {
    if (!task.content) throw std::logic_error("a command needs content and has no options for it");
    session.content = load(*task.content, session.watch);
    show(session.content.diagnostics, session.content.sources, {task.content->json, diag::Warnings::OneLine});
  }
  return task.run(session);
}

}  // namespace concordat::cli
