#include "derive/posts.hpp"

#include <algorithm>
#include <string>

namespace concordat::derive {

bool is_chair(std::string_view title) {
  std::string lower(title);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  return has("chair") && !has("deputy") && !has("vice");
}

}  // namespace concordat::derive
