// The only place that knows how JSON is escaped. `<` is escaped too, so that the text may stand inside a
// script element of a page.

#include "json/writer.hpp"

#include <fmt/format.h>

namespace concordat::json {

void Writer::line() {
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

/// Before each key and each value of an array.
void Writer::next() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  first_ = false;
  if (depth_ > 0) line();
}

void Writer::open(char bracket) {
  next();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void Writer::close(char bracket) {
  --depth_;
  if (!first_) line();
  out_ += bracket;
  first_ = false;
}

void Writer::key(std::string_view name) {
  next();
  quoted(name);
  out_ += ": ";
  after_key_ = true;
}

void Writer::value(std::string_view text) {
  next();
  quoted(text);
}

void Writer::value(int number) {
  next();
  out_ += std::to_string(number);
}

void Writer::quoted(std::string_view text) {
  out_ += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\t':
        out_ += "\\t";
        break;
      case '<':
        out_ += "\\u003c";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out_ += c;
        }
    }
  }
  out_ += '"';
}

std::string Writer::take() {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace concordat::json
