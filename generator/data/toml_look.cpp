// The library stops at the first mistake of a file, in words for programmers, and has undefined behaviour for
// a key that begins with a letter outside ASCII. So TOML is looked at first: statement by statement, and
// after a mistake with the next line that looks like a statement. The values themselves are the library's.
#include "data/toml_look.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/toml_cursor.hpp"
#include "data/toml_words.hpp"
#include "source/utf8.hpp"

namespace concordat::data {
namespace {

constexpr int max_depth = 64;  // of lists in lists; deeper ones are for the library to refuse
constexpr std::size_t nowhere = std::string_view::npos;

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

class Look : private TomlCursor {
 public:
  using TomlCursor::TomlCursor;

  bool is_well_written() {
    while (!done()) {
      if (!statement()) go_on();
    }
    return !found_;
  }

 private:
  // Each gives false where what it reads ends in a mistake; it is reported.

  bool statement() {
    blanks();
    if (at_end_of_line()) return end_of_line();
    if (peek() == '[') return header() && end_of_line();
    return key_and_value() && end_of_line();
  }

  bool header() {
    const std::size_t begin = at_;
    const std::string_view open = text_.substr(at_, text_.substr(at_, 2) == "[[" ? 2 : 1);
    at_ += open.size();
    if (!key()) return false;
    const std::string close(open.size(), ']');
    if (text_.substr(at_, close.size()) == close) {
      at_ += close.size();
      return true;
    }
    if (!at_end_of_line() && peek() != ']')
      return fail(at_, 1, "a name is one word", "join the words with a hyphen");
    const std::string_view name = trimmed(text_.substr(begin + open.size(), at_ - begin - open.size()));
    return fail(begin, line_end() - begin, "the brackets are not closed",
                fmt::format("write {}{}{}", open, name, close));
  }

  bool key_and_value() {
    const std::size_t begin = at_;
    if (!key()) return false;
    const std::string_view name = trimmed(text_.substr(begin, at_ - begin));
    if (peek() == '=') {
      if (text_.substr(at_, 2) == "==") return fail(at_, 2, "two equals signs", "write =");
      ++at_;
      return value(name);
    }
    const std::string hint = fmt::format("write {} = \"…\"", name);
    if (at_end_of_line()) return fail(at_, 1, fmt::format("\"{}\" has no value", name), hint);
    const source::CodePoint one = source::code_point(text_, at_);
    if (one.code == ':' || one.code == 0xff1d || one.code == 0xff1a)
      return fail(at_, one.length, "a key and its value have an equals sign between them", "write =");
    if (peek() == '"' || peek() == '\'')
      return fail(at_, 1, "an equals sign is missing before the value", hint);
    if (rest_of_line().find('=') != nowhere)
      return fail(at_, 1, "a key is one word", "join the words with a hyphen");
    return no_statement(begin);
  }

  bool no_statement(std::size_t begin) {
    return fail(begin, line_end() - begin, "a line that is neither a key with its value nor a [table]",
                "a remark begins with #; a text of several lines stands between \"\"\" and \"\"\"");
  }

  bool key() {
    do {
      blanks();
      if (peek() == '"' || peek() == '\'') {
        if (!string()) return false;
      } else if (!bare_key()) {
        return false;
      }
      blanks();
    } while (peek() == '.' && ++at_);
    return true;
  }

  bool bare_key() {
    const std::size_t begin = at_;
    while (is_key_letter(peek())) ++at_;
    if (!done()) {
      const source::CodePoint one = source::code_point(text_, at_);
      if (const std::size_t length = curly_quote(text_, at_)) {
        const std::size_t end =
            std::max(std::min(rest_of_line().find_first_of("=] \t"), rest_of_line().size()), length);
        return fail(at_, end, "a curly quotation mark", "write " + without_curly(end));
      }
      if (const std::size_t length = dash(text_, at_)) return fail(at_, length, "a dash in a key", "write -");
      if (one.code >= 0x80 && !source::is_blank(one.code) && one.code != 0xff1d && one.code != 0xff1a)
        return fail(at_, one.length, "a key has only the letters a to z, digits, hyphens and underscores",
                    "the content reference lists the keys of each file");
    }
    return at_ > begin || no_statement(at_);
  }

  // The text up to `length` from here as a string, with straight quotation marks in the place of curly ones.
  std::string without_curly(std::size_t length) const {
    std::string_view words = text_.substr(at_, std::min(length, line_end() - at_));
    words.remove_prefix(curly_quote(words, 0));
    std::size_t end = words.size();
    for (std::size_t at = 0; at < words.size(); at += source::code_point(words, at).length) {
      if (const std::size_t quote = curly_quote(words, at); quote && at + quote == words.size()) end = at;
    }
    if (end > 0 && end == words.size() && words.back() == '"') --end;
    return in_quotes(words.substr(0, end));
  }

