#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace concordat::diag {

/// A character that a document may not have, because no reader sees it or sees it as it was meant:
/// invisible.cpp has the table.
struct Invisible {
  char32_t code = 0;
  std::size_t at = 0;  ///< in bytes
  std::size_t length = 1;
  std::string_view what = {};  ///< "an invisible character"
  std::string_view hint = {};
};

/// Whether there is nothing in the text but spaces, of whatever width.
bool is_blank(std::string_view text);

/// Reports the first letter of the text that papers cannot show.
void check_letters(std::string_view text, Span span, Sink& sink);

/// The first one of `text` (as it is read, without escapes) from `from` on.
std::optional<Invisible> next_invisible(std::string_view text, std::size_t from = 0);

/// Reports the first one of a text that stands at `span`: at its own place where the span is as long as the
/// text.
void check_visible(std::string_view text, Span span, Sink& sink);

/// Reports every one of a file, those that follow one another once, and gives its bytes with blanks in the
/// place of them, so that what is wrong beside them is found in the same run. Of line ends of old Macs only
/// the first is reported; they become line ends.
std::string check_file(std::string_view bytes, FileIndex file, Sink& sink);

}  // namespace concordat::diag
