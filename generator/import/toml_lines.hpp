#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "data/toml_edit.hpp"
#include "import/inline_text.hpp"

namespace concordat::importing {

/// A line of TOML, or nothing where there is no value.
inline std::string line(std::string_view key, std::string_view value) {
  return value.empty() ? std::string() : fmt::format("{} = {}\n", key, data::toml_string(value));
}

/// The same of a value that is Markdown: signs in it are words.
inline std::string prose_line(std::string_view key, std::string_view value) {
  return value.empty() ? std::string() : line(key, prose(value));
}

}  // namespace concordat::importing
