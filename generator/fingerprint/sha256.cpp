// The only user of OpenSSL.
#include "fingerprint/sha256.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

namespace concordat::fingerprint {

std::string sha256(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (unsigned char byte : digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

std::string sha256_of(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (std::string_view part : parts) {
    all += fmt::format("{}\n", part.size());
    all += part;
  }
  return sha256(all);
}

}  // namespace concordat::fingerprint
