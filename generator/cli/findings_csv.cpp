// Findings as a spreadsheet, so that a meeting can go through them board by board.
#include "cli/findings_csv.hpp"

#include "exports/csv.hpp"

namespace concordat::cli {

std::string findings_csv(const std::vector<derive::Issue>& issues) {
  exports::Dataset table{{{"edition", "", ""},
                          {"board", "", ""},
                          {"severity", "", ""},
                          {"set", "", ""},
                          {"code", "", ""},
                          {"finding", "", ""},
                          {"what_to_do", "", ""},
                          {"who_can_settle_it", "", ""},
                          {"file", "", ""},
                          {"line", "", ""},
                          {"waived_because", "", ""}}};
  for (const derive::Issue& issue : issues) {
    const diag::Diagnostic& found = *issue.found;
    table.add(issue.edition, issue.body, diag::text(found.severity), diag::text(diag::info(found.code).set),
              diag::text(found.code), found.message, found.hint, issue.settled_by, issue.file,
              issue.file.empty() ? std::string() : std::to_string(issue.line), found.waived);
  }
  return exports::csv(table);
}

}  // namespace concordat::cli
