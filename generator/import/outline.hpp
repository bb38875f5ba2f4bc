#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "import/story.hpp"

namespace concordat::importing {

/// How sure it is that something was understood as it is meant.
enum class Confidence { Sure, Likely, Guess };

/// What somebody should look at: where it stands in the file, and where in what was made of it.
struct Doubt {
  std::size_t paragraph = 0;  ///< its id; 0: of the whole file
  Confidence confidence = Confidence::Likely;
  std::string words;
  std::string made = {};  ///< "text/04-reporting.md:12"; empty: found out where the paragraph went
};

/// The words of a heading, and what of them is the section's number.
struct Heading {
  const Paragraph* paragraph = nullptr;
  std::string prefix = {};  ///< what its words begin with that is no part of the title: "Appendix A: "
};

/// A section as it will be a file.
struct Section {
  std::vector<Heading> headings = {};  ///< none where the document has no heading for it
  std::string id = {};
  std::string number = {};
  std::string title = {};
  std::string kind = {};
  bool counts_paragraphs = false;  ///< its clauses are 7, 8, 9, through the document
  std::vector<const Block*> blocks = {};
};

/// A document in its sections.
struct Outline {
  const Paragraph* title = nullptr;  ///< null where none is found
  int level = 0;                     ///< of the headings that open sections
  std::vector<Section> sections = {};
  std::vector<Doubt> doubts = {};
};

/// Gives paragraphs that look like headings their level, where the file marks none, and says so.
void find_headings(std::vector<Block>& blocks, std::vector<Doubt>& doubts);

/// Gives paragraphs that begin with a typed number, letter or bullet their label.
void find_typed(std::vector<Block>& blocks);

/// The story must outlive its outline.
Outline outline_of(const Story& story);

}  // namespace concordat::importing
