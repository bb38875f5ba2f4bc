// Ids of headings and terms. The one place that asks what is a letter: the only file that includes ICU.
#include "markdown/slug.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace concordat::markdown {
namespace {

bool is_ascii(std::string_view words) {
  return std::all_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString composed(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(error);
  return U_SUCCESS(error) ? composer->normalize(text, error) : text;
}

icu::UnicodeString composed_and_lower(std::string_view words) {
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<int>(words.size())));
  return composed(text.toLower(icu::Locale::getRoot()));
}

bool stays(UChar32 c) {
  return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

/// Signs inside words, such as apostrophes, and signs that are not of the keyboard, leave no gap.
bool parts_words(UChar32 c) {
  return c < 0x80 ? c != '\'' : (U_GET_GC_MASK(c) & (U_GC_Z_MASK | U_GC_PD_MASK)) != 0;
}

/// The same for words of ASCII, which most are.
std::string ascii_slug(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += static_cast<char>(upper ? c - 'A' + 'a' : c);
    } else if (c != '\'' && !out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out;
}

std::string whole_slug(std::string_view words) {
  icu::UnicodeString out;
  const icu::UnicodeString text = composed_and_lower(words);
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (stays(c)) {
      out.append(c);
    } else if (parts_words(c) && !out.isEmpty() && !out.endsWith(u'-')) {
      out.append(u'-');
    }
  }
  // A sign that was left out may have stood between a letter and its accent.
  std::string bytes;
  return composed(out).toUTF8String(bytes);
}

}  // namespace

std::string slug(std::string_view words) {
  std::string out = is_ascii(words) ? ascii_slug(words) : whole_slug(words);
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "part" : out;
}

std::string ascii_id(std::string_view words) {
  constexpr std::size_t longest = 60;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* splitter = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<int>(words.size())));
  if (U_SUCCESS(error)) text = splitter->normalize(text, error);
  std::string keyboard;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (c < 0x80)
      keyboard += static_cast<char>(c);
    else if (parts_words(c))
      keyboard += '-';
  }
  std::string id = ascii_slug(keyboard);
  if (id.size() > longest) id.erase(std::max<std::size_t>(id.rfind('-', longest) + 1, 1));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "part" : id;
}

}  // namespace concordat::markdown
