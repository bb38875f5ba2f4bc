// Cells as text. This is the one place that says how several values, or a date that is not a whole day, stand
// in a field of text; every writer takes it from here.
#include "exports/dataset.hpp"

#include <fmt/format.h>

namespace concordat::exports {

std::string joined(const Texts& values) {
  std::string text;
  for (const std::string& value : values) {
    if (value.empty()) continue;
    if (!text.empty()) text += "; ";
    text += value;
  }
  return text;
}

bool Cell::empty() const {
  if (const auto* text = std::get_if<std::string>(&value_)) return text->empty();
  if (const auto* texts = std::get_if<Texts>(&value_)) return texts->empty();
  if (const auto* date = std::get_if<dates::Date>(&value_)) return !date->given();
  return false;
}

std::string Cell::text() const {
  if (const auto* text = std::get_if<std::string>(&value_)) return *text;
  if (const auto* texts = std::get_if<Texts>(&value_)) return joined(*texts);
  if (const auto* date = std::get_if<dates::Date>(&value_)) return dates::iso(*date);
  return fmt::to_string(std::get<int>(value_));
}

}  // namespace concordat::exports
