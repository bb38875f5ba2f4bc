#pragma once

#include <map>
#include <string>

#include "import/story.hpp"

namespace concordat::importing {

/// What references in the text lead to: "clause:4.3" by the bookmark of the Word file.
using Targets = std::map<std::string, std::string>;

/// What words may be in the place that they are written to.
enum class Room { Line, PlainLine, Heading, Cell, PlainCell };

/// Whether the words have signs of looks or links themselves: then neither is written, so that nobody takes
/// one for the other.
bool has_signs(std::string_view words);

/// The words of a paragraph as Markdown on one line (a line break ends one), without its typed label.
std::string inline_text(const Paragraph& paragraph, const Targets& targets, Room room);

/// Words as Markdown takes them for words.
std::string escaped(std::string_view words);

/// The same at the beginning of a paragraph or item.
std::string opening(std::string text);

/// Plain words as a value that is Markdown.
std::string prose(std::string_view words);

}  // namespace concordat::importing