  bool value(std::string_view name, int depth = 0) {
    blanks();
    if (peek() == '#' && is_colour()) return bare(depth);
    if (at_end_of_line())
      return fail(at_, 1, fmt::format("\"{}\" has no value", name),
                  fmt::format("write {} = \"…\", or take the line out", name));
    if (peek() == '"' || peek() == '\'') return string();
    if (peek() == '[' || peek() == '{') {
      if (depth == max_depth) {
        give_up();
        return true;
      }
      return peek() == '[' ? list(name, depth + 1) : table(depth + 1);
    }
    return bare(depth);
  }

  bool is_colour() const {
    const std::string_view word = trimmed(rest_of_line().substr(1));
    return (word.size() == 3 || word.size() == 6) && is_hex(word);
  }

  // A value without quotation marks: up to the end of the line, or of the item where it stands in a list.
  bool bare(int depth) {
    std::string_view word =
        depth > 0 ? text_.substr(at_, text_.find_first_of(",]}\n", at_) - at_) : rest_of_line();
    for (std::size_t i = 1; i < word.size(); ++i) {
      const bool remark =
          word[i] == '#' && (word[i - 1] == ' ' || word[i - 1] == '\t' || is_bare_value(word.substr(0, i)));
      if (!remark && !(depth > 0 && std::string_view(",]}").find(word[i]) != nowhere)) continue;
      word = word.substr(0, i);
      break;
    }
    word = trimmed(word);
    while (!word.empty() && ends_in_blank(word)) word.remove_suffix(1);
    if (is_bare_value(word)) {
      at_ += word.size();
      return true;
    }
    if (curly_quote(word, 0))
      return fail(at_, word.size(), "quotation marks are straight in TOML",
                  "write " + without_curly(word.size()));
    if (std::size_t end = word.find_last_not_of(",;");
        end != nowhere && is_bare_value(word.substr(0, end + 1))) {
      at_ += end + 1;
      return true;
    }
    const Advice advice = bare_value(word);
    return fail(at_, word.size(), advice.message, advice.hint);
  }

  static bool ends_in_blank(std::string_view word) {
    std::size_t at = word.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xc0) == 0x80) --at;
    return source::is_blank(source::code_point(word, at).code);
  }

  bool list(std::string_view name, int depth) {
    const std::size_t begin = at_++;
    while (true) {
      lines();
      while (peek() == ',') {
        report(at_, 1, "a comma with nothing before it", "take it out");
        ++at_;
        lines();
      }
      if (peek() == ']') return ++at_;
      if (done() || begins_statement()) return open_list(begin);
      if (!value(name, depth)) return false;
      lines();
      if (peek() == ',') {
        ++at_;
      } else if (done() || begins_statement()) {
        return open_list(begin);
      } else if (peek() != ']') {
        return fail(at_, 1, "a comma is missing before this", "write a comma between two items");
      }
    }
  }

  bool open_list(std::size_t begin) { return fail(begin, 1, "the list is not closed", "write ] at its end"); }

  bool table(int depth) {
    const std::size_t begin = at_++;
    blanks();
    if (peek() == '}') return ++at_;
    while (true) {
      const std::size_t name = at_;
      blanks();
      if (peek() == '\n' || peek() == '\r' || done()) break;
      if (!key()) return false;
      const std::string_view words = trimmed(text_.substr(name, at_ - name));
      if (peek() != '=')
        return fail(at_, 1, "a key and its value have an equals sign between them", "write =");
      ++at_;
      if (!value(words, depth)) return false;
      blanks();
      if (peek() == '}') return ++at_;
      if (peek() != ',') break;
      const std::size_t comma = at_++;
      blanks();
      if (peek() == '}') return fail(comma, 1, "a comma before the closing brace", "take it out");
    }
    if (done() || peek() == '\n' || peek() == '\r' || peek() == '#')
      return fail(begin, 1, "what stands in braces is not closed on its line",
                  "write it all on one line, with } at its end");
    return fail(at_, 1, "a comma is missing before this", "write a comma between a value and the next key");
  }

  bool end_of_line() {
    blanks();
    if (peek() == '#' || peek() == '\n' || peek() == '\r' || done()) {
      next_line();
      return true;
    }
    if (peek() == ',' || peek() == ';')
      return fail(at_, 1, "a line of TOML has no sign at its end", "take it out");
    return fail(at_, 1, "something stands after the value",
                "a line holds one key and its value; a quotation mark inside a string is written \\\"");
  }

  /// Whether the line, from its first word, has the look of a key with its value or of a table.
  bool begins_statement() const {
    std::size_t at = at_;
    if (text_.substr(at, 2) == "[[") return at == 0 || text_[at - 1] == '\n';
    while (at < text_.size() && (is_key_letter(text_[at]) || text_[at] == '.')) ++at;
    if (at == at_) return false;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at < text_.size() && text_[at] == '=';
  }

  void go_on() {
    do {
      next_line();
      while (!done() && (peek() == ' ' || peek() == '\t')) ++at_;
    } while (!done() && !begins_statement() && peek() != '[' && peek() != '#' && peek() != '\n');
  }
};

}  // namespace

bool is_well_written(const Source& source, diag::Sink& sink) {
  return Look(source, sink).is_well_written();
}

}  // namespace concordat::data
