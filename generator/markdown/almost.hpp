#pragma once

#include "markdown/parse.hpp"

namespace concordat::markdown {

inline constexpr const char* key_hint =
    "an id stands at the end of a heading or after the number of a clause: {#id}";

/// Words and a place in them; null where there are none.
struct KeyPlace {
  const doc::Node* words = nullptr;
  std::size_t at = 0;
};

/// Where "{#key}" stands after the number that a paragraph begins with, as a clause has it.
KeyPlace key_after_number(const doc::Node& block);

/// Whether the paragraph begins with a number in bold that stands alone there: "**4.3** text".
bool is_number_alone(const doc::Node& block);

/// Reports markup that is written almost right, so that it would be printed with its signs: a link with a
/// blank in it, stars that make nothing bold, a bullet that is a character, a table without its line of
/// dashes. What has a backslash before it is meant as it stands.
void check_almost(const doc::Node& document, const Source& source, diag::Sink& sink);

}  // namespace concordat::markdown
