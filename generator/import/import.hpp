#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "import/content_files.hpp"
#include "import/proof.hpp"
#include "import/text_files.hpp"

namespace concordat::importing {

/// A file in the form in which everything else is made of it.
struct Document {
  Story story = {};
  std::vector<SourceParagraph> source = {};
  std::vector<std::string> media = {};
  std::vector<Doubt> doubts = {};
  Package package = {};  ///< whose elements the ids are of
};

/// Reads a Word file; in `problem` why it cannot be.
std::optional<Document> read_word(const std::string& bytes, Changes changes, std::string& problem);

/// What stands in the contents list and in cross-references, compared with the numbers that were counted.
void prove_numbers(const Story& story, std::vector<Doubt>& doubts);

}  // namespace concordat::importing
