#pragma once

#include <string>
#include <vector>

#include "import/account.hpp"
#include "import/outline.hpp"
#include "import/story.hpp"
#include "io/publish.hpp"

namespace concordat::importing {

/// The files of `text/`, what became of each paragraph, and what is doubtful about it.
struct TextFiles {
  std::vector<io::OutputFile> files = {};
  Account account = {};
  std::vector<Doubt> doubts = {};
};

/// Whether numbers of paragraphs become clauses. Where the reader would not take those of a section, it has
/// its number in the title, and theirs stand in the text.
/// `Plain`: nor are there looks and links, so that no sign can be taken for one of theirs.
enum class Numbers { Clauses, InText, Plain };

TextFiles text_files(const Story& story, const Outline& outline, Numbers numbers);

}  // namespace concordat::importing
