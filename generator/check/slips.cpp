// Slips of the keyboard, and names that a body no longer has: what can be put right without asking anybody.
#include <fmt/format.h>

#include <array>

#include "check/law.hpp"
#include "check/phrases.hpp"
#include "check/rules.hpp"
#include "check/wording.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// Words that may well stand twice: "all that that board does", "had had".
bool may_stand_twice(std::string_view word) {
  return word == "that" || word == "had" || word == "is" || word == "in";
}

/// Some of a text and what should stand in its place.
struct Slip {
  std::size_t at = 0;
  std::size_t length = 0;
  std::string words;
};

/// "the the" with one space, in small letters: names may well double a word.
void find_doubled_words(std::string_view text, std::vector<Slip>& slips) {
  std::size_t before = std::string_view::npos, before_end = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_small_letter(text[i]) || (i > 0 && text[i - 1] != ' ')) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_small_letter(text[end])) ++end;
    const std::string_view word = text.substr(i, end - i);
    const bool whole = end == text.size() || text[end] == ' ' || text[end] == ',' || text[end] == '.';
    const bool follows = before != std::string_view::npos && before_end + 1 == i;
    if (whole && follows && word.size() > 1 && text.substr(before, before_end - before) == word &&
        !may_stand_twice(word))
      slips.push_back({before, end - before, std::string(word)});
    before = whole ? i : std::string_view::npos;
    before_end = end;
    i = end;
  }
}

/// "boards ," and "boards,,".
void find_stray_signs(std::string_view text, std::vector<Slip>& slips) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char sign = text[i];
    if (sign != ',' && sign != '.' && sign != ';') continue;
    const bool ends = i + 1 == text.size() || text[i + 1] == ' ';
    if (ends && text[i - 1] == ' ' && i > 1 && is_small_letter(text[i - 2]))
      slips.push_back({i - 1, 2, std::string(1, sign)});
    if (ends && sign != '.' && text[i - 1] == sign) slips.push_back({i - 1, 2, std::string(1, sign)});
  }
}

/// Words beside which a former name is told as such.
constexpr std::array<std::string_view, 9> telling = {"former",  "previous", "known as", "called", "renamed",
                                                     "replace", "was the",  "became",   "until"};

struct Renamed {
  std::string_view former;
  std::string_view now;
  dates::Date until;
};

std::vector<Renamed> renamed_in(const OfEdition& subject) {
  std::vector<Renamed> all;
  const dates::Date day = day_of(subject);
  for (const model::AreaBody& body : subject.area.bodies) {
    const model::Body* here = subject.edition_index.body(body.id);
    if (!here) continue;
    for (const model::FormerName& former : body.formerly) {
      if (!former.until.given() || !day.given() || !dates::is_past(former.until, day)) continue;
      if (here->name != former.name) all.push_back({former.name, here->name, former.until});
      if (!former.acronym.empty() && !here->acronym.empty() && former.acronym != here->acronym)
        all.push_back({former.acronym, here->acronym, former.until});
    }
  }
  return all;
}

}  // namespace

void typing_slip(const OfEdition& subject, Findings& findings) {
  model::visit_prose(subject.edition(), [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& text) {
      std::vector<Slip> slips;
      find_doubled_words(text.text, slips);
      find_stray_signs(text.text, slips);
      for (const Slip& slip : slips) {
        const std::string was = text.text.substr(slip.at, slip.length);
        findings
            .add(part(text, slip.at, slip.length), fmt::format("\"{}\" is a slip of the keyboard", was),
                 fmt::format("did you mean \"{}\"?", slip.words))
            .repairs = repair(subject, part(text, slip.at, slip.length), was, slip.words);
      }
    });
  });
}

void former_name(const OfEdition& subject, Findings& findings) {
  // A report tells what was; a protocol says what is.
  if (!sets_out_rules(subject.edition())) return;
  const std::vector<Renamed> all = renamed_in(subject);
  if (all.empty()) return;
  Phrases phrases;
  for (std::size_t i = 0; i < all.size(); ++i) phrases.add(all[i].former, i);
  model::visit_prose(subject.edition(), [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& text) {
      std::size_t free_from = 0;  // of two names that begin alike the longer is meant
      phrases.visit(text.text, [&](std::size_t number, std::size_t at, std::size_t length) {
        if (at < free_from || has_any(lower(text.text), telling)) return;
        free_from = at + length;
        const Renamed& one = all[number];
        const Span place = part(text, at, length);
        findings
            .add(place, fmt::format("\"{}\" was the name until {}", one.former, dates::in_words(one.until)),
                 fmt::format("now: {}", one.now))
            .repairs = repair(subject, place, one.former, one.now);
      });
    });
  });
}

}  // namespace concordat::check
