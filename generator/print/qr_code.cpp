// The only user of libqrencode.
#include "print/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace concordat::print {

std::vector<std::string> qr_code(std::string_view words) {
  // Of this level a code can be read when a seventh of it is not: folded, stamped or written on.
  constexpr QRecLevel level = QR_ECLEVEL_M;
  constexpr int smallest_that_fits = 0;
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(words.size()), reinterpret_cast<const unsigned char*>(words.data()),
                        smallest_that_fits, level),
      QRcode_free);
  std::vector<std::string> rows;
  if (!code) return rows;
  const unsigned char* square = code->data;
  for (int row = 0; row < code->width; ++row) {
    std::string& out = rows.emplace_back();
    for (int column = 0; column < code->width; ++column) out += (*square++ & 1) != 0 ? '1' : '0';
  }
  return rows;
}

}  // namespace concordat::print
