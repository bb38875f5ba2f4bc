#include <catch2/catch.hpp>

#include "exports/edition_json.hpp"
#include "json/writer.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::exports;

namespace {

std::string json_of(const sample::Sample& sample) {
  return edition_json(sample.index, sample.edition, derive::timetable(sample.edition),
                      {sample.corpus.site.base_url, "/northshire/protocol/2017-18/"});
}

/// The text without white space between its parts, so that a test can look for a piece of it.
std::string packed(const std::string& json) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '"' && (i == 0 || json[i - 1] != '\\')) quoted = !quoted;
    if (quoted || (json[i] != ' ' && json[i] != '\n')) out += json[i];
  }
  return out;
}

}  // namespace

TEST_CASE("JSON is indented, parted by commas and escaped") {
  json::Writer json;
  json.begin_object();
  json.member("text", "\"\\\n\t\x01<");
  json.given("nothing", "");
  json.begin_array("list");
  json.value("a");
  json.value(2);
  json.end_array();
  json.begin_array("empty");
  json.end_array();
  json.flag("set", true);
  json.end_object();
  CHECK(json.take() ==
        "{\n"
        "  \"text\": \"\\\"\\\\\\n\\t\\u0001\\u003c\",\n"
        "  \"list\": [\n"
        "    \"a\",\n"
        "    2\n"
        "  ],\n"
        "  \"empty\": [],\n"
        "  \"set\": true\n"
        "}\n");
}

TEST_CASE("boards and agencies are organisations with their permanent addresses") {
  const sample::Sample sample;
  const std::string json = packed(json_of(sample));
  CHECK(json.find(
            "{\"@type\":\"org:OrganizationalCollaboration\",\"id\":\"https://partnerships.example/northshire/"
            "protocol/2017-18/boards/wb/\",\"key\":\"wb\",\"name\":\"Northshire Wellbeing Board\"") !=
        std::string::npos);
  CHECK(json.find("{\"@type\":\"org:FormalOrganization\",\"id\":\"https://partnerships.example/organisations/"
                  "police/\"") != std::string::npos);
}

TEST_CASE("an and/or seat is a membership of each organisation") {
  const sample::Sample sample;
  const std::string json = packed(json_of(sample));
  for (const char* id : {"health", "police"}) {
    CAPTURE(id);
    CHECK(json.find("\"member_id\":\"https://partnerships.example/organisations/" + std::string(id) +
                    "/\",\"label\":\"Health Trust; Northshire Police\",\"role\":\"member\"") !=
          std::string::npos);
  }
}

TEST_CASE("clauses, cells, lines and approvals are there") {
  const sample::Sample sample;
  const std::string json = packed(json_of(sample));
  CHECK(
      json.find(
          "{\"number\":\"1.1\",\"text\":\"The Northshire Wellbeing Board meets the Safeguarding Board.\"}") !=
      std::string::npos);
  CHECK(json.find("{\"report\":\"needs\",\"to\":\"wb\",\"action\":\"agree\",\"season\":\"winter\","
                  "\"frequency\":\"every 4 years\"}") != std::string::npos);
  CHECK(json.find("{\"from\":\"trust\",\"kind\":\"reports-to\",\"to\":\"wb\",\"clauses\":[\"1.2\"],"
                  "\"by_exception\":true}") != std::string::npos);
  CHECK(json.find("{\"body\":\"sb\",\"name\":\"Safeguarding Board "
                  "(joint)\",\"status\":\"not-met\",\"by\":[\"A chair\"]}") != std::string::npos);
}
