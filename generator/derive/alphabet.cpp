// Where a name stands in an A to Z.
#include "derive/alphabet.hpp"

#include <algorithm>

namespace concordat::derive {

std::string sort_key(std::string_view name) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

char letter_of(std::string_view sort_key) {
  const char first = sort_key.empty() ? '0' : sort_key[0];
  return first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : '0';
}

}  // namespace concordat::derive
