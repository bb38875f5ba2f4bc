// The words that an edition defines for its timetable and its map. One that nothing uses is often a mistyped
// one.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/rules.hpp"
#include "data/shape.hpp"
#include "diag/nearest.hpp"

namespace concordat::check {
namespace {

/// The words that cells and lines use; nothing where one of them could not be read, since it may be the one
/// that uses a word.
std::set<std::string_view> words_in_use(const model::Edition& edition) {
  std::set<std::string_view> used;
  if (!edition.read.edition || !edition.read.reports || !edition.read.relationships) return used;
  for (const model::Report& report : edition.timetable.reports) {
    for (const model::Cell& cell : report.cells) {
      if (cell.action.empty() && cell.blank_reason.empty()) return {};
      used.insert(cell.action);
    }
  }
  for (const model::Line& line : edition.lines) {
    if (line.kind.empty()) return {};
    used.insert(line.kind);
  }
  used.insert("");
  return used;
}

template <class List>
void report_unused(const List& words, std::string_view what, const std::set<std::string_view>& used,
                   Findings& findings) {
  std::vector<std::string_view> unknown;
  for (std::string_view id : used) {
    if (std::none_of(words.begin(), words.end(), [&](const auto& word) { return word.id.value == id; }))
      unknown.push_back(id);
  }
  for (const auto& word : words) {
    if (used.contains(word.id) || !data::is_id(word.id)) continue;
    if (!diag::nearest(word.id, unknown).empty()) continue;  // a mistyped use is reported where it stands
    findings.add(word.id.span, fmt::format("nothing uses the {} \"{}\"", what, word.id.value));
  }
}

}  // namespace

void vocabulary_unused(const OfEdition& subject, Findings& findings) {
  const std::set<std::string_view> used = words_in_use(subject.edition());
  if (used.empty()) return;
  report_unused(subject.edition().actions, "action", used, findings);
  report_unused(subject.edition().relations, "relation", used, findings);
}

}  // namespace concordat::check
