#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::mistakes {

/// A place of the base protocol where a text can stand, and the rest of its file.
struct Home {
  std::string_view path;
  std::string_view before;
  std::string_view after;
};

/// A text that is wrong, with `⟦` where it is to be reported, and the code. Where `⟧` stands too, what is
/// between the two can be put right by what the hint shows: write X.
struct Mistake {
  std::string text;
  std::string_view code;
};

/// What is not as it should be, in words; empty where all is: the first diagnostic stands at the place and
/// has the code and a hint, and what the hint shows is accepted.
std::string fault(const Home& home, const Mistake& mistake);

/// The same of every mistake in every home.
std::vector<std::string> faults(const std::vector<Home>& homes, const std::vector<Mistake>& mistakes);

/// The diagnostics of a text that is right, one a line.
std::string alarms(const Home& home, std::string_view text);

extern const Home section;        ///< a paragraph of a section, after a clause
extern const Home line_of_prose;  ///< the same, in a string of one line
extern const Home prose;          ///< a value of one paragraph of Markdown
extern const Home paragraphs;     ///< a value of several paragraphs of Markdown
extern const Home clause;         ///< where the second clause of section 3 begins
extern const Home site_line;      ///< a line of site.toml
extern const Home theme_line;     ///< a line of themes.toml
extern const Home board_line;     ///< a line of a board's file
extern const Home front_line;     ///< a line of a section's front matter

}  // namespace concordat::mistakes
