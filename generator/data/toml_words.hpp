#pragma once

#include <string>
#include <string_view>

namespace concordat::data {

/// What is wrong, and what to do about it.
struct Advice {
  std::string message;
  std::string hint;
};

/// Whether a value without quotation marks is a number, a date, a time, true or false. What has the look of
/// one and is none, such as 25:00:00, is left to the library.
bool is_bare_value(std::string_view word);

/// What a value that is none of these should be.
Advice bare_value(std::string_view word);

/// A quotation mark other than " and ', such as word processors make; its length in bytes, or 0.
std::size_t curly_quote(std::string_view text, std::size_t at);

/// A dash that is not the hyphen of the keyboard; its length in bytes, or 0.
std::size_t dash(std::string_view text, std::size_t at);

/// The text as a TOML string.
std::string in_quotes(std::string_view text);

}  // namespace concordat::data
