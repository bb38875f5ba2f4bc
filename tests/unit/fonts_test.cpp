#include <catch2/catch.hpp>

#include "diag/invisible.hpp"
#include "fonts/letters.hpp"

using namespace concordat;

TEST_CASE("the table of letters is in order, and no range touches the next") {
  const auto table = fonts::table();
  REQUIRE(table.size() > 100);
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(table[i].first <= table[i].last);
    if (i > 0) CHECK(table[i - 1].last + 1 < table[i].first);
  }
}

TEST_CASE("a letter that no font has is shown as its number, the others as they are") {
  CHECK(fonts::shown("Kyiv (Київ), Łódź, 北京, हिन्दी") == "Kyiv (Київ), Łódź, 北京, हिन्दी");
  CHECK(fonts::shown("a 👩\u200d👧 b") == "a [U+1F469]\u200d[U+1F467] b");
  CHECK(fonts::shown("👩") == "[U+1F469]");
  CHECK(fonts::shown("").empty());
  CHECK(fonts::first_missing("abc 👩") == char32_t{0x1F469});
  CHECK_FALSE(fonts::first_missing("abc\u00ad\ufe0f"));
  CHECK(fonts::has(U'\u0000'));
  CHECK_FALSE(fonts::has(0x10ffff));
}

TEST_CASE("spaces of any width are blank") {
  for (const char* text : {"", " ", "\t\r\n", "\u00a0", "\u3000 \u200b", "\u2003\u2060\ufeff"})
    CHECK(diag::is_blank(text));
  for (const char* text : {"a", " . ", "\u00a0\u00e9", "\u2014", "\xc2"}) CHECK_FALSE(diag::is_blank(text));
}
