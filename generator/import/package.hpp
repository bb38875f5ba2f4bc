#pragma once

#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

// The namespace is not that of the folder's name: `import` is a word of C++20.
namespace concordat::importing {

/// What a part of the file refers to by an id of its own.
struct Relationship {
  std::string type;  ///< the last word of its address: "hyperlink"
  std::string target;
  bool outside = false;  ///< an address, not a part
};

/// A part of a Word file. Its elements have the prefix `w` whatever the file calls it.
struct Part {
  std::string path = {};
  std::unique_ptr<pugi::xml_document> xml = {};
  std::map<std::string, Relationship> relations = {};

  bool is_there() const { return xml != nullptr; }
};

/// The parts of a Word file that are read, and the names of those that have words or pictures and are not.
struct Package {
  Part document = {};
  Part styles = {};
  Part numbering = {};
  Part footnotes = {};
  Part endnotes = {};
  Part comments = {};
  std::vector<Part> margins = {};       ///< headers and footers, by their names
  std::vector<Part> drawings = {};      ///< charts and diagrams with words
  std::vector<std::string> media = {};  ///< pictures and what else is embedded, by their names
};

/// A Word file, or in `problem` why it is none that can be read.
std::optional<Package> open_package(const std::string& bytes, std::string& problem);

/// The value of the attribute `w:val`; empty where there is none.
std::string value_of(const pugi::xml_node& node);

}  // namespace concordat::importing
