#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace concordat::fingerprint {

/// SHA-256 in hexadecimal, as `sha256sum` prints it.
std::string sha256(std::string_view bytes);

/// SHA-256 of the parts, each with its length before it, so that no two lists of parts look alike.
std::string sha256_of(std::initializer_list<std::string_view> parts);

}  // namespace concordat::fingerprint
