// Words and looks of a paragraph as Markdown. What a sign would make of the words is never left to chance:
// each has a backslash, braces too, which the reader of content takes for marks of its own.
#include "import/inline_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/address.hpp"
#include "import/typed.hpp"
#include "source/utf8.hpp"
#include "text/escape.hpp"

namespace concordat::importing {
namespace {

/// The pieces without the first bytes of their words.
std::vector<Piece> without_label(const Paragraph& paragraph) {
  std::vector<Piece> pieces = paragraph.pieces;
  if (!paragraph.retyped.empty()) pieces.insert(pieces.begin(), {PieceKind::Text, paragraph.retyped + " "});
  std::size_t skip = paragraph.skip;
  bool begun = false;
  for (Piece& piece : pieces) {
    if (&piece == &pieces.front() && !paragraph.retyped.empty()) continue;
    std::string& text = piece.text;
    if (piece.kind == PieceKind::Note) continue;
    if (piece.kind == PieceKind::Break) {
      if (begun && skip > 0) --skip;
      if (!begun || skip > 0) piece = {};  // the words begin on the line below it
      continue;
    }
    if (!begun) text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    begun = begun || !text.empty();
    const std::size_t gone = std::min(skip, text.size());
    text.erase(0, gone);
    skip -= gone;
  }
  return pieces;
}

/// Words, and the look that they ask for.
struct Written {
  std::string words;
  std::string_view sign = {};  ///< of Markdown, on both sides; empty: none
};

bool is_punctuation(char c) {
  return c > 0x20 && c < 0x7f && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') &&
         !(c >= 'A' && c <= 'Z');
}

/// Whether the reader takes the signs for what they are: words go before their looks where it would not.
bool is_read(std::string_view before, std::string_view words, std::string_view after) {
  const bool begins = before.empty() || before.back() == ' ' || before.back() == '\n' || before.back() == '(';
  const bool ends = after.empty() || after.front() == ' ' || after.front() == '\\' ||
                    (is_punctuation(after.front()) && after.front() != '*' && !is_punctuation(words.back()));
  return begins && ends && !(before.ends_with('(') && is_punctuation(words.front()));
}

/// Writes a sign before the mark of a note so that the mark is seen as one.
void part_from_note(std::string& made) {
  for (const auto& [sign, written] : {std::pair("\\`", "&#96;"), std::pair("`", "` ")}) {
    if (!made.ends_with(sign)) continue;
    made.replace(made.size() - std::string_view(sign).size(), std::string::npos, written);
    return;
  }
}

std::string joined(const std::vector<Written>& all) {
  std::string made;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view next = i + 1 == all.size()       ? std::string_view()
                                  : all[i + 1].sign.empty() ? std::string_view(all[i + 1].words)
                                                            : std::string_view("*");
    const bool marked = !all[i].sign.empty() && is_read(made, all[i].words, next);
    if (marked) made += all[i].sign;
    if (all[i].words == " " && made.ends_with(' ')) continue;
    // A mark behind these would be none, one before a colon the note itself, and one before a bracket a link.
    if (all[i].words.starts_with("[^")) part_from_note(made);
    const bool bracket = all[i].words.starts_with(':') || all[i].words.starts_with('(');
    if (bracket && i > 0 && all[i - 1].words.starts_with("[^")) made += '\\';
    // What begins a line could open a list.
    made += made.ends_with("\\\n") && !marked ? opening(all[i].words) : all[i].words;
    if (marked) made += all[i].sign;
  }
  return made;
}

/// The blanks at the ends of a piece stand outside of its look.
void append_piece(const Piece& piece, std::string_view sign, std::vector<Written>& to) {
  const std::string& words = piece.text;
  const std::size_t begin = std::min(words.find_first_not_of(' '), words.size());
  const std::size_t end = words.find_last_not_of(' ') + 1;
  if (begin > 0 && !to.empty() && to.back().words != "\\\n") to.push_back({" "});
  if (begin == words.size()) return;
  to.push_back({escaped(std::string_view(words).substr(begin, end - begin)), sign});
  if (end < words.size()) to.push_back({" "});
}

/// "board:" before an id, which the reader of content takes for a reference that was meant.
bool is_reference(std::string_view before, char next) {
  for (const std::string_view kind : {"board", "clause", "section", "act", "report", "edition", "view"}) {
    if (!before.ends_with(kind)) continue;
    const std::size_t begin = before.size() - kind.size();
    return next != ' ' || (begin > 0 && before[begin - 1] == '(');
  }
  return false;
}

/// "{.alpha}", which would be the style of a list.
bool is_style(std::string_view words) {
  return words.starts_with("{.") && words.ends_with('}');
}

/// A sign that could be the bullet of an item, or the number of one, is named by its own number.
std::string no_bullet(std::string made, std::string_view words) {
  words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
  const Typed typed = typed_label(words);
  const bool joined_number = typed.length > 0 && typed.length == typed.label.text.size();  // "1.x"
  if (!joined_number && !begins_as_item(words)) return made;
  const source::CodePoint first = source::code_point(words, 0);
  const std::size_t at = made.find(words.substr(0, first.length));
  if (at != std::string::npos)
    made.replace(at, first.length, fmt::format("&#{};", static_cast<unsigned>(first.code)));
  return made;
}

std::string link_of(const Piece& piece, const Targets& targets) {
  if (const auto found = targets.find(piece.target); found != targets.end()) return found->second;
  const bool allowed = piece.address.starts_with("https://") || piece.address.starts_with("http://") ||
                       piece.address.starts_with("mailto:");
  const bool plain = std::all_of(piece.address.begin(), piece.address.end(), [](char c) {
    return c > 0x20 && c < 0x7f && std::string_view("<>\\|`\"").find(c) == std::string_view::npos;
  });
  return allowed && plain && data::wrong_with_address(piece.address).empty() ? piece.address : std::string();
}

}  // namespace

