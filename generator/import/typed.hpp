#pragma once

#include <string>
#include <string_view>

#include "import/numbering.hpp"

namespace concordat::importing {

/// What a paragraph begins with that is typed and counts it: "4.3", "(a)", "•".
struct Typed {
  Label label = {};
  std::size_t length = 0;  ///< of it in the words, with the blanks behind it; 0: there is none
};

Typed typed_label(std::string_view words);

/// Whether the words begin with the sign of a bullet or a dash.
bool begins_as_item(std::string_view words);

/// The number and the sort of a part that names itself, "Appendix A: Members".
struct NamedPart {
  std::string number = {};  ///< "Appendix A"
  std::string kind = {};    ///< as the front matter has it
  std::size_t length = 0;   ///< of its name in the words, with what parts it from the title
};

NamedPart named_part(std::string_view words);

}  // namespace concordat::importing
