#pragma once

#include <algorithm>
#include <string>

#include "data/toml.hpp"

namespace concordat::data {

/// A place in TOML text, and what every statement is made of. What is wrong is reported where it is found.
class TomlCursor {
 public:
  TomlCursor(const Source& source, diag::Sink& sink)
      : text_(source.bytes.substr(source.begin, source.end - source.begin)), source_(source), sink_(sink) {}

 protected:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool done() const { return at_ == text_.size(); }
  /// Whether nothing but a remark is left of the line.
  bool at_end_of_line() const {
    return done() || peek() == '\n' || peek() == '#' || text_.substr(at_, 2) == "\r\n";
  }
  std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }
  std::string_view rest_of_line() const { return text_.substr(at_, line_end() - at_); }

  void next_line() { at_ = std::min(line_end() + 1, text_.size()); }
  /// Passes blanks; those that are no plain ones are reported.
  void blanks();
  /// Passes blanks, remarks and line ends, as they may stand between the items of a list.
  void lines();
  /// A string of any kind; false where it has no end.
  bool string();

  void report(std::size_t at, std::size_t length, std::string message, std::string hint);
  /// Reports it, and is false.
  bool fail(std::size_t at, std::size_t length, std::string message, std::string hint);
  /// What is left is for the library, which will refuse it.
  void give_up() {
    at_ = text_.size();
    silent_ = true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool found_ = false;

 private:
  bool open_string(std::size_t begin, std::string_view close);
  void escape(bool several_lines);

  bool silent_ = false;
  const Source& source_;
  diag::Sink& sink_;
};

/// The text without blanks and line ends at its end.
std::string_view trimmed(std::string_view text);

bool is_hex(std::string_view text);

}  // namespace concordat::data
