// When something comes, and who must be there to decide.
#include "derive/when.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "derive/quorum.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::derive;
using sample::Sample;

TEST_CASE("a calendar takes what has its months and its years, and nothing that waits for something else") {
  model::When when;
  CHECK_FALSE(says_when(when));
  CHECK_FALSE(has_dates(when));
  when.months = {6};
  CHECK(says_when(when));
  CHECK(has_dates(when));
  when.every = 3;
  CHECK_FALSE(has_dates(when));
  when.first_year = 2026;
  CHECK(has_dates(when));
  when.after = "the count";
  CHECK_FALSE(has_dates(when));
  when.after.clear();
  when.by_exception = true;
  CHECK_FALSE(has_dates(when));
}

TEST_CASE("when something comes is said season by season, then by months, then by what it follows") {
  const Sample sample;
  model::When when;
  when.seasons = {{"spring", {}}, {"autumn", {}}};
  CHECK(time_of_year(sample.edition, when) == "Spring and Autumn");
  when.months = {1, 2, 6};
  when.after = "the count";
  CHECK(time_of_year(sample.edition, when) ==
        "Spring and Autumn, January, February and June, after the count");
  when.every = 2;
  CHECK(how_often(when) == "every 2 years");
  when.frequency = "biennially";
  when.first_year = 2027;
  when.by_exception = true;
  CHECK(how_often(when) == "biennially from 2027, by exception");
}

TEST_CASE("a part of the members is rounded up, and the larger number counts") {
  model::Quorum quorum;
  CHECK(members_needed(quorum, 9) == 0);
  quorum.fraction = "1/3";
  CHECK(members_needed(quorum, 9) == 3);
  CHECK(members_needed(quorum, 10) == 4);
  quorum.count = 5;
  CHECK(members_needed(quorum, 10) == 5);
  for (const char* wrong : {"", "1", "a/b", "0/3", "4/3", "1/0", "1/3 "})
    CHECK_FALSE(model::fraction_of(wrong));
}

TEST_CASE("the words of the document are shown, where it has some, and not ours") {
  const Sample sample;
  model::Quorum quorum;
  quorum.count = 1;
  CHECK(quorum_words(sample.index, sample.edition, quorum) == "at least 1 member");
  quorum.parts.push_back({.post = "Chair", .or_post = "Deputy chair"});
  CHECK(quorum_words(sample.index, sample.edition, quorum) ==
        "at least 1 member; among them Chair or Deputy chair");
  quorum.words = "one member";
  CHECK(quorum_words(sample.index, sample.edition, quorum) == "one member");
}
