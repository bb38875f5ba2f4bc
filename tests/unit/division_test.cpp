#include "derive/division.hpp"

#include <catch2/catch.hpp>

#include "derive/alphabet.hpp"

using namespace concordat;
using derive::Division;
using derive::Listed;

namespace {

using List = std::vector<std::string>;

constexpr std::size_t large = 200'000;  // two of these have no room on a page

}  // namespace

TEST_CASE("a list that fits on a page is not divided") {
  const Division division({{"a", 100'000}, {"b", 194'000}});
  CHECK(division.parts().empty());
  CHECK(division.part_of("a") == "");
}

TEST_CASE("a list that does not is divided by its first letters, a part that does not by its second") {
  const Division division({{"sutton", large}, {"abbey", 10}, {"safer", large}, {"0zero", 10}, {"salt", 10}});
  CHECK(division.below("") == List{"0", "a", "s"});
  CHECK(division.below("s") == List{"sa", "su"});
  CHECK(division.below("sa").empty());
  CHECK(division.parts() == List{"0", "a", "s", "sa", "su"});
  CHECK(division.part_of("salt") == "sa");
  CHECK(division.part_of("abbey") == "a");
}

TEST_CASE("what begins with no more than the letters of a part stands on the page of the part") {
  const Division division({{"s", large}, {"s", large}, {"sa", 10}});
  CHECK(division.below("s") == List{"sa"});
  CHECK(division.part_of("s") == "s");
  CHECK(division.part_of("sa") == "sa");
}

TEST_CASE("names that are all the same are not divided for ever") {
  const Division division({{"ab", large}, {"ab", large}});
  CHECK(division.parts() == List{"a", "ab"});
  CHECK(division.part_of("ab") == "ab");
}

TEST_CASE("the words of a letter are divided from that letter on") {
  const Division division({{"ca", large}, {"co", large}}, "c");
  CHECK(division.below("c") == List{"ca", "co"});
  CHECK(division.part_of("c") == "c");
  CHECK(division.part_of("co") == "co");
}

TEST_CASE("names are found by their letters and digits, without blanks and signs") {
  const auto letters = [](std::string_view name) { return derive::letters_of(derive::sort_key(name)); };
  CHECK(letters("The Adults\u2019 Board (2)") == "adultsboard2");
  CHECK(letters("3 Shires") == "03shires");
  CHECK(letters("\u00c9cole") == "0cole");
  CHECK(letters("") == "0");
}

TEST_CASE("parts are called as readers would call them") {
  CHECK(derive::shown_letters("s") == "S");
  CHECK(derive::shown_letters("sa") == "Sa");
  CHECK(derive::shown_letters("0") == "0-9");
  CHECK(derive::shown_letters("03") == "3");
}
