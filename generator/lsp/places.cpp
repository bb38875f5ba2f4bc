#include "lsp/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace concordat::lsp {
namespace {

/// How many bytes the character has that begins with this one; its units of UTF-16 are 2 for four bytes.
std::uint32_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::uint32_t units_of(char first) {
  return length_of(first) == 4 ? 2 : 1;
}

std::size_t number(const Json& position, const char* name) {
  const auto found = position.find(name);
  return found != position.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

}  // namespace

Text::Text(std::string_view bytes) : bytes_(bytes), lines_{0} {
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos;)
    lines_.push_back(static_cast<std::uint32_t>(++at));
}

std::uint32_t Text::line_end(std::size_t line) const {
  std::uint32_t end =
      line + 1 < lines_.size() ? lines_[line + 1] - 1 : static_cast<std::uint32_t>(bytes_.size());
  if (end > lines_[line] && end < bytes_.size() && bytes_[end - 1] == '\r') --end;
  return end;
}

std::uint32_t Text::offset(const Json& position) const {
  if (!position.is_object()) return 0;
  const std::size_t line = number(position, "line");
  if (line >= lines_.size()) return static_cast<std::uint32_t>(bytes_.size());
  const std::uint32_t end = line_end(line);
  std::uint32_t at = lines_[line];
  for (std::size_t left = number(position, "character"); left > 0 && at < end;) {
    left -= std::min<std::size_t>(left, units_of(bytes_[at]));
    at = std::min(at + length_of(bytes_[at]), end);
  }
  return at;
}

Json Text::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto line = std::prev(std::upper_bound(lines_.begin(), lines_.end(), offset));
  std::uint32_t units = 0;
  for (std::uint32_t at = *line; at < offset; at += length_of(bytes_[at])) units += units_of(bytes_[at]);
  return {{"line", line - lines_.begin()}, {"character", units}};
}

Json Text::range(std::uint32_t begin, std::uint32_t end) const {
  return {{"start", position(begin)}, {"end", position(end)}};
}

std::string_view Text::line_before(std::uint32_t offset) const {
  const auto line = std::prev(std::upper_bound(lines_.begin(), lines_.end(), offset));
  return bytes_.substr(*line, offset - *line);
}

std::string address_of(std::string_view path) {
  std::string made = "file://";
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool plain = letter || std::string_view("/-._~").find(c) != std::string_view::npos;
    made += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

std::string path_of(std::string_view address) {
  constexpr std::string_view scheme = "file://";
  if (!address.starts_with(scheme)) return {};
  address.remove_prefix(scheme.size());
  std::string path;
  for (std::size_t i = 0; i < address.size(); ++i) {
    int code = 0;
    const char* digits = address.data() + i + 1;
    if (address[i] == '%' && i + 2 < address.size() &&
        std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
      path += static_cast<char>(code);
      i += 2;
    } else {
      path += address[i];
    }
  }
  return path.starts_with('/') ? path : std::string();
}

}  // namespace concordat::lsp
