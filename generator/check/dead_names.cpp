// Names, guidance and citations that the law has left behind: on the document's own day, and since.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "check/law.hpp"
#include "check/phrases.hpp"
#include "check/wording.hpp"
#include "derive/history.hpp"
#include "model/visit.hpp"

namespace concordat::check {

using model::LawRow;
using model::LawSubject;

std::string without_article(std::string_view what) {
  for (const std::string_view article : {"a ", "an ", "the "}) {
    if (what.starts_with(article)) return std::string(what.substr(article.size()));
  }
  return std::string(what);
}

namespace {

void append(std::vector<diag::Repair>& all, std::vector<diag::Repair>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// Where the edition first has one of the words of a row, with their spelling.
struct Use {
  const LawRow* row = nullptr;
  Span first;
  std::string words;
  std::vector<diag::Repair> repairs = {};
};

/// The uses of some rows, in their order; those that are not used have no words.
std::vector<Use> uses_of(const std::vector<const LawRow*>& rows, const OfEdition& subject) {
  std::vector<Use> uses;
  Phrases phrases;
  for (const LawRow* row : rows) {
    for (const std::string& words : row->words)
      phrases.add(words, uses.size(),
                  row->about == LawSubject::Name ? Letters::Any : Letters::FirstAsWritten);
    uses.push_back({.row = row, .first = {}, .words = {}});
  }
  if (phrases.empty()) return uses;
  model::visit_own_prose(subject.edition(), [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& text) {
      phrases.visit(text.text, [&](std::size_t number, std::size_t at, std::size_t length) {
        Use& use = uses[number];
        const Span place = part(text, at, length);
        const std::string words = text.text.substr(at, length);
        if (use.words.empty()) {
          use.first = place;
          use.words = words;
        }
        if (use.row->renamed) append(use.repairs, repair(subject, place, words, use.row->now));
      });
    });
  });
  return uses;
}

enum class When { OwnDay, Since };

/// Rows that had ended on the document's day, or have since.
void find_ended(const OfEdition& subject, LawSubject about, When when, Findings& findings) {
  const model::Edition& edition = subject.edition();
  const dates::Date day = day_of(subject);
  if (edition.status == model::Status::Superseded || !day.given()) return;
  if (when == When::Since && derive::current(subject.edition_index.document()) != &edition) return;
  std::vector<const LawRow*> rows;
  for (const LawRow& row : subject.corpus().law) {
    if (row.about != about || row.standing != model::LawStanding::InForce) continue;
    const bool then = dates::is_past(row.until, day);
    const bool now = dates::is_past(row.until, subject.today);
    if (when == When::OwnDay ? then : !then && now) rows.push_back(&row);
  }
  for (Use& use : uses_of(rows, subject)) {
    if (use.words.empty()) continue;
    const LawRow& row = *use.row;
    findings
        .add(use.first,
             fmt::format("\"{}\" {} {}{}", use.words, about == LawSubject::Name ? "ended on" : "held until",
                         dates::in_words(row.until),
                         when == When::OwnDay ? ", before the document's own day" : ""),
             row.now.empty() ? std::string() : fmt::format("now: {} ({})", row.now, row.source))
        .repairs = std::move(use.repairs);
  }
}

}  // namespace

void dead_name(const OfEdition& subject, Findings& findings) {
  find_ended(subject, LawSubject::Name, When::OwnDay, findings);
}

void name_ended_since(const OfEdition& subject, Findings& findings) {
  find_ended(subject, LawSubject::Name, When::Since, findings);
}

void guidance_replaced(const OfEdition& subject, Findings& findings) {
  find_ended(subject, LawSubject::Guidance, When::OwnDay, findings);
}

void guidance_replaced_since(const OfEdition& subject, Findings& findings) {
  find_ended(subject, LawSubject::Guidance, When::Since, findings);
}

void citation_wrong(const OfEdition& subject, Findings& findings) {
  std::vector<const LawRow*> rows;
  for (const LawRow& row : subject.corpus().law) {
    if (row.about == LawSubject::Citation) rows.push_back(&row);
  }
  for (const Use& use : uses_of(rows, subject)) {
    if (!use.words.empty())
      findings.add(use.first, fmt::format("\"{}\" is often cited by mistake", use.words),
                   use.row->now.empty() ? std::string() : fmt::format("did you mean {}?", use.row->now));
  }
}

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The year behind a title, "2014" of "Care Act 2014"; 0 where none is there.
int year_after(std::string_view text) {
  if (text.size() < 5 || text[0] != ' ' || !std::all_of(text.begin() + 1, text.begin() + 5, is_digit))
    return 0;
  return std::stoi(std::string(text.substr(1, 4)));
}

/// Whether the words before it belong to a longer title: "Health and Social" before "Care Act".
bool goes_on_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return false;
  const std::size_t space = text.rfind(' ', at - 2);
  const std::string_view word = text.substr(space == std::string_view::npos ? 0 : space + 1);
  return word[0] >= 'A' && word[0] <= 'Z' && !word.starts_with("The ");
}

/// Titles of Acts without their year, with the years: several Acts may have one title.
std::map<std::string, std::vector<int>> years_of(const std::vector<model::Act>& acts) {
  std::map<std::string, std::vector<int>> years;
  for (const model::Act& act : acts) {
    const std::string year = " " + std::to_string(act.year);
    if (act.kind == model::ActKind::Act && act.year > 0 && act.title.ends_with(year))
      years[act.title.substr(0, act.title.size() - year.size())].push_back(act.year);
  }
  return years;
}

}  // namespace

void act_of_another_year(const OfEdition& subject, Findings& findings) {
  struct Wrong {
    Span first;
    int right = 0;
    std::vector<diag::Repair> repairs = {};
  };
  const std::map<std::string, std::vector<int>> years = years_of(subject.corpus().acts);
  std::vector<const std::pair<const std::string, std::vector<int>>*> acts;
  Phrases titles;
  for (const auto& act : years) {
    titles.add(act.first, acts.size());
    acts.push_back(&act);
  }
  std::map<std::pair<std::string_view, int>, Wrong> wrong;
  const auto look = [&](const doc::Node& text) {
    titles.visit(text.text, [&](std::size_t number, std::size_t at, std::size_t length) {
      const auto& [title, known] = *acts[number];
      const int year = year_after(std::string_view(text.text).substr(at + length));
      if (year == 0 || goes_on_before(text.text, at)) return;
      if (std::find(known.begin(), known.end(), year) != known.end()) return;
      const Span place = part(text, at, length + 5);
      Wrong& found = wrong.try_emplace({title, year}, Wrong{place, known.front()}).first->second;
      if (known.size() == 1)
        append(found.repairs, repair(subject, place, fmt::format("{} {}", title, year),
                                     fmt::format("{} {}", title, known.front())));
    });
  };
  model::visit_prose(subject.edition(), [&](const doc::Node& document) { visit_wording(document, look); });
  for (auto& [what, found] : wrong) {
    findings
        .add(found.first, fmt::format("there is no {} of {}", what.first, what.second),
             fmt::format("did you mean the {} {}?", what.first, found.right))
        .repairs = std::move(found.repairs);
  }
}

}  // namespace concordat::check
