#include "markdown/library.hpp"

#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "markdown/cells.hpp"

namespace concordat::markdown {
namespace {

constexpr std::array extensions = {"table", "strikethrough"};
/// A blank line and a letter make a paragraph, which takes half a kilobyte of memory.
constexpr std::size_t max_text = 768 * 1024;
/// For each cell of a row the library walks over all before it.
constexpr std::size_t max_bars = 1'000;
constexpr std::size_t max_cells = 200'000;
constexpr std::size_t max_line = 64 * 1024;  // as of a file; a TOML string can make longer ones of many

/// Bytes that the library may read for the ends of such openings: for each it reads on to the end of its
/// paragraph, and does not remember that there was none.
constexpr std::size_t max_read = 500'000'000;

// Instructions, declarations and character data that the text opens: "<?", "<!".
std::size_t openings(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos;) {
    ++at;
    if (at < text.size() && (text[at] == '?' || text[at] == '!')) ++count;
  }
  return count;
}

using Parser = std::unique_ptr<cmark_parser, LibraryDelete>;

Parser parser_with(const CellCount& count) {
  // Registration is once a process; a function-local static makes it safe from any thread.
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  (void)registered;
  Parser parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  count.attach_to(parser.get());
  for (const char* name : extensions) {
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) {
      cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
  }
  return parser;
}

// What is too much of the whole text; empty: nothing.
std::string whole_too_large(std::string_view text) {
  if (text.size() > max_text)
    return fmt::format("a text of {} bytes; the longest that is read is {}", text.size(), max_text);
  const std::size_t opened = openings(text);
  if (opened * text.size() <= max_read) return {};
  return fmt::format("{} signs \"<?\" or \"<!\" in one text", opened);
}

std::string line_too_large(std::string_view line) {
  if (line.size() > max_line + 1)
    return fmt::format("a line of {} bytes; the longest that is read is {}", line.size(), max_line);
  const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
  if (bars <= max_bars) return {};
  return fmt::format("a line with {} signs |; the most that is read is {}", bars, max_bars);
}

}  // namespace

LibraryText library_text(std::string_view text) {
  if (std::string why = whole_too_large(text); !why.empty()) return {nullptr, 0, std::move(why)};
  const CellCount count;
  const Parser parser = parser_with(count);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r", begin), text.size() - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    if (std::string why = line_too_large(line); !why.empty()) return {nullptr, begin, std::move(why)};
    cmark_parser_feed(parser.get(), line.data(), line.size());
    if (count.cells() > max_cells)
      return {nullptr, begin, fmt::format("tables of more than {} cells", max_cells)};
    begin = end;
  }
  LibraryTree tree(cmark_parser_finish(parser.get()));
  cmark_consolidate_text_nodes(tree.get());
  return {std::move(tree)};
}

}  // namespace concordat::markdown
