// Words that leave a reader guessing: acronyms that nothing explains, and frequencies that mean two things.
#include "markdown/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "derive/acronyms.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

constexpr std::array<std::string_view, 6> ambiguous = {"bi-annual", "biannual",  "bi-monthly",
                                                       "bimonthly", "bi-weekly", "biweekly"};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Capitals, two to six with digits among them, perhaps with the s of a plural; the acronym without it, or
// nothing. Three capitals begin what has a digit after them: "CAF2", not "A4" or "Q1"; one digit may begin
// it: "4LSAB".
std::string_view acronym_in(std::string_view word) {
  if (word.size() > 2 && word.back() == 's') word.remove_suffix(1);
  if (word.size() < 2 || word.size() > 6 || is_roman(word)) return {};
  std::size_t capitals = 0;
  std::size_t digits = 0;
  for (char c : word) {
    if (!is_upper(c) && !is_digit(c)) return {};
    ++(is_upper(c) ? capitals : digits);
  }
  return digits == 0 || (digits == 1 && capitals >= 3) ? word : std::string_view();
}

// "H&WB": capitals on both sides of the sign. "R&D" is a word by now.
std::size_t joined_length(std::string_view text, std::size_t at, std::size_t length) {
  const std::size_t sign = at + length;
  if (sign >= text.size() || text[sign] != '&') return length;
  const std::size_t more = markdown::word_length(text, sign + 1);
  const auto has_capitals_only = [](std::string_view word) {
    if (word.size() > 2 && word.back() == 's') word.remove_suffix(1);
    return !word.empty() && word.size() < 6 && std::all_of(word.begin(), word.end(), is_upper);
  };
  const std::size_t plural = more > 0 && text[sign + more] == 's' ? 1 : 0;
  const bool is_one = has_capitals_only(text.substr(at, length)) &&
                      has_capitals_only(text.substr(sign + 1, more)) && length + more - plural > 2;
  return is_one ? length + 1 + more : length;
}

// A quotation mark, or a sign that makes the word part of an address or of a longer name, stands beside it.
bool joins(std::string_view words, std::size_t at) {
  return at < words.size() && std::string_view("\"&=?/._").find(words[at]) != std::string_view::npos &&
         !(words[at] == '.' && (at + 1 == words.size() || words[at + 1] == ' '));
}

// Where words that can be read two ways stand, and how long they are.
std::vector<std::pair<std::size_t, std::size_t>> ambiguous_in(std::string_view words) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  for (std::string_view word : ambiguous) {
    auto at = std::search(words.begin(), words.end(), word.begin(), word.end(), same);
    if (at != words.end()) found.emplace_back(static_cast<std::size_t>(at - words.begin()), word.size());
  }
  return found;
}

/// Finds the acronym of which another is one letter off, or has two neighbours swapped. Short ones are near
/// to each other by chance, and left out.
class NearAcronyms {
 public:
  explicit NearAcronyms(const model::Edition& edition) {
    for (const model::Body& body : edition.bodies) {
      if (body.acronym.size() < shortest) continue;
      for (std::size_t i = 0; i < body.acronym.size(); ++i) {
        known_.emplace(without(body.acronym, i), &body);
        if (i > 0) known_.emplace(swapped(body.acronym, i), &body);
      }
    }
  }

  /// The body whose acronym was meant; null where none is near.
  const model::Body* meant(std::string_view acronym) const {
    if (acronym.size() < shortest) return nullptr;
    if (const auto found = known_.find(std::string(acronym)); found != known_.end()) return found->second;
    for (std::size_t i = 0; i < acronym.size(); ++i) {
      if (const auto found = known_.find(without(acronym, i)); found != known_.end()) return found->second;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t shortest = 4;

  /// "S*AB": what all have in common that differ in this letter.
  static std::string without(std::string_view acronym, std::size_t letter) {
    std::string mask(acronym);
    mask[letter] = '*';
    return mask;
  }
  static std::string swapped(std::string_view acronym, std::size_t letter) {
    std::string other(acronym);
    std::swap(other[letter - 1], other[letter]);
    return other;
  }

  std::unordered_map<std::string, const model::Body*> known_;
};

/// Calls `f(acronym, place)` for each word of the text that looks like an acronym; `joined`: it is part of an
/// address, of a longer name, or quoted.
template <class F>
void visit_acronyms(const doc::Node& node, F&& f) {
  const std::string_view text = node.text;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t word = std::max<std::size_t>(1, markdown::word_length(text, i));
    const std::size_t end = i + joined_length(text, i, word);
    std::string_view acronym = text.substr(i, end - i);
    acronym =
        end == i + word ? acronym_in(acronym) : acronym.substr(0, acronym.size() - (acronym.back() == 's'));
    const bool joined = (i > 0 && joins(text, i - 1)) || joins(text, end);
    if (!acronym.empty()) f(acronym, part(node, i, acronym.size()), joined);
    i = end;
  }
}

/// A word in quotation marks is spoken of, not used: an editorial note says that it can be read two ways.
bool is_quoted(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with('"') || before.ends_with("\xE2\x80\x9C") || before.ends_with("\xE2\x80\x98");
}

/// Whether the text of the edition has each ambiguous word of the value, too.
bool says_in_text(const OfEdition& subject, std::string_view value) {
  const std::vector<std::pair<std::size_t, std::size_t>> found = ambiguous_in(value);
  return std::all_of(found.begin(), found.end(), [&](const auto& one) {
    const std::string word = doc::lower(value.substr(one.first, one.second));
    const std::vector<model::Section>& sections = subject.edition().sections;
    return std::any_of(sections.begin(), sections.end(), [&](const model::Section& section) {
      return doc::lower(doc::plain(section.text)).find(word) != std::string::npos;
    });
  });
}

/// Where a word of a value stands in the file, at or after `from`; `from` where the value is written
/// otherwise.
Span place_of(const OfEdition& subject, std::string_view value, std::string_view word, Span from) {
  const std::string& bytes = subject.sources[from.file].bytes;
  const std::size_t at = bytes.find(value, from.begin);
  if (at == std::string::npos) return from;
  const auto begin = static_cast<std::uint32_t>(at + static_cast<std::size_t>(word.data() - value.data()));
  return {from.file, begin, begin + static_cast<std::uint32_t>(word.size())};
}

void report_ambiguous(std::string_view words, Span span, Findings& findings) {
  const std::string small = doc::lower(words);
  const std::string_view hint =
      small.find("month") != std::string::npos  ? "say \"twice a month\" or \"every two months\""
      : small.find("week") != std::string::npos ? "say \"twice a week\" or \"every two weeks\""
                                                : "say \"twice a year\" or \"every two years\"";
  findings.add(span, fmt::format("\"{}\" can be read two ways", words), std::string(hint));
}

}  // namespace

