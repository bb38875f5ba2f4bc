// Emphasis in Markdown. A sign is read as a mark only where its neighbours let it, and signs that meet are
// read as another one; nodes can stand anywhere.
#include "text/marks.hpp"

#include <fmt/format.h>

#include "source/utf8.hpp"

namespace concordat::text {
namespace {

// A sign of Markdown that marks words on both sides, and the element of HTML that says the same.
struct Mark {
  std::string_view sign;  // "*", "**", "~~"
  std::string_view element;
};

constexpr char32_t edge = '\n';  // where a text begins or ends

char32_t first_of(std::string_view text) {
  return text.empty() ? edge : source::code_point(text, 0).code;
}

char32_t last_of(std::string_view text) {
  if (text.empty()) return edge;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
  return source::code_point(text, at).code;
}

bool is_alphanumeric(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A character that is not ASCII may be a letter or punctuation: neither is relied on.
bool stands_apart(char32_t outside) {
  return source::is_blank(outside) || (outside < 0x80 && !is_alphanumeric(outside));
}

// Whether a sign before `inside` opens, and could not be read as one that closes what is open around it.
bool opens(char32_t outside, char32_t inside) {
  return is_alphanumeric(inside) ? stands_apart(outside)
                                 : !source::is_blank(inside) && inside != edge && source::is_blank(outside);
}

bool closes(char32_t inside, char32_t outside) {
  return !source::is_blank(inside) && stands_apart(outside);
}

std::string marked(std::string_view words, const Mark& mark, std::string_view before,
                   std::string_view after) {
  const auto sign = static_cast<char32_t>(mark.sign.front());
  const bool meets =
      first_of(words) == sign || last_of(words) == sign || last_of(before) == sign || first_of(after) == sign;
  const bool read =
      !meets && opens(last_of(before), first_of(words)) && closes(last_of(words), first_of(after));
  return read ? fmt::format("{0}{1}{0}", mark.sign, words)
              : fmt::format("<{0}>{1}</{0}>", mark.element, words);
}

// Null where a node has none, and where its change has it inside.
const Mark* mark_of(const doc::Node& node) {
  if (node.change != doc::Change::None) return nullptr;
  static constexpr Mark emphasis{"*", "em"}, strong{"**", "strong"}, struck{"~~", "s"};
  return node.kind == doc::Kind::Emphasis        ? &emphasis
         : node.kind == doc::Kind::Strong        ? &strong
         : node.kind == doc::Kind::Strikethrough ? &struck
                                                 : nullptr;
}

}  // namespace

std::string with_marks(const std::vector<doc::Node>& inlines, const std::vector<std::string>& written) {
  std::string text;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const Mark* mark = mark_of(inlines[i]);
    std::string_view after;
    if (i + 1 < inlines.size()) {
      const Mark* next = mark_of(inlines[i + 1]);
      after = next ? next->sign : std::string_view(written[i + 1]);
    }
    text += mark ? marked(written[i], *mark, text, after) : written[i];
  }
  return text;
}

}  // namespace concordat::text
