#pragma once

#include <string>
#include <string_view>

namespace concordat::text {

/// Words that Markdown takes for words: every sign that could begin markup has a backslash.
std::string markdown_escaped(std::string_view text);
/// Words as code, whatever signs they have.
std::string markdown_code(std::string_view text);
/// The same in a cell of a table, which a bar would end.
std::string markdown_cell_code(std::string_view text);
/// An address between `<` and `>`.
std::string markdown_address(std::string_view address);
/// Markdown that opens a paragraph, so that it opens neither a list nor a heading.
std::string markdown_opening(std::string text);

}  // namespace concordat::text
