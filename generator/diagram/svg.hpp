#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace concordat::diagram {

/// Parses an SVG document. Text and attribute values stay as they are written, escapes included, so that they
/// can be written again byte for byte; comments, the declaration and white space between elements are left
/// out. False where it is not well-formed.
bool parse_svg(std::string_view bytes, pugi::xml_document& svg);

/// The element as SVG. Text and values must be escaped already.
std::string svg_of(const pugi::xml_node& element);

}  // namespace concordat::diagram
