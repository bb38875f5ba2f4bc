// concordat approve: a body agreed the edition at a meeting; said in the edition, without touching another
// byte. When the last of them has, the edition is agreed.
#include <fmt/format.h>

#include <algorithm>

#include "cli/edition_file.hpp"
#include "cli/edition_text.hpp"
#include "fingerprint/edition.hpp"
#include "roll/record.hpp"

namespace concordat::cli {
namespace {

using model::ApprovalStatus;

struct ApproveOptions {
  ContentOptions content;
  std::string edition = {};
  std::string board = {};
  dates::Date on = {};
  std::string minute = {};
  std::string fingerprint = {};
};

std::vector<Option> options_of(ApproveOptions& options) {
  return joined(
      {{edition_option(options.edition),
        {.name = "board",
         .value = &options.board,
         .help = "id of the board that agreed it",
         .required = true},
        {.name = "--on", .value = &options.on, .help = "day of the meeting, as 2027-03-24", .required = true},
        {.name = "--minute", .value = &options.minute, .help = "reference of the minute"},
        {.name = "--fingerprint",
         .value = &options.fingerprint,
         .help =
             "of the text that was agreed, as the minute has it; another than the edition's is an error"}},
       content_options(options.content)});
}

/// What keeps the approval from being recorded; empty where nothing does.
std::string hindrance(const model::Edition& edition, const model::Approval* approval,
                      const std::string& board) {
  if (!approval) {
    std::vector<std::string_view> open;
    for (const model::Approval& one : edition.approvals) {
      if (one.status != ApprovalStatus::Agreed) open.push_back(one.body.value);
    }
    return fmt::format("\"{}\" is not among those who agree the edition; yet to agree: {}", board,
                       open.empty() ? "none" : fmt::format("{}", fmt::join(open, ", ")));
  }
  if (approval->status == ApprovalStatus::Agreed)
    return fmt::format("\"{}\" has agreed the edition already", board);
  if (edition.status == model::Status::Proposed || edition.status == model::Status::Agreed) return {};
  return fmt::format("the edition is {}: write status = \"proposed\" before boards agree it",
                     edition.status == model::Status::Draft ? "a draft" : "not proposed");
}

/// Whether the minute is of this text; where it is not, that is shown.
bool is_of_this_text(const ApproveOptions& options, const site::EditionSite& edition,
                     const model::Approval& approval, const Content& content) {
  if (options.fingerprint.empty() || fingerprint::is_minuted(edition.fingerprint, options.fingerprint))
    return true;
  diag::Sink sink;
  sink.add(diag::Code::OtherTextAgreed, approval.body.span,
           fmt::format("the minute is of the text {}, and this one is {}", options.fingerprint,
                       fingerprint::shortened(edition.fingerprint)),
           "nothing was written; put the text back as it was agreed, or have the board agree this one");
  show(sink.all(), content.sources, {options.content.json});
  return false;
}

Exit run_approve(const ApproveOptions& options, Session& session) {
  const Content& content = session.content;
  const site::Site site(content.corpus, content.sources, options.content.as_of);
  const site::EditionSite* of = edition_named(site, options.edition);
  if (!of) return Exit::WrongUse;
  const model::Edition& edition = of->edition();
  const std::optional<EditionFile> file = edition_file(content, options.content, options.edition);
  if (!file) return Exit::Problems;
  const auto approval =
      std::find_if(edition.approvals.begin(), edition.approvals.end(),
                   [&](const model::Approval& one) { return one.body.value == options.board; });
  const bool listed = approval != edition.approvals.end();
  if (const std::string why = hindrance(edition, listed ? &*approval : nullptr, options.board);
      !why.empty()) {
    fmt::print(stderr, "{}: {}; nothing was written\n", file->path, why);
    return Exit::WrongUse;
  }
  const std::string& kept_in = content.sources[approval->body.span.file].path;
  if (kept_in != file->file.path) {
    fmt::print(stderr, "{}: the approvals are kept in {}; write it there. Nothing was written\n", file->path,
               kept_in);
    return Exit::WrongUse;
  }
  if (!is_of_this_text(options, *of, *approval, content)) return Exit::Problems;
  const auto open = std::count_if(edition.approvals.begin(), edition.approvals.end(),
                                  [](const auto& one) { return one.status != ApprovalStatus::Agreed; });
  const roll::Approved meeting{options.board, options.on, options.minute, options.fingerprint, open == 1};
  const Exit exit =
      write(*file, roll::approved(file->file.bytes, file->table, meeting), content, options.content);
  if (exit == Exit::Ok)
    session.say(fmt::format(
        "{}: {} agreed the edition on {}; {}\n", file->path, options.board, dates::in_words(options.on),
        open == 1 ? "it was the last, and the edition is agreed" : fmt::format("{} yet to agree", open - 1)));
  return exit;
}

}  // namespace

Task approve_command(const Machine& machine) {
  return task(ApproveOptions{ContentOptions(machine)}, options_of, run_approve);
}

}  // namespace concordat::cli
