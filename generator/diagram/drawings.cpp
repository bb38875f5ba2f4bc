// Keeps drawings between builds. The key is the whole DOT text with the names, not a hash of it, so that two
// maps can never be mistaken for each other; the output has the same bytes with or without the cache.
#include "diagram/drawings.hpp"

#include <fmt/format.h>

#include <charconv>

namespace concordat::diagram {
namespace {

std::string head() {
  return fmt::format("concordat {} graphviz {}\n", CONCORDAT_VERSION, GRAPHVIZ_VERSION);
}

// "12 345\n" before each pair: how long the text it was made from is, and how long the drawing.
bool take_number(std::string_view& bytes, char end, std::size_t& number) {
  auto [stop, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
  if (error != std::errc() || stop == bytes.data() + bytes.size() || *stop != end) return false;
  bytes.remove_prefix(static_cast<std::size_t>(stop - bytes.data()) + 1);
  return true;
}

}  // namespace

Drawings::Drawings(std::string_view bytes) {
  std::string expected = head();
  if (bytes.substr(0, expected.size()) != expected) return;
  bytes.remove_prefix(expected.size());
  std::size_t made_from = 0;
  std::size_t svg = 0;
  while (take_number(bytes, ' ', made_from) && take_number(bytes, '\n', svg)) {
    if (made_from > bytes.size() || svg > bytes.size() - made_from) return;
    add(std::string(bytes.substr(0, made_from)), std::string(bytes.substr(made_from, svg)));
    bytes.remove_prefix(made_from + svg);
  }
}

const std::string* Drawings::find(std::string_view made_from) const {
  auto found = drawings_.find(std::string(made_from));
  return found == drawings_.end() ? nullptr : &found->second;
}

void Drawings::add(std::string made_from, std::string svg) {
  auto [place, fresh] = drawings_.emplace(made_from, std::move(svg));
  if (fresh) order_.push_back(std::move(made_from));
}

std::string Drawings::text() const {
  std::string out = head();
  for (const std::string& made_from : order_) {
    const std::string& svg = drawings_.at(made_from);
    out += fmt::format("{} {}\n", made_from.size(), svg.size());
    out += made_from;
    out += svg;
  }
  return out;
}

}  // namespace concordat::diagram
