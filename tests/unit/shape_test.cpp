#include "data/shape.hpp"

#include <catch2/catch.hpp>

#include "data/address.hpp"
#include "data/toml.hpp"
#include "memory.hpp"

using namespace concordat;
using namespace concordat::data;

namespace {

constexpr Key person_keys[] = {{"name", Type::String, Needed::Yes}, {"born", Type::Date}};
constexpr Shape person{"[[person]]", person_keys};
constexpr std::string_view colours[] = {"red", "green", "dark-blue"};
constexpr Key keys[] = {{"id", Type::NewId, Needed::Yes},
                        {"colour", Type::Choice, Needed::No, colours},
                        {"site", Type::Address},
                        {"count", Type::Integer},
                        {"clause", Type::Clause},
                        {"words", Type::Strings},
                        {"season", Type::IdOrIds},
                        {"lead", Type::TextOrTable, Needed::No, {}, &person},
                        {"owner", Type::Id},
                        {"person", Type::Tables, Needed::No, {}, &person}};
constexpr Shape thing{"thing.toml", keys};

std::vector<std::string> reported(std::string_view text) {
  diag::Sink sink;
  validate(parse_toml({0, text, 0, text.size()}, sink).table, thing, sink);
  return memory::reported(sink, text);
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a table that has what it should gives no diagnostic") {
  CHECK(
      reported("id = \"a-1\"\ncolour = \"red\"\nsite = \"https://a.example\"\ncount = 1\nclause = [\"1.1\"]\n"
               "words = [\"x\"]\n[[person]]\nname = \"A\"\nborn = 1999-12-31\n")
          .empty());
}

TEST_CASE(
    "an unknown key is reported with the nearest known one, and its meant key is not reported as missing") {
  CHECK(reported("idd = \"a\"\n") == List{"1:1 T002 unknown key \"idd\" in thing.toml"});
  diag::Sink sink;
  const std::string_view text = "id = \"a\"\ncolor = \"red\"\n";
  validate(parse_toml({0, text, 0, text.size()}, sink).table, thing, sink);
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].hint == "did you mean \"colour\"?");
}

TEST_CASE("a missing key is reported where its table begins") {
  CHECK(reported("colour = \"red\"\n") == List{"1:1 T004 thing.toml needs the key \"id\""});
  CHECK(reported("id = \"a\"\n[[person]]\nborn = \"1999\"\n") ==
        List{"2:1 T004 [[person]] needs the key \"name\""});
}

TEST_CASE("a value of the wrong type is reported in plain words") {
  CHECK(reported("id = 5\n") == List{"1:6 T003 \"id\" should be a string, not a whole number"});
  CHECK(reported("id = \"a\"\ncount = \"2\"\n") ==
        List{"2:9 T003 \"count\" should be a whole number, not a string"});
  CHECK(reported("id = \"a\"\nsite = [\"x\"]\n") ==
        List{"2:8 T003 \"site\" should be an address in quotes, not a list"});
  CHECK(reported("id = \"a\"\nclause = 4.3\n") ==
        List{"2:10 T003 \"clause\" should be a clause number in quotes, not a number"});
  CHECK(reported("id = \"a\"\nwords = [\"x\", 1]\n") ==
        List{"2:15 T003 \"words\" should be a list of strings, but one item is a whole number"});
  CHECK(reported("id = \"a\"\nperson = \"me\"\n") ==
        List{"2:10 T003 \"person\" should be a list of tables, not a string"});
}

TEST_CASE("words, dates, addresses, ids and empty values are distinguished") {
  CHECK(reported("id = \"a\"\ncolour = \"gren\"\n") == List{"2:10 T005 \"colour\" cannot be \"gren\""});
  CHECK(reported("id = \"a\"\n[[person]]\nname = \"A\"\nborn = \"1999-02-30\"\n") ==
        List{"4:8 T006 \"1999-02-30\" is not a date"});
  CHECK(reported("id = \"a\"\nsite = \"ftp://a.example\"\n") ==
        List{"2:8 T007 \"ftp://a.example\" is not an address"});
  CHECK(reported("id = \"A b\"\n") == List{"1:6 T008 \"A b\" is not a well-formed id"});
  CHECK(reported("id = \"\"\n") == List{"1:6 T010 \"id\" is empty"});
  CHECK(reported("id = \"a\"\nwords = [\"\"]\n") == List{"2:10 T010 an item of \"words\" is empty"});
}

TEST_CASE("ids have lower-case letters, digits and single hyphens; editions also dots") {
  for (const char* id : {"a", "a-1", "2017-18", "x9"}) CHECK(is_id(id));
  for (const char* id : {"", "-a", "a-", "a--b", "A", "a b", "a.b", "é", "a/b", ".."}) CHECK_FALSE(is_id(id));
  CHECK(is_id("v3.0", Dots::Yes));
  for (const char* id : {".", "..", "a..b", ".a", "a.-b"}) CHECK_FALSE(is_id(id, Dots::Yes));
}

TEST_CASE("an address cannot break out of an attribute or run anything") {
  for (const char* address : {"https://a.example/x?y=1&z=2", "http://a", "mailto:a@b.example"})
    CHECK(is_address(address));
  for (const char* address :
       {"", "https://", "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//a.example",
        "https://a b", "https://a\"b", "https://a<b", "https://a\nb", " https://a", "HTTPS://a"}) {
    CHECK_FALSE(is_address(address));
  }
}

TEST_CASE("a list that is misspelt or no list counts as not read") {
  auto whole = [](std::string_view text) {
    diag::Sink sink;
    return lists_whole(parse_toml({0, text, 0, text.size()}, sink).table, thing);
  };
  CHECK(whole("id = \"a\"\n"));
  CHECK(whole("[[person]]\nname = \"A\"\n"));
  CHECK_FALSE(whole("[[persn]]\nname = \"A\"\n"));
  CHECK_FALSE(whole("[person]\nname = \"A\"\n"));
  CHECK_FALSE(whole("person = [1]\n"));
}

TEST_CASE("one id or a list, words or a table: either is right, and nothing is none") {
  CHECK(reported("id = \"a\"\nseason = \"spring\"\nlead = \"Ann\"\n").empty());
  CHECK(reported("id = \"a\"\nseason = [\"spring\", \"autumn\"]\n[lead]\nname = \"Ann\"\n").empty());
  for (const char* empty :
       {"season = \"\"", "season = []", "season = [\"\"]", "owner = \"\"", "clause = \"\""}) {
    CAPTURE(empty);
    const List said = reported(fmt::format("id = \"a\"\n{}\n", empty));
    REQUIRE(said.size() == 1);
    CHECK(said[0].find("T010") != std::string::npos);
  }
  CHECK(reported("id = \"a\"\nseason = 3\n").size() == 1);
  CHECK(reported("id = \"a\"\n[lead]\nage = 3\n").size() == 2);  // an unknown key, and the name is missing
}
