#pragma once

#include <string>
#include <string_view>

#include "doc/node.hpp"

namespace concordat::doc {

/// The text of a tree without markup: link texts, code and text; blocks are separated by a line feed. Where a
/// link still has no text (see derive/references.hpp), what follows the colon of its address stands for it.
std::string plain(const Node& node);

/// The first sentence of a paragraph; all of it where no full stop inside it surely ends one.
std::string first_sentence(std::string_view paragraph);

/// In small letters, with straight quotation marks. Letters beyond ASCII stay.
std::string lower(std::string_view words);

/// Whether the words stand in the text; both are in small letters. "chang ... law": both parts, in this
/// order, in one sentence.
bool says(std::string_view text, std::string_view words);

/// Whether the text says one of them.
template <class List>
bool has_any(std::string_view text, const List& words) {
  for (const std::string_view one : words) {
    if (says(text, one)) return true;
  }
  return false;
}

/// The number of a clause as it is cited within its part: "4.3", of annex/1.1 "1.1".
inline std::string_view number_of(const Node& clause) {
  return std::string_view(clause.id).substr(clause.id.rfind('/') + 1);
}

/// The number of a clause as readers see it: "4.3", "iv)", "Article 5".
inline std::string_view shown_number(const Node& clause) {
  return clause.text.empty() ? number_of(clause) : std::string_view(clause.text);
}

/// True where a prose value was not given.
inline bool empty(const Node& node) {
  return node.children.empty();
}

}  // namespace concordat::doc
