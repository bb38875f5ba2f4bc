#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace concordat::exports {

/// Writes rows as RFC 4180 asks: commas, CRLF, a field in quotes where it needs them. A fact stands on one
/// line: a line break inside a field becomes a space.
class CsvWriter {
 public:
  /// The first row. Later rows must have as many fields.
  explicit CsvWriter(std::initializer_list<std::string_view> header) { row(header); }
  explicit CsvWriter(std::span<const std::string> header) { row(header); }

  void row(std::initializer_list<std::string_view> fields);
  void row(std::span<const std::string> fields);

  std::string take() { return std::move(out_); }

 private:
  void field(std::string_view text, bool first);

  std::string out_;
};

/// A field of several values: "2.4; 3.10". Empty values are left out.
class Joined {
 public:
  Joined& add(std::string_view value);
  operator std::string_view() const { return text_; }

 private:
  std::string text_;
};

}  // namespace concordat::exports
