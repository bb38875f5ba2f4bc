// Elements of a Word file that hold words. The reader and the proof ask here what is one, and walk each in a
// way of its own.
#include "import/elements.hpp"

#include <cstdlib>

#include "import/letters.hpp"

namespace concordat::importing {

bool is_words(const pugi::xml_node& node) {
  for (const std::string_view name : {"w:t", "w:delText", "w:sym", "w:noBreakHyphen", "m:t", "a:t"}) {
    if (is(node, name)) return true;
  }
  return false;
}

bool is_gap(const pugi::xml_node& node) {
  if (!is(node.parent(), "w:r")) return false;  // stops of tabs have the same name
  for (const std::string_view name : {"w:tab", "w:ptab", "w:br", "w:cr"}) {
    if (is(node, name)) return true;
  }
  return false;
}

std::string words_in(const pugi::xml_node& node) {
  if (is(node, "w:noBreakHyphen")) return "-";
  if (is(node, "w:sym"))
    return sign_of(node.attribute("w:font").value(),
                   static_cast<unsigned>(std::strtoul(node.attribute("w:char").value(), nullptr, 16)));
  std::string made;
  for (const pugi::xml_node& text : node.children()) made += text.value();
  return visible(made);
}

bool has_words(const pugi::xml_node& node) {
  bool found = false;
  each_element(node, [&](const pugi::xml_node& one) {
    found = found || (is_words(one) && !split(words_in(one)).empty());
  });
  return found;
}

pugi::xml_node chosen_branch(const pugi::xml_node& alternatives) {
  const pugi::xml_node choice = alternatives.child("mc:Choice");
  const pugi::xml_node fallback = alternatives.child("mc:Fallback");
  return choice && (has_words(choice) || !fallback || !has_words(fallback)) ? choice : fallback;
}

}  // namespace concordat::importing
