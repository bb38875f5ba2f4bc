// Characters that no reader sees, wherever they can stand.
#include <catch2/catch.hpp>

#include "mistakes.hpp"

using namespace concordat::mistakes;

namespace {

using List = std::vector<std::string>;

const List characters = {
    "\x01",       "\x08",       "\v",         "\f",     "\x1b",   "\x7f",       "\u0085",     "\u00ad",
    "\u034f",     "\u061c",     "\u115f",     "\u17b4", "\u180e", "\u200b",     "\u200c",     "\u200d",
    "\u200e",     "\u200f",     "\u2028",     "\u2029", "\u202a", "\u202e",     "\u2060",     "\u2061",
    "\u2066",     "\u206a",     "\u2800",     "\u3164", "\ufe0f", "\ufeff",     "\uffa0",     "\ufff9",
    "\ufffc",     "\ufffd",     "\uf0b7",     "\ue000", "\ufdd0", "\U0001d173", "\U000e0041", "\U000e0100",
    "\U000f0000", "\U0010fffd", "\U0001fffe", "\r"};

/// The texts of `before` with each character between it and `after`.
std::vector<Mistake> with_each(const std::string& before, const std::string& after) {
  std::vector<Mistake> list;
  for (const std::string& character : characters) list.push_back({before + "⟦" + character + after, "F008"});
  return list;
}

}  // namespace

TEST_CASE("an invisible character is reported at its place, wherever it stands") {
  CHECK(faults({section, paragraphs}, with_each("Some wo", "rds.")) == List{});
  CHECK(faults({section}, with_each("## Head", "ing")) == List{});
  CHECK(faults({section}, with_each("| a |\n|---|\n| b", "c |")) == List{});
  CHECK(faults({section}, with_each("See [x](board:health", "-board).")) == List{});
  CHECK(faults({prose}, with_each("Some wo", "rds.")) == List{});
  CHECK(faults({clause}, with_each("", "3.2 Two.")) == List{});
  CHECK(faults({clause}, with_each("3.", "2 Two.")) == List{});
  CHECK(faults({clause}, with_each("3.2", " Two.")) == List{});
  CHECK(faults({site_line, theme_line, front_line}, with_each("title = \"Pur", "pose\"")) == List{});
  CHECK(faults({site_line, theme_line, front_line}, with_each("ti", "tle = \"Purpose\"")) == List{});
  CHECK(faults({theme_line}, with_each("title = \"Purpose\" # re", "mark")) == List{});
}

TEST_CASE("a character of an escape is reported at the string") {
  for (const char* escape :
       {"\\u200b", "\\u00ad", "\\uf0b7", "\\U000e0041", "\\ufffd", "\\b", "\\u0007", "\\r"}) {
    CHECK(faults({site_line, theme_line, front_line},
                 {{std::string("title = ⟦\"Pur") + escape + "pose\"", "F008"}}) == List{});
  }
}
