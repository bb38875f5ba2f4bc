#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/messages.hpp"

namespace concordat::lsp {

/// Places of one text as editors count them: lines and, in a line, units of UTF-16, both from 0.
class Text {
 public:
  explicit Text(std::string_view bytes);

  /// The byte at a place; a place behind the end of its line is that end.
  std::uint32_t offset(const Json& position) const;
  Json position(std::uint32_t offset) const;
  Json range(std::uint32_t begin, std::uint32_t end) const;
  /// What stands in the line before the byte.
  std::string_view line_before(std::uint32_t offset) const;

 private:
  std::uint32_t line_end(std::size_t line) const;

  std::string_view bytes_;
  std::vector<std::uint32_t> lines_;  // where each begins
};

/// "file:///home/mary/my%20county/site.toml" of an absolute path, and the other way; empty for other
/// addresses.
std::string address_of(std::string_view path);
std::string path_of(std::string_view address);

}  // namespace concordat::lsp