void acronym_undefined(const OfEdition& subject, Findings& findings) {
  // An acronym may be explained in a file that could not be read.
  if (!subject.area.read || !subject.corpus().organisations_read || !subject.edition().read.all()) return;
  const derive::Acronyms acronyms = derive::acronyms_of(subject.corpus(), subject.area, subject.edition());
  std::unordered_set<std::string> told;
  const NearAcronyms near(subject.edition());
  const auto look = [&](std::string_view acronym, Span place, bool joined) {
    if (joined || acronyms.known.contains(acronym) || near.meant(acronym)) return;
    if (!told.insert(std::string(acronym)).second) return;
    findings.add(place, fmt::format("\"{}\" is not explained anywhere", acronym),
                 "add a [[term]] to area.toml, or an acronym to what it stands for");
  };
  model::visit_prose(subject.edition(), [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& text) { visit_acronyms(text, look); });
  });
}

void acronym_ambiguous(const OfEdition& subject, Findings& findings) {
  if (!subject.area.read || !subject.corpus().organisations_read || !subject.edition().read.all()) return;
  derive::Acronyms acronyms = derive::acronyms_of(subject.corpus(), subject.area, subject.edition());
  const auto look = [&](std::string_view acronym, Span place, bool joined) {
    const auto found = joined ? acronyms.open.end() : acronyms.open.find(acronym);
    if (found == acronyms.open.end()) return;
    findings.add(place, fmt::format("\"{}\" could be {}", acronym, fmt::join(found->second, " or ")),
                 "name the one that is meant among the members of a board, or in a [[term]] of area.toml");
    acronyms.open.erase(found);  // told once
  };
  model::visit_prose(subject.edition(), [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& text) { visit_acronyms(text, look); });
  });
}

void acronym_one_letter_off(const OfEdition& subject, Findings& findings) {
  if (!subject.area.read || !subject.corpus().organisations_read || !subject.edition().read.all()) return;
  const derive::Acronyms acronyms = derive::acronyms_of(subject.corpus(), subject.area, subject.edition());
  const NearAcronyms near(subject.edition());
  struct Meant {
    Span first;
    const model::Body* body;
    std::vector<diag::Repair> repairs;
  };
  std::map<std::string, Meant> slips;
  const auto look = [&](std::string_view acronym, Span place, bool) {
    const model::Body* body = acronyms.known.contains(acronym) ? nullptr : near.meant(acronym);
    if (!body) return;
    Meant& meant = slips.try_emplace(std::string(acronym), Meant{place, body, {}}).first->second;
    for (diag::Repair& one : repair(subject, place, acronym, body->acronym))
      meant.repairs.push_back(std::move(one));
  };
  // What a note quotes counts too: there the document errs.
  model::visit_prose(subject.edition(), [&](const doc::Node& document) {
    model::visit_nodes(document, [&](const doc::Node& node) {
      if (node.kind == doc::Kind::Text) visit_acronyms(node, look);
    });
  });
  for (auto& [acronym, meant] : slips) {
    findings
        .add(meant.first, fmt::format("\"{}\" is one letter off {}", acronym, meant.body->acronym),
             fmt::format("did you mean {}?", meant.body->acronym))
        .repairs = std::move(meant.repairs);
  }
}

void frequency_ambiguous(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  model::visit_prose(edition, [&](const doc::Node& document) {
    visit_wording(document, [&](const doc::Node& node) {
      for (const auto& [at, length] : ambiguous_in(node.text))
        if (!is_quoted(node.text, at))
          report_ambiguous(std::string_view(node.text).substr(at, length), part(node, at, length), findings);
    });
  });
  const auto look_at = [&](std::string_view value, Span span) {
    for (const auto& [at, length] : ambiguous_in(value)) {
      const std::string_view word = value.substr(at, length);
      report_ambiguous(word, place_of(subject, value, word, span), findings);
    }
  };
  look_at(edition.review.frequency, edition.span);
  // What the text says of the meetings of a body is told there.
  for (const model::Body& body : edition.bodies) {
    if (!says_in_text(subject, body.meets)) look_at(body.meets, body.span);
  }
  for (const model::Report& report : edition.timetable.reports) {
    for (const model::Cell& cell : report.cells) look_at(cell.frequency, cell.to.span);
  }
}

}  // namespace concordat::check
