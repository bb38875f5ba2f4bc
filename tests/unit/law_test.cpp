#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "model/keys/all.hpp"
#include "model/parsed.hpp"
#include "model/shipped_law.hpp"

using namespace concordat;
using model::LawRow;
using model::LawSubject;

TEST_CASE("the law that is built in is sound, and every row can do what it is for") {
  source::Tree tree;
  tree.files.push_back({"england.toml", std::string(model::shipped_law_text)});
  diag::Sink sink;
  const model::ParsedFile file = model::parse_file(tree, 0, sink);
  data::validate(file.table, model::shape_of<model::Law>, sink);
  CHECK(sink.all().empty());
  const std::vector<LawRow> law = model::shipped_law();
  CHECK(law.size() >= 40);
  std::set<std::string> ids;
  for (const LawRow& row : law) {
    INFO(row.id.value);
    CHECK(ids.insert(row.id.value).second);
    CHECK(row.read.given());
    const bool named = row.about == LawSubject::Name || row.about == LawSubject::Guidance;
    if (named) CHECK((row.until.given() && !row.now.empty()));
    if (named || row.about == LawSubject::Citation || row.about == LawSubject::Statement ||
        row.about == LawSubject::Report)
      CHECK_FALSE(row.words.empty());
    if (!named && row.about != LawSubject::Citation) CHECK_FALSE(row.kinds.empty());
    if (row.about == LawSubject::Member) CHECK_FALSE((row.words.empty() && row.organisations.empty()));
    // Words are compared with texts in small letters; names are not.
    const bool lower = row.about == LawSubject::Member || row.about == LawSubject::Report ||
                       row.about == LawSubject::Statement;
    for (const std::string& words : row.words) {
      const bool capital =
          std::any_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      if (lower) CHECK_FALSE(capital);
    }
  }
}

TEST_CASE("what is not in force is what is to come, and nothing else") {
  for (const LawRow& row : model::shipped_law()) {
    INFO(row.id.value);
    CHECK((row.standing == model::LawStanding::InForce) == (row.about != LawSubject::Horizon));
  }
}

TEST_CASE("a row of the content takes the place of the program's with its id, and others are added") {
  LawRow changed = model::shipped_law().front();
  changed.what = "something else";
  LawRow added;
  added.id = {"local-rule", {}};
  const std::size_t before = model::shipped_law().size();
  const std::vector<LawRow> law = model::joined_law(model::shipped_law(), {changed, added});
  REQUIRE(law.size() == before + 1);
  CHECK(law.front().what == "something else");
  CHECK(law.back().id.value == "local-rule");
}
