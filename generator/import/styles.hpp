#pragma once

#include <map>
#include <optional>
#include <string>

#include "import/package.hpp"

namespace concordat::importing {

/// The numbering that a paragraph or a style names. `list` is "0" where it has none on purpose.
struct NumberingRef {
  std::optional<std::string> list = {};
  std::optional<int> level = {};
};

/// What a style says of its paragraphs or words, with what it takes from the styles that it is based on.
struct Style {
  std::string name = {};            ///< in small letters: "heading 1"
  std::optional<int> outline = {};  ///< 0 for headings of the first level; 9 for what is none
  NumberingRef numbering = {};
  std::optional<bool> bold = {};
  std::optional<bool> italic = {};
  std::optional<bool> hidden = {};
};

/// The styles of a Word file.
class Styles {
 public:
  explicit Styles(const Part& part);

  /// An unknown style says nothing.
  const Style& of(const std::string& id) const;
  /// What is meant where a paragraph names none.
  const std::string& of_paragraphs() const { return of_paragraphs_; }

 private:
  std::map<std::string, Style> styles_;
  std::string of_paragraphs_;
};

/// "w:b" and its like: present means yes, unless the value says no.
std::optional<bool> switched(const pugi::xml_node& properties, const char* name);
NumberingRef numbering_in(const pugi::xml_node& paragraph_properties);
/// A whole number from its attribute; nothing where it is none.
std::optional<int> number_in(const pugi::xml_node& node);

}  // namespace concordat::importing
