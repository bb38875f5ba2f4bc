#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace concordat::importing {

inline bool is(const pugi::xml_node& node, std::string_view name) {
  return name == node.name();
}

/// Whether the element itself is words: text, deleted text, a sign, a hyphen that does not break.
bool is_words(const pugi::xml_node& node);
/// Whether it is a blank between words: a tab, a line break.
bool is_gap(const pugi::xml_node& node);
/// Its words, as content may have them.
std::string words_in(const pugi::xml_node& node);

/// Of two ways in which a file says the same, the one that is read; no element where there is none.
pugi::xml_node chosen_branch(const pugi::xml_node& alternatives);

/// Whether there are words anywhere in it.
bool has_words(const pugi::xml_node& node);

/// Calls `of` with each element below the node and the node itself, in the order of the file. Not recursive.
template <class Of>
void each_element(const pugi::xml_node& node, const Of& of) {
  pugi::xml_node at = node;
  while (at) {
    of(at);
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != node && !at.next_sibling()) at = at.parent();
    if (at == node) return;
    at = at.next_sibling();
  }
}

}  // namespace concordat::importing
