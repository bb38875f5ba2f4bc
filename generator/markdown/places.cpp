// Maps positions to the file. The library knows the places of blocks; those that it gives for inlines cannot
// be trusted. But addresses and text occur in the source in the order of the tree, so each is searched for
// after the last one that was found. What was written with escapes is not found, and gets the place of its
// block.
#include "markdown/places.hpp"

#include <algorithm>

namespace concordat::markdown {

constexpr std::size_t nowhere = std::string_view::npos;

Places::Places(const Source& source, Span fixed)
    : source_(source),
      fixed_(fixed),
      last_block_(fixed),
      address_from_(source.begin),
      text_from_(source.begin) {
  if (fixed_.file != no_file) {
    limit_ = source.end;
    return;
  }
  starts_.push_back(source.begin);
  for (std::size_t i = source.begin; i < source.end; ++i) {
    if (source.bytes[i] == '\n') starts_.push_back(i + 1);
  }
}

Span Places::document() const {
  return fixed_.file != no_file ? fixed_ : span(source_.begin, source_.end);
}

Span Places::block(const BlockLines& lines) {
  if (fixed_.file != no_file) return fixed_;
  std::size_t begin =
      line_start(lines.first_line) + static_cast<std::size_t>(std::max(0, lines.first_column - 1));
  std::size_t end = line_start(lines.last_line) + static_cast<std::size_t>(std::max(0, lines.last_column));
  begin = std::min(begin, source_.end);
  end = std::clamp(end, begin, source_.end);
  // The library's columns of cells are sometimes out by a few bytes.
  while (begin > source_.begin && inside_character(begin)) --begin;
  while (end < source_.end && inside_character(end)) ++end;
  last_block_ = span(begin, end);
  address_from_ = std::max(address_from_, begin);
  text_from_ = std::max(text_from_, begin);
  limit_ = std::max(limit_, end);
  return last_block_;
}

bool Places::inside_character(std::size_t at) const {
  return at < source_.end && (static_cast<unsigned char>(source_.bytes[at]) & 0xc0) == 0x80;
}

Span Places::address(const std::string& url) {
  if (url.empty()) return last_block_;
  std::size_t found = nowhere;
  std::size_t skip = 0;
  for (std::string_view before : {"](", "](<", "<"}) {
    std::size_t at = find(std::string(before) + url, address_from_, std::min(found, limit_));
    if (at == nowhere) continue;
    found = at;
    skip = before.size();
  }
  if (found == nowhere) return last_block_;
  address_from_ = found + skip + url.size();
  return span(found + skip, address_from_);
}

Span Places::text(const std::string& text) {
  std::size_t at = text.empty() ? nowhere : find(text, text_from_, limit_);
  if (at == nowhere) {
    // A place as long as the text is taken for its own: characters are counted in it.
    const bool as_long = last_block_.end - last_block_.begin == text.size();
    return as_long ? Span{last_block_.file, last_block_.begin, last_block_.begin} : last_block_;
  }
  text_from_ = at + text.size();
  return span(at, text_from_);
}

void Places::leave_link() {
  text_from_ = std::max(text_from_, address_from_);
}

std::size_t Places::find(std::string_view wanted, std::size_t from, std::size_t limit) {
  if (from >= limit || limit - from > budget_) return nowhere;
  std::size_t at = source_.bytes.substr(0, limit).find(wanted, from);
  if (at == nowhere) budget_ -= limit - from;
  return at;
}

std::size_t Places::line_start(int line) const {
  auto index = static_cast<std::size_t>(std::max(1, line)) - 1;
  return starts_[std::min(index, starts_.size() - 1)];
}

Span Places::span(std::size_t begin, std::size_t end) const {
  return {source_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace concordat::markdown
