#include "diag/places.hpp"

namespace concordat::diag {

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

Position position(std::string_view bytes, std::size_t offset) {
  return Walk(bytes).to(offset);
}

}  // namespace concordat::diag
