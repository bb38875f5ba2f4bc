#pragma once

#include <map>
#include <string>
#include <vector>

#include "import/package.hpp"
#include "import/story.hpp"

namespace concordat::importing {

/// A paragraph of the file with all words that stand in it, whatever becomes of them.
struct SourceParagraph {
  std::size_t id = 0;
  std::string part = {};
  std::size_t number = 0;  ///< which of its part it is, from 1
  struct Run {
    std::size_t id = 0;
    std::string text = {};
  };
  std::vector<Run> runs = {};
};

/// The paragraphs of all parts, in their order. Nothing of what the reader of the text makes is used: this is
/// what it is measured by.
std::vector<SourceParagraph> source_paragraphs(const Package& package);

/// The words of its runs, those that are left out passed over.
std::string words_of(const SourceParagraph& paragraph, const std::map<std::size_t, std::string>& left_out);

}  // namespace concordat::importing
