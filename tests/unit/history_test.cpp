#include "derive/history.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace concordat;
using namespace concordat::derive;

TEST_CASE("a body's appearances go by date, editions without one last") {
  model::Corpus corpus = sample::corpus();
  model::Area& area = corpus.areas[0];
  model::Document update;
  update.id = "update";
  model::Edition undated;
  undated.id = "undated";
  model::Section record;
  record.id = "trust-record";
  record.body = {"trust", {}};
  undated.sections = {record};
  model::Edition early = undated;
  early.id = "2015";
  early.effective = {dates::Date::Precision::Year, 2015, 0, 0};
  update.editions = {undated, early};
  area.documents.push_back(update);
  const auto list = appearances(area, area.bodies[2]);
  REQUIRE(list.size() == 3);
  CHECK(list[0].edition->id == "2015");
  CHECK(list[0].body == nullptr);
  CHECK(list[0].records.size() == 1);
  CHECK(list[1].edition->id == "2017-18");
  CHECK(list[1].body->id.value == "trust");
  CHECK(list[2].edition->id == "undated");
  const Histories all = histories(area);
  CHECK(all.at("trust").size() == 3);
  CHECK(all.at("wb").size() == 1);
}

TEST_CASE("the current edition is the latest agreed one, else the latest") {
  model::Document document;
  document.editions.resize(3);
  document.editions[0].status = model::Status::Agreed;
  document.editions[1].status = model::Status::Agreed;
  document.editions[2].status = model::Status::Proposed;
  CHECK(current(document) == &document.editions[1]);
  document.editions[0].status = document.editions[1].status = model::Status::Superseded;
  CHECK(current(document) == &document.editions[2]);
}

TEST_CASE("an edition is in force from its day until another takes its place or its period ends") {
  const dates::Date today{dates::Date::Precision::Day, 2026, 11, 21};
  model::Document document;
  document.editions.resize(1);
  model::Edition& edition = document.editions[0];
  edition.status = model::Status::Agreed;
  CHECK_FALSE(is_in_force(document, edition, today));  // nobody knows from when
  edition.dated = {dates::Date::Precision::Month, 2025, 3, 0};
  CHECK(is_in_force(document, edition, today));
  edition.effective = {dates::Date::Precision::Day, 2026, 11, 22};
  CHECK_FALSE(is_in_force(document, edition, today));
  edition.effective.day = 21;
  CHECK(is_in_force(document, edition, today));
  for (const char* period : {"2017-18", "2017/18", "2025"}) {
    edition.period = period;
    CHECK_FALSE(is_in_force(document, edition, today));
  }
  for (const char* period : {"2026-27", "2026/27", "2026", "three years"}) {
    edition.period = period;
    CHECK(is_in_force(document, edition, today));
  }
  for (const model::Status status :
       {model::Status::Draft, model::Status::Proposed, model::Status::Superseded}) {
    edition.status = status;
    CHECK_FALSE(is_in_force(document, edition, today));
  }
  document.editions[0].status = model::Status::Agreed;
  document.editions.push_back(document.editions[0]);
  CHECK_FALSE(is_in_force(document, document.editions[0], today));
  CHECK(is_in_force(document, document.editions[1], today));
}
