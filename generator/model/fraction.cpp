#include <charconv>

#include "model/body.hpp"

namespace concordat::model {

std::optional<Fraction> fraction_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = [](std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
  };
  const Fraction fraction{number(text.substr(0, slash)), number(text.substr(slash + 1))};
  if (fraction.part < 1 || fraction.of < fraction.part) return std::nullopt;
  return fraction;
}

}  // namespace concordat::model
