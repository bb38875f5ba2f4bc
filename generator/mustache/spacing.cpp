// The white-space rules of the specification: a tag alone on its line takes the line with it, and partials,
// parents and blocks pass on their indentation. Invariant: only spaces, tabs and the line break of such a
// line are dropped; all decisions look at the bytes of the file, never at what was dropped already.

#include "mustache/spacing.hpp"

#include <algorithm>
#include <iterator>

namespace concordat::mustache {
namespace {

constexpr std::string_view blanks = " \t";

class Spacer {
 public:
  Spacer(std::vector<Token>& tokens, const Nesting& nesting, std::string_view source)
      : tokens_(tokens), nesting_(nesting), source_(source), spacings_(tokens.size()) {
    for (std::size_t at = source.find('\n'); at != std::string_view::npos; at = source.find('\n', at + 1))
      breaks_.push_back(at);
  }

  std::vector<Spacing> run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      switch (tokens_[at_].tag) {
        case Tag::Text:
        case Tag::Variable:
        case Tag::Raw:
          break;
        case Tag::Section:
        case Tag::Inverted:
        case Tag::Partial:
        case Tag::Unprinted:
          alone_on_line();
          break;
        case Tag::Parent:
          parent();
          break;
        case Tag::Block:
          block();
          break;
        case Tag::Argument:
          argument();
          break;
        case Tag::Close:
          close();
          break;
      }
    }
    return std::move(spacings_);
  }

 private:
  std::size_t line_begin(std::size_t at) const {
    const auto next = std::lower_bound(breaks_.begin(), breaks_.end(), at);
    return next == breaks_.begin() ? 0 : *std::prev(next) + 1;
  }

  /// Where the next line begins, if only blanks are left on this one; `npos` otherwise.
  std::size_t after_blank_rest(std::size_t at) const {
    const std::size_t stop = source_.find_first_not_of(blanks, at);
    if (stop == std::string_view::npos) return source_.size();
    if (source_[stop] == '\n') return stop + 1;
    return source_.compare(stop, 2, "\r\n") == 0 ? stop + 2 : std::string_view::npos;
  }

  bool blank_right(const Token& token) const { return after_blank_rest(token.end) != std::string_view::npos; }

  bool blank_left(const Token& token) const {
    return before(token).find_first_not_of(blanks) == std::string_view::npos;
  }

  /// What stands before the tag on its line.
  std::string_view before(const Token& token) const {
    const std::size_t begin = line_begin(token.begin);
    return source_.substr(begin, token.begin - begin);
  }

  std::string_view leading_blanks(std::size_t line) const {
    const std::size_t stop = std::min(source_.find_first_not_of(blanks, line), source_.size());
    return source_.substr(line, stop - line);
  }

  void drop_left() {
    if (at_ == 0 || tokens_[at_ - 1].tag != Tag::Text) return;
    Token& text = tokens_[at_ - 1];
    text.end = std::max(text.begin, static_cast<std::uint32_t>(line_begin(tokens_[at_].begin)));
  }

  void drop_right() {
    if (at_ + 1 == tokens_.size() || tokens_[at_ + 1].tag != Tag::Text) return;
    tokens_[at_ + 1].begin = static_cast<std::uint32_t>(after_blank_rest(tokens_[at_].end));
  }

  bool alone_on_line() {
    const Token& token = tokens_[at_];
    if (!blank_left(token) || !blank_right(token)) return false;
    spacings_[at_] = {true, before(token)};
    drop_left();
    drop_right();
    return true;
  }

  bool one_line(const Token& opening, const Token& closing) const {
    const auto next = std::lower_bound(breaks_.begin(), breaks_.end(), opening.end);
    return next == breaks_.end() || *next >= closing.begin;
  }

  /// What stands inside a parent is not text of this template, so only what is outside of it on the line
  /// counts.
  void parent() {
    const Token& token = tokens_[at_];
    const std::uint32_t end = nesting_.body_end[at_];
    const bool closed_here = end < tokens_.size() && one_line(token, tokens_[end]);
    if (!blank_left(token) || (closed_here && !blank_right(tokens_[end]))) return;
    spacings_[at_] = {true, before(token)};
    drop_left();
  }

  void block() {
    const Token& token = tokens_[at_];
    if (!alone_on_line()) {
      if (blank_left(token)) spacings_[at_].indentation = before(token);
      return;
    }
    // The lines of the default say how far the content goes in; without them the tag does.
    const std::size_t line = after_blank_rest(token.end);
    const std::string_view indentation = leading_blanks(line);
    const std::uint32_t end = nesting_.body_end[at_];
    const std::size_t body_end = end < tokens_.size() ? tokens_[end].begin : source_.size();
    const std::size_t first = line + indentation.size();
    if (first < body_end && source_[first] != '\n' && source_[first] != '\r') {
      spacings_[at_].indentation = indentation;
    }
  }

  /// A line break straight after the opening tag, and blanks before the closing tag, are not part of the
  /// content.
  void argument() {
    const std::size_t line = after_blank_rest(tokens_[at_].end);
    if (line == std::string_view::npos) return;
    spacings_[at_].indentation = leading_blanks(line);
    drop_right();
  }

  void close() {
    const Token& token = tokens_[at_];
    const Token& opening = tokens_[nesting_.opening[at_]];
    if (opening.tag == Tag::Argument) {
      spacings_[at_].standalone = blank_left(token);
      if (blank_left(token)) drop_left();
    } else if (opening.tag == Tag::Parent) {
      if (blank_right(token) && (blank_left(opening) || !one_line(opening, token))) drop_right();
    } else {
      alone_on_line();
    }
  }

  std::vector<Token>& tokens_;
  const Nesting& nesting_;
  std::string_view source_;
  std::vector<Spacing> spacings_;
  std::vector<std::size_t> breaks_;  ///< where lines end: a line may hold thousands of tags
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Spacing> space(std::vector<Token>& tokens, const Nesting& nesting, std::string_view source) {
  return Spacer(tokens, nesting, source).run();
}

}  // namespace concordat::mustache
