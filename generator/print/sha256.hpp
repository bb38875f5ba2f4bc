#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace concordat::print {

/// SHA-256 of the parts, each with its length before it, so that no two lists of parts look alike; in hexadecimal.
std::string sha256(std::initializer_list<std::string_view> parts);

}  // namespace concordat::print
