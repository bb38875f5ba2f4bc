#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concordat::markdown {

/// "2a" of 4.2a: a number, and the letter of one that was put in later.
struct NumberPart {
  int number = 0;
  char letter = 0;  ///< 0 where it has none

  friend auto operator<=>(const NumberPart&, const NumberPart&) = default;
};

/// The number of a clause, level by level: 4.2a, 6.3.2.1, 7, iv.
using ClauseNumber = std::vector<NumberPart>;

/// Reads "4.2a", "7", "iv", "IV.2", and "annex/1.1", of which the part is passed over; empty where it is
/// none.
ClauseNumber clause_number(std::string_view id);

/// The number that may stand after `before`, of the same section or list, so that `wanted` is right or goes
/// on from it: after 4.2 and for 4.3 it is 4.3, for 4.2a 4.2a, for 4.2.1 4.2.1, for 4.5 4.3.
ClauseNumber expected(const ClauseNumber& before, const ClauseNumber& wanted);

/// Whether a clause may have this number after one with that: 4.3, 4.2a, 4.2.1 and 4.3.1 after 4.2.
bool follows(const ClauseNumber& before, const ClauseNumber& wanted);

/// As it is cited: "4.2a"; the first level in Roman numerals where `like`, an id, has it so.
std::string text(const ClauseNumber& number, std::string_view like = {});

/// What a paragraph begins with, where that looks like the number of a clause.
struct FoundNumber {
  std::string id;     ///< "4.3", "iv"
  std::string shown;  ///< as it stands there, without a dot after it: "iv)", "Article 5"
  ClauseNumber number;
  std::size_t end = 0;       ///< behind the number, its signs and the blanks after it
  bool roman = false;        ///< its first level is a Roman numeral
  bool article = false;      ///< the word "Article" stands before it
  bool in_brackets = false;  ///< "(4.3)"
  char sign = 0;             ///< what stands after it, if not a blank: '.', ')' or ':'; '(' of "4.2(a)"
};

/// The number at the beginning of a text, before a blank or the end of the text.
std::optional<FoundNumber> number_before_words(std::string_view text);

}  // namespace concordat::markdown
