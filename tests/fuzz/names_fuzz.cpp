// Language tags, addresses and ids: what is let through can stand where it is put.
#include <algorithm>
#include <cctype>

#include "data/address.hpp"
#include "data/language.hpp"
#include "data/shape.hpp"
#include "markdown/slug.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

bool has_only(std::string_view text, std::string_view others) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || others.find(c) != std::string_view::npos;
  });
}

}  // namespace

void run(std::string_view input) {
  must(!data::is_language(input) || has_only(input, "-"), "a language tag has letters, digits and hyphens");
  must(data::is_language(data::nearest_language(input)), "what a hint says is a language tag");
  if (data::is_address(input)) {
    must(input.find_first_of(std::string_view(" \t\r\n\"<>\\\0", 9)) == std::string_view::npos,
         "an address can stand in quotes");
    must(input.starts_with("http://") || input.starts_with("https://") || input.starts_with("mailto:"),
         "an address has a scheme that leads somewhere");
  }
  if (data::wrong_with_base(input).empty())
    must(data::is_address(std::string(input) + "/a/") && input.find_first_of("?#") == std::string_view::npos,
         "pages can be put below a base");
  if (data::is_id(input)) {
    must(data::is_id(input, data::Dots::Yes), "an id may be without dots");
    must(markdown::slug(input) == input, "an id is its own slug");
  }
  const std::string slug = markdown::slug(input);
  must(!slug.empty() && slug.find_first_of(" \t\n\"'<>&/#?%") == std::string::npos,
       "a slug can stand in an address");
  must(markdown::slug(slug) == slug, "a slug is its own");
}

}  // namespace concordat::fuzz
