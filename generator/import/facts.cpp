// What a document says that content keeps as data, and dates above all. Nothing is taken that stands in a
// sentence only.
#include "import/facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dates/written.hpp"
#include "doc/plain.hpp"
#include "import/letters.hpp"

namespace concordat::importing {
namespace {

/// A table with boards in the first column, and a date in another whose head speaks of agreement.
void find_approvals(const Section& section, const std::vector<Row>& rows, Bodies& bodies, Facts& facts) {
  if (rows.size() < 2 || !facts.approvals.empty()) return;
  std::size_t column = 0;
  for (std::size_t i = 1; i < rows.front().size() && column == 0; ++i) {
    const std::string head = doc::lower(words_of(rows.front()[i]));
    if (head.find("agreed") != std::string::npos || head.find("approved") != std::string::npos ||
        head.find("sign-off") != std::string::npos || head.starts_with("date"))
      column = i;
  }
  if (column == 0) return;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() <= column || rows[i].front().blocks.empty()) continue;
    const std::string name = words_of(rows[i].front());
    const FoundBody* body = bodies.named(name);
    if (!body) body = bodies.in(name);
    const std::string date = date_in(words_of(rows[i][column]));
    const std::size_t paragraph = rows[i].front().blocks.front().paragraph.id;
    if (date.empty()) continue;
    const bool twice = body && std::any_of(facts.approvals.begin(), facts.approvals.end(),
                                           [&](const FoundApproval& one) { return one.body == body->id; });
    if (!body || twice) {
      facts.doubts.push_back(
          {paragraph, Confidence::Likely,
           fmt::format("a date of agreement that is not taken over, since {}: {}, {}",
                       body ? "the board has another" : "the board is not known", name, date)});
      continue;
    }
    facts.approvals.push_back({body->id, date, {paragraph, Confidence::Likely}});
    facts.approvals_at = place_in(section);
  }
}

void find_date(const Paragraph& paragraph, Facts& facts) {
  const std::string words = words_of(paragraph);
  const std::string small = doc::lower(words);
  const std::string date = date_in(words);
  if (date.empty()) return;
  if (small.find("next review") != std::string::npos || small.starts_with("review date"))
    facts.review = {date, {paragraph.id, Confidence::Likely}};
  else if (facts.dated.date.empty() &&
           (small.starts_with("date") || small.starts_with("version") || split(words).size() <= 3))
    facts.dated = {date, {paragraph.id, small.starts_with("date") ? Confidence::Likely : Confidence::Guess}};
}

}  // namespace

std::string place_in(const Section& section) {
  return "section:" + section.id;
}

std::string date_in(std::string_view text) {
  const std::vector<std::string> words = split(text);
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t length = std::min<std::size_t>(3, words.size() - begin); length > 0; --length) {
      std::string tried;
      for (std::size_t i = 0; i < length; ++i)
        tried += (i > 0 ? " " : "") + std::string(bare(words[begin + i]));
      const bool long_enough = tried.size() > 4;  // a year alone may be that of an Act
      if (const std::optional<dates::Date> date = long_enough ? dates::written_date(tried) : std::nullopt)
        return dates::iso(*date);
    }
  }
  return {};
}

void find_dates(const Outline& outline, Bodies& bodies, Facts& facts) {
  for (const Section& section : outline.sections) {
    for (const Block* block : section.blocks) {
      if (!block->rows.empty())
        find_approvals(section, block->rows, bodies, facts);
      else if (section.headings.empty())
        find_date(block->paragraph, facts);
    }
  }
}

Facts facts_of(const Outline& outline, const std::vector<KnownName>& known,
               const std::vector<KnownName>& agencies) {
  Facts facts;
  Bodies bodies(facts.bodies, known);
  find_bodies(outline, bodies);
  find_matrix(outline, bodies, facts);
  find_members(outline, bodies);
  find_organisations(agencies, facts);
  find_dates(outline, bodies, facts);
  return facts;
}

}  // namespace concordat::importing
