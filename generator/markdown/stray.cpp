// Clause numbers that are written almost right, or stand where they open nothing. Word processors put other
// digits, dots and signs about a number, and a blank line is soon forgotten.
#include "markdown/stray.hpp"

#include <array>
#include <string>

#include "markdown/words.hpp"
#include "source/utf8.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

/// What a text begins with, read as a number with all forms of digits and dots.
struct Number {
  std::string plain;    // "4.3"
  std::size_t end = 0;  // behind it in the text
  bool exact = true;    // it is written like that
};

// The first of the ten digits of scripts and styles.
constexpr std::array<char32_t, 11> zeros = {'0',     0x660,   0x6f0,   0x966,   0xff10, 0x1d7ce,
                                            0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x9e6};
constexpr std::size_t longest = 20;  // of a number
constexpr std::u32string_view dots = U".,\u00b7\u066b\u2022\u2024\u2027\u2219\u22c5\u3002\ufe52\uff0e\uff61";

char digit(char32_t code) {
  for (char32_t zero : zeros) {
    if (code >= zero && code < zero + 10) return static_cast<char>('0' + (code - zero));
  }
  return 0;
}

void take_digits(std::string_view text, Number& to) {
  while (to.end < text.size()) {
    const source::CodePoint one = source::code_point(text, to.end);
    const char value = digit(one.code);
    if (value == 0) return;
    to.plain += value;
    to.exact = to.exact && one.length == 1;
    to.end += one.length;
  }
}

// A dot between two numbers, perhaps with blanks about it.
bool take_dot(std::string_view text, Number& to) {
  std::size_t at = to.end + source::blanks(text, to.end);
  if (at >= text.size()) return false;
  const source::CodePoint one = source::code_point(text, at);
  if (dots.find(one.code) == std::u32string_view::npos) return false;
  at += one.length;
  const std::size_t blanks = source::blanks(text, at);
  if (at + blanks >= text.size() || digit(source::code_point(text, at + blanks).code) == 0) return false;
  to.exact = to.exact && one.code == '.' && at == to.end + 1 && blanks == 0;
  to.plain += '.';
  to.end = at + blanks;
  return true;
}

Number number_at(std::string_view text) {
  Number number;
  if (text.starts_with('(')) {
    number.end = 1;
    number.exact = false;
  }
  take_digits(text, number);
  while (!number.plain.empty() && number.plain.size() < longest && take_dot(text, number))
    take_digits(text, number);
  return number;
}

bool is_capital(std::string_view text, std::size_t at) {
  return at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || text.substr(at, 2) == "{#");
}

// The number at the beginning of a block. A dot and a digit after it make it a number of another kind.
bool opens_block(std::string_view text, std::string_view wanted) {
  const Number number = number_at(text);
  if (number.plain != wanted) return false;
  if (number.end == text.size() || source::blanks(text, number.end) > 0) return true;
  if (std::string_view(".:)").find(text[number.end]) != std::string_view::npos)
    return number.end + 1 == text.size() || source::blanks(text, number.end + 1) > 0;
  return word_length(text, number.end) > 0;
}

// The number at the beginning of a line among others, or of a cell: there, only a capital after it tells it
// from one that the sentence speaks of.
bool opens_line(std::string_view text, std::string_view wanted) {
  const Number number = number_at(text);
  if (number.plain != wanted || !number.exact) return false;
  std::size_t at = number.end;
  if (at < text.size() && std::string_view(".:)").find(text[at]) != std::string_view::npos) ++at;
  const std::size_t blanks = source::blanks(text, at);
  return blanks > 0 && is_capital(text, at + blanks);
}

std::string_view reason_in(Kind kind) {
  switch (kind) {
    case Kind::Quote:
      return "it stands in a quotation";
    case Kind::BulletList:
    case Kind::OrderedList:
      return "it stands in a list";
    case Kind::Table:
      return "it stands in a table";
    case Kind::FootnoteDefinition:
      return "it stands in a footnote";
    default:
      return "it is not written as a number, a dot, a number and a space";
  }
}

class Search {
 public:
  Search(const Node& block, std::string_view number) : reason_(reason_in(block.kind)), number_(number) {}

  // `first` is whether the node begins its block.
  std::optional<StrayNumber> in(const Node& node, bool first) {
    if (node.kind == Kind::Editorial || node.kind == Kind::Heading) return std::nullopt;
    if (node.kind == Kind::CodeBlock && opens_block(node.text, number_))
      return StrayNumber{node.span, "it stands in code"};
    if (node.kind == Kind::OrderedList) {
      if (std::optional<StrayNumber> found = in_marker(node)) return found;
    }
    if (node.kind == Kind::Text) return in_text(node, first);
    bool begins = doc::is_block(node) || first;
    bool line = !doc::is_block(node) && line_;
    if (node.kind == Kind::TableCell) {
      begins = false;
      line = true;
    }
    for (const Node& child : node.children) {
      if (child.kind == Kind::SoftBreak || child.kind == Kind::LineBreak) {
        line = true;
        continue;
      }
      line_ = line;
      if (std::optional<StrayNumber> found = in(child, begins)) return found;
      begins = doc::is_block(child);
      line = false;
    }
    return std::nullopt;
  }

 private:
  std::optional<StrayNumber> in_text(const Node& text, bool first) const {
    if (first && opens_block(text.text, number_)) return StrayNumber{text.span, reason_};
    if (line_ && opens_line(text.text, number_))
      return StrayNumber{text.span, "it stands in the line of another paragraph"};
    return std::nullopt;
  }

  // "4. 3 Text" and, where paragraphs are counted, "7. Text".
  std::optional<StrayNumber> in_marker(const Node& list) const {
    const std::string start = std::to_string(list.start);
    if (start == number_) return StrayNumber{list.span, "it begins a list"};
    const Node* first = &list;
    while (!first->children.empty()) first = &first->children[0];
    const bool parts = number_.starts_with(start + ".") && first->kind == Kind::Text;
    return parts && opens_block(first->text, number_.substr(start.size() + 1))
               ? std::optional(StrayNumber{list.span, "it begins a list"})
               : std::nullopt;
  }

  std::string_view reason_;
  std::string_view number_;
  bool line_ = false;
};

}  // namespace

std::optional<StrayNumber> stray_number(const Node& block, std::string_view number) {
  return Search(block, number).in(block, true);
}

}  // namespace concordat::markdown
