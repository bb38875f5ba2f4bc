#include "data/language.hpp"

#include <catch2/catch.hpp>

using namespace concordat::data;

TEST_CASE("a language tag has the form of BCP 47") {
  for (const char* tag :
       {"en", "cy", "gd", "sco", "en-GB", "en-gb", "EN-GB", "es-419", "zh-Hant", "zh-Hant-TW",
        "en-GB-oxendict", "sl-rozaj-biske", "de-1996", "en-u-ca-gregory", "en-GB-x-plain"}) {
    INFO(tag);
    CHECK(is_language(tag));
  }
  for (const char* words : {"", "e", "English", "en_GB", "en-UK", "en-", "-en", "en--GB", "en GB", "engl",
                            "en-G", "en-GB-", "en-GB-x", "en-GB-GB", "1n", "en-\xC3\xA9"}) {
    INFO(words);
    CHECK_FALSE(is_language(words));
  }
}

TEST_CASE("the hint is the tag that was meant") {
  const std::pair<const char*, const char*> told[] = {
      {"English", "en-GB"}, {"en_GB", "en-GB"},      {"en-UK", "en-GB"}, {"EN_gb", "en-GB"},
      {"Welsh", "cy"},      {"English_UK", "en-GB"}, {"cy_GB", "cy-GB"}, {"", "en-GB"},
      {"Klingon", "en-GB"}, {"en_US.UTF-8", "en-US"}};
  for (const auto& [words, tag] : told) {
    INFO(words);
    CHECK(nearest_language(words) == tag);
    CHECK(is_language(nearest_language(words)));
  }
}
