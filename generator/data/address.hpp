#pragma once

#include <string_view>

namespace concordat::data {

/// What keeps a text from being an address of the web (http, https) or of mail (mailto), as a sentence
/// without its full stop; empty where nothing does. What is given out may stand in an attribute in quotes,
/// once escaped.
std::string_view wrong_with_address(std::string_view text);

/// The same for the address below which a site is published: https, a host, and a plain path at most.
std::string_view wrong_with_base(std::string_view text);

inline bool is_address(std::string_view text) {
  return wrong_with_address(text).empty();
}

}  // namespace concordat::data
