#pragma once

#include <map>
#include <string>
#include <vector>

#include "import/account.hpp"
#include "import/source_words.hpp"
#include "import/story.hpp"
#include "model/edition.hpp"

namespace concordat::importing {

/// What is left out for one reason.
struct LeftOutWords {
  std::string reason;
  std::size_t words = 0;
  std::vector<std::string> places = {};  ///< "word/document.xml, paragraph 12: the first words"
};

/// What became of the words of a file.
struct Proof {
  std::size_t words = 0;  ///< of the file
  std::size_t found = 0;  ///< in what was made
  std::vector<LeftOutWords> left_out = {};
  std::vector<std::string> lost = {};   ///< words that are neither, by place
  std::vector<std::string> extra = {};  ///< words of what was made that nothing accounts for

  std::size_t left_out_words() const;
  bool holds() const { return lost.empty() && extra.empty() && found + left_out_words() == words; }
};

/// Compares the words of the file, in their order, with those of the edition that was made of it, as the
/// program reads it.
Proof proof_of(const std::vector<SourceParagraph>& source, const std::vector<LeftOut>& left_out,
               const Account& account, const model::Edition& edition);

}  // namespace concordat::importing
