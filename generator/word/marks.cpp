// The numbers of tracked changes in Word files.
#include "word/marks.hpp"

#include <algorithm>
#include <string_view>

#include "office/zip.hpp"

namespace concordat::word {
namespace {

/// The first of the two tags behind a place.
std::size_t next_mark(std::string_view document, std::size_t from) {
  return std::min(document.find("<w:ins ", from), document.find("<w:del ", from));
}

std::string renumbered(const std::string& document) {
  constexpr std::string_view number = "w:id=\"";
  std::string out;
  std::size_t done = 0, count = 0;
  for (std::size_t at = 0; (at = next_mark(document, done)) != std::string::npos;) {
    const std::size_t close = document.find('>', at);
    const std::size_t id = document.find(number, at);
    if (close == std::string::npos) break;
    if (id == std::string::npos || id > close) {
      out.append(document, done, close - done);
      done = close;
      continue;
    }
    const std::size_t begin = id + number.size();
    out.append(document, done, begin - done);
    out += std::to_string(++count);
    done = document.find('"', begin);
  }
  return out.append(document, done, std::string::npos);
}

}  // namespace

std::string with_own_numbers(const std::string& file) {
  return office::edited(file, "word/document.xml", renumbered);
}

}  // namespace concordat::word