bool has_signs(std::string_view words) {
  if (words.find_first_of("*_`~") != std::string_view::npos) return true;
  for (const std::string_view sign : {"](", "clause:", "section:"}) {
    if (words.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

std::string escaped(std::string_view words) {
  std::string made;
  const std::string all = text::markdown_escaped(words);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all.compare(i, 2, "\\\\") == 0) {
      made += "&#92;";  // one that would be taken for the sign before the next
      ++i;
      continue;
    }
    const bool refers = all[i] == ':' && i + 1 < all.size() && is_reference(made, all[i + 1]);
    if (all[i] == '{' || all[i] == '}' || refers) made += '\\';
    made += all[i];
  }
  return made;
}

std::string opening(std::string text) {
  // "4.3" begins no list.
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool joined = digits > 0 && digits + 1 < text.size() && text[digits + 1] != ' ';
  return joined ? text : text::markdown_opening(std::move(text));
}

std::string prose(std::string_view words) {
  return is_style(words) ? text::markdown_code(words) : opening(no_bullet(escaped(words), words));
}

std::string inline_text(const Paragraph& paragraph, const Targets& targets, Room room) {
  const bool plain = (room != Room::Line && room != Room::Cell) || has_signs(words_of(paragraph));
  const bool line = room == Room::Line || room == Room::PlainLine;
  std::vector<Written> all;
  for (const Piece& piece : without_label(paragraph)) {
    const bool blank = piece.text.find_first_not_of(' ') == std::string::npos;
    const std::string link = plain || blank ? std::string() : link_of(piece, targets);
    if (piece.kind == PieceKind::Note) {
      if (room != Room::Heading) all.push_back({"[^" + piece.text + "]"});
    } else if (piece.kind == PieceKind::Break) {
      if (!all.empty()) all.push_back({line ? "\\\n" : " "});
    } else if (!link.empty()) {
      const bool brackets = link.find_first_of("()") != std::string::npos;
      all.push_back({"[" + escaped(piece.text) + "](" + (brackets ? "<" + link + ">" : link) + ")"});
    } else if (!piece.text.empty()) {
      append_piece(piece, plain ? "" : piece.bold ? "**" : piece.italic ? "*" : "", all);
    }
  }
  while (!all.empty() && (all.back().words == "\\\n" || all.back().words == " ")) all.pop_back();
  if (const std::string words = words_of(paragraph).substr(paragraph.skip); line && is_style(words)) {
    std::erase_if(all, [](const Written& one) { return !one.words.starts_with("[^"); });
    all.insert(all.begin(), {text::markdown_code(words)});
  }
  std::string made = joined(all);
  made.erase(0, std::min(made.find_first_not_of(' '), made.size()));
  const std::string words = words_of(paragraph);
  return paragraph.retyped.empty()
             ? no_bullet(std::move(made), words.substr(std::min(paragraph.skip, words.size())))
             : made;
}

}  // namespace concordat::importing
