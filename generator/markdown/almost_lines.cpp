// Lines that were to be items, headings or rows. A dash may begin a line of a sentence, and a letter in
// brackets too, so these count at the beginning of a paragraph, or where two lines of it have them.
#include "markdown/almost_lines.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "source/utf8.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

constexpr std::size_t nowhere = std::string_view::npos;

constexpr std::u32string_view bullets =
    U"\u00b7\u2022\u2023\u2043\u204c\u204d\u2219\u22c5\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25cb\u25cf"
    U"\u25e6\u2756"
    U"\u27a2\u27a4";
constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

constexpr std::string_view item_hint = "write \"- \" before each item, and a blank line before the first";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A line: the words that it begins with, and whether the paragraph begins with it.
struct Line {
  const Node* text;
  bool first;
};

void gather(const Node& node, bool& begins, std::vector<Line>& lines) {
  for (const Node& child : node.children) {
    if (child.kind == Kind::SoftBreak) {
      begins = true;
    } else if (child.kind == Kind::LineBreak) {
      begins = false;  // the author has set the lines apart
    } else {
      if (begins && child.kind == Kind::Text)
        lines.push_back({&child, lines.empty() && &child == &node.children[0]});
      if (child.kind != Kind::Text) gather(child, begins, lines);
      begins = false;
    }
  }
}

// The length of the blanks, where one of them is no space of the keyboard.
std::size_t odd_blanks(std::string_view text, std::size_t at) {
  const std::size_t length = source::blanks(text, at);
  return text.substr(at, length).find_first_not_of(" \t") == nowhere ? 0 : length;
}

bool is_bullet(std::string_view text) {
  const source::CodePoint one = source::code_point(text, 0);
  if (bullets.find(one.code) != std::u32string_view::npos) return text.size() > one.length;
  if (text.starts_with("o\t")) return true;
  return (text[0] == '-' || text[0] == '*' || text[0] == '+') && odd_blanks(text, 1) > 0;
}

bool is_dash(std::string_view text) {
  const source::CodePoint one = source::code_point(text, 0);
  return dashes.find(one.code) != std::u32string_view::npos && source::blanks(text, one.length) > 0 &&
         text.size() > one.length + source::blanks(text, one.length);
}

// "1." and a no-break space. Before another number it is a clause's, which is told of when clauses are
// gathered.
bool is_odd_item(std::string_view text, std::size_t at) {
  const std::size_t length = odd_blanks(text, at);
  return length > 0 && at + length < text.size() && !is_digit(text[at + length]);
}

// "1.item", "1)item", and "1." before a blank that is none in Markdown.
bool is_joined_number(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 3 && is_digit(text[end])) ++end;
  if (end == 0 || end >= text.size() || (text[end] != '.' && text[end] != ')')) return false;
  return end + 1 < text.size() && (is_letter(text[end + 1]) || is_odd_item(text, end + 1));
}

// "(a) ", "a) ", "iv. ", "2. "
bool is_numbered(std::string_view text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const std::size_t begin = at;
  while (at < text.size() && std::string_view("ivx").find(text[at]) != nowhere) ++at;
  if (at == begin && at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  while (at < text.size() && at < begin + 2 && is_digit(text[at])) ++at;
  if (at == begin || at >= text.size() || (text[at] != ')' && (text[at] != '.' || begin == 1))) return false;
  return source::blanks(text, at + 1) > 0;
}

bool is_heading(std::string_view text) {
  const std::size_t signs = std::min(text.find_first_not_of('#'), text.size());
  if (signs == 0 || signs > 6 || signs == text.size()) return false;
  return signs > 1 || odd_blanks(text, signs) > 0;
}

bool is_row(std::string_view text) {
  return text.starts_with('|') || (text.find('|') != nowhere && text.find('-') != nowhere &&
                                   text.find_first_not_of("|:- \t") == nowhere);
}

bool has_columns(std::string_view text) {
  const std::size_t tab = text.find('\t');
  return tab != nowhere && tab > 0 && tab + 1 < text.size();
}

using Test = bool (*)(std::string_view);

// The first line that passes, where as many do as are needed.
const Line* lines_with(const std::vector<Line>& lines, Test test, std::size_t needed) {
  const Line* first = nullptr;
  std::size_t count = 0;
  for (const Line& line : lines) {
    if (!test(line.text->text)) continue;
    if (!first) first = &line;
    ++count;
  }
  return count >= needed ? first : nullptr;
}

AlmostLine told(const Line& line, std::string_view message, std::string_view hint) {
  return {line.text,
          {0, source::code_point(line.text->text, 0).length, std::string(message), std::string(hint)}};
}

std::optional<AlmostLine> item_in(const std::vector<Line>& lines) {
  const Line* line = lines_with(lines, is_bullet, 1);
  const bool opens = !lines.empty() && lines[0].first;
  const std::string_view first = opens ? std::string_view(lines[0].text->text) : std::string_view();
  const bool hyphen = first.size() > 1 && first[0] == '-' && is_letter(first[1]);
  if (!line && opens && (is_dash(first) || hyphen)) line = &lines[0];
  if (!line) line = lines_with(lines, is_dash, 2);
  if (line) return told(*line, "an item that is not read as one", item_hint);
  if (opens && is_joined_number(first))
    return told(lines[0], "an item that is not read as one", "write a space after \"1.\"");
  if (const Line* numbered = lines_with(lines, is_numbered, 2); numbered && numbered != &lines.back())
    return told(
        *numbered, "numbered lines that are not read as a list",
        "write \"1. \" before each item, a blank line before the first, and above it {.alpha} or {.roman}");
  return std::nullopt;
}

}  // namespace

std::optional<AlmostLine> almost_line(const Node& block) {
  std::vector<Line> lines;
  bool begins = true;
  gather(block, begins, lines);
  lines.erase(
      std::remove_if(lines.begin(), lines.end(), [](const Line& line) { return line.text->text.empty(); }),
      lines.end());
  if (lines.empty()) return std::nullopt;
  if (std::optional<AlmostLine> item = item_in(lines)) return item;
  if (block.kind != Kind::Paragraph) return std::nullopt;
  if (lines[0].first && is_heading(lines[0].text->text))
    return told(lines[0], "a heading that is not read as one", "write a space after the last #");
  if (lines_with(lines, is_row, 1))
    return told(lines[0], "a table that is not read as one",
                "write |---|---| below its head, with as many columns as the head has");
  if (const Line* columns = lines_with(lines, has_columns, 2))
    return told(*columns, "columns that are set with tabs",
                "write a table: | a | b |, and |---|---| below its head");
  return std::nullopt;
}

}  // namespace concordat::markdown
