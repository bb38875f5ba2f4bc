// The words of TOML: blanks, remarks and strings.
#include "data/toml_cursor.hpp"

#include <fmt/format.h>

#include "data/toml_words.hpp"
#include "source/utf8.hpp"

namespace concordat::data {

void TomlCursor::blanks() {
  while (!done()) {
    const source::CodePoint one = source::code_point(text_, at_);
    if (!source::is_blank(one.code)) return;
    if (one.code >= 0x80)
      report(at_, one.length,
             fmt::format("a space that is not plain: U+{:04X}", static_cast<unsigned>(one.code)),
             "put a space of the keyboard in its place");
    at_ += one.length;
  }
}

void TomlCursor::lines() {
  for (blanks(); !done() && at_end_of_line(); blanks()) next_line();
}

bool TomlCursor::string() {
  const char quote = peek();
  const bool several_lines = text_.substr(at_, 3) == std::string(3, quote);
  const std::size_t begin = at_;
  const std::string close(several_lines ? 3 : 1, quote);
  at_ += close.size();
  while (!done() && (several_lines || peek() != '\n')) {
    if (quote == '"' && peek() == '\\') {
      escape(several_lines);
    } else if (text_.substr(at_, close.size()) == close) {
      at_ += close.size();
      for (int more = 0; several_lines && more < 2 && peek() == quote; ++more) ++at_;
      return true;
    } else {
      ++at_;
    }
  }
  return open_string(begin, close);
}

bool TomlCursor::open_string(std::size_t begin, std::string_view close) {
  if (close.size() == 3)
    return fail(begin, 3, "the text is not closed", fmt::format("write {} at its end", close));
  if (at_ > begin + 1 && text_[at_ - 1] == '\r') --at_;
  for (std::size_t back = 1; back <= 3 && at_ > begin + back; ++back) {
    if (curly_quote(text_, at_ - back) == back)
      return fail(at_ - back, back, "a curly quotation mark does not close a string",
                  fmt::format("write {}", close));
  }
  return fail(
      at_, 1, "the string is not closed",
      fmt::format("write {} at its end; a text of several lines stands between \"\"\" and \"\"\"", close));
}

// A backslash and what belongs to it. Going on is safe, whatever it is.
void TomlCursor::escape(bool several_lines) {
  const std::size_t begin = at_++;
  const char c = peek();
  const std::size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
  const std::string_view hex = text_.substr(std::min(at_ + 1, text_.size()), digits);
  if (digits > 0 && hex.size() == digits && is_hex(hex)) {
    const unsigned long code = std::stoul(std::string(hex), nullptr, 16);
    if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
      report(begin, digits + 2, "a number that is no character", "put the character itself in its place");
    at_ += digits + 1;
    return;
  }
  const std::size_t after = std::min(text_.find_first_not_of(" \t\r", at_), text_.size());
  const bool ends_line = several_lines && after < text_.size() && text_[after] == '\n';
  if (digits == 0 && !done() &&
      (std::string_view("btnfr\"\\").find(c) != std::string_view::npos || ends_line)) {
    ++at_;
    return;
  }
  report(begin, 1, "a backslash in a string in quotation marks stands twice", "write \\\\");
}

void TomlCursor::report(std::size_t at, std::size_t length, std::string message, std::string hint) {
  if (silent_) return;
  found_ = true;
  // Of a character that is not ASCII all bytes are marked; at the end of the text there is none to mark.
  std::size_t end = std::min(at + length, text_.size());
  while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xc0) == 0x80) ++end;
  sink_.add(diag::Code::TomlSyntax,
            {source_.file, static_cast<std::uint32_t>(source_.begin + at),
             static_cast<std::uint32_t>(source_.begin + end)},
            std::move(message), std::move(hint));
}

bool TomlCursor::fail(std::size_t at, std::size_t length, std::string message, std::string hint) {
  report(at, length, std::move(message), std::move(hint));
  return false;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace concordat::data
