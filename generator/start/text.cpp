// The sections of a first protocol. They say who the boards are and leave the rest to them.
#include "start/text.hpp"

#include <fmt/format.h>

#include "data/toml_edit.hpp"
#include "text/escape.hpp"

namespace concordat::start {
namespace {

std::string link(const Board& board) {
  return fmt::format("[{}](board:{})", in_markdown(board.name), board.id);
}

Text section(std::string_view file, std::string_view title, std::string_view number, std::string words) {
  return {std::string(file), fmt::format("+++\ntitle = {}\nnumber = \"{}\"\n+++\n\n{}",
                                         data::toml_string(title), number, words)};
}

std::string purpose(const Answers& answers) {
  std::string out = fmt::format("1.1 This protocol says how these boards of {} work together:\n\n",
                                in_markdown(answers.area));
  for (const Board& board : answers.boards) out += fmt::format("- {}\n", link(board));
  return out + "\n1.2 It does not change what the law asks of any board or agency.\n";
}

/// "Brings people together." as a sentence of its own: "It brings people together."
std::string sentence(std::string role) {
  role[0] = static_cast<char>(role[0] - 'A' + 'a');
  return "It " + role;
}

std::string boards(const Answers& answers) {
  std::string out;
  for (std::size_t i = 0; i < answers.boards.size(); ++i) {
    const Board& board = answers.boards[i];
    out += fmt::format(
        "{}2.{} The {} {}\n", i == 0 ? "" : "\n", i + 1, link(board),
        board.kind ? fmt::format("rests on the [](act:{}). {}", board.kind->act, sentence(board.kind->role))
                   : "is one of the boards of this protocol.");
  }
  return out;
}

}  // namespace

std::string in_markdown(std::string_view name) {
  return text::markdown_escaped(name);
}

std::string_view approvals_clause(Reporting reporting) {
  return reporting == Reporting::Yes ? "5.1" : "4.1";
}

std::vector<Text> texts(const Answers& answers, Reporting reporting) {
  std::vector<Text> all = {
      section("01-purpose.md", "Purpose", "1", purpose(answers)),
      section("02-the-boards.md", "The boards", "2", boards(answers)),
      section("03-working-together.md", "Working together", "3",
              "3.1 The boards share what they know, early, and as far as the law allows.\n\n"
              "3.2 {#escalation} Where two boards cannot agree, their chairs meet.\n")};
  const bool has_reports = reporting == Reporting::Yes;
  if (has_reports)
    all.push_back(
        section("04-reporting.md", "Reporting", "4",
                "4.1 Each board sends its reports to the others as the timetable says.\n\n"
                "![Reporting timetable](view:timetable)\n\n"
                "4.2 The words of the timetable mean:\n\n![Words of the timetable](view:actions)\n"));
  const std::string_view clause = approvals_clause(reporting);
  all.push_back(section(has_reports ? "05-agreement.md" : "04-agreement.md", "Who agrees",
                        clause.substr(0, 1),
                        fmt::format("{} These boards agree the protocol:\n\n![Sign-off](view:approvals)\n\n"
                                    "![Document control](view:control)\n",
                                    clause)));
  return all;
}

}  // namespace concordat::start
