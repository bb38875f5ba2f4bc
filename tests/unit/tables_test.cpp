// The registry of tables, and the files that are written for each of them.
#include "exports/tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "exports/csvw.hpp"
#include "exports/rows_json.hpp"
#include "exports/xlsx_text.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::exports;

namespace {

/// The tables of the sample, with their rows.
struct Made {
  sample::Sample sample;
  derive::TimetableView timetable = derive::timetable(sample.edition);
  std::vector<MadeTable> tables = make_tables({sample.index, sample.edition, timetable});
};

bool is_sentence(std::string_view text) {
  return !text.empty() && text.back() == '.' && text.find('\n') == std::string_view::npos;
}

bool has_column(const Dataset& table, std::string_view name) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [&](const Column& column) { return column.name == name; });
}

}  // namespace

TEST_CASE("each table has a name of its own, a title that a sheet can have, and says what it holds") {
  std::set<std::string_view> names;
  std::vector<std::string> sheets = {"About", "Columns"};
  for (const Table& table : all_tables) {
    CAPTURE(std::string(table.name));
    CHECK(names.insert(table.name).second);
    CHECK(table.name != "edition");
    CHECK(sheet_name(table.title, sheets) == table.title);
    CHECK(is_sentence(table.description));
    sheets.emplace_back(table.title);
  }
}

TEST_CASE("each column says what it means, and each row has a cell for each") {
  const Made made;
  CHECK(made.tables.size() ==
        all_tables.size() - 4);  // no records of partnerships, no steps, delegations or signatories
  for (const MadeTable& table : made.tables) {
    CAPTURE(std::string(table.about->name));
    std::set<std::string_view> names;
    for (const Column& column : table.data.columns) {
      CAPTURE(std::string(column.name));
      CHECK(names.insert(column.name).second);
      CHECK_FALSE(column.title.empty());
      CHECK(is_sentence(column.meaning));
    }
    for (const Row& row : table.data.rows) CHECK(row.size() == table.data.columns.size());
    for (const std::string_view named : {table.about->key, table.about->row_title})
      CHECK((named.empty() || has_column(table.data, named)));
  }
}

TEST_CASE("an edition has no table of what it has nothing of") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.lines.clear();
  edition.approvals.clear();
  for (const Table* table : tables_of(edition)) {
    CHECK(table->name != "relationships");
    CHECK(table->name != "signoff");
    CHECK(table->name != "partnerships");
  }
  CHECK(tables_of({}).empty());
}

TEST_CASE("rows as JSON: numbers, lists, dates as exact as they are, and no empty cells") {
  Dataset table{{{"text", "", ""}, {"list", "", ""}, {"number", "", ""}, {"date", "", ""}}};
  table.add("a \"b\"\n<c>", Texts{"1.1", "1.2"}, 0, dates::Date{dates::Date::Precision::Month, 2016, 1, 0});
  table.add("", Texts{""}, std::optional<int>(), dates::Date{});
  const std::string json = rows_json(table);
  CHECK(json == rows_json(table));
  CHECK(nlohmann::json::parse(json) ==
        nlohmann::json::parse(
            R"([{"text": "a \"b\"\n<c>", "list": ["1.1", "1.2"], "number": 0, "date": "2016-01"}, {}])"));
  CHECK(json.find('<') == std::string::npos);
  CHECK(rows_json({}) == "[]\n");
}

TEST_CASE("CSVW describes the columns of the file beside it, in their order") {
  const Made made;
  for (const MadeTable& table : made.tables) {
    CAPTURE(std::string(table.about->name));
    const nlohmann::json about = nlohmann::json::parse(
        csvw(table, "https://partnerships.example/northshire/protocol/2017-18/", "en-GB"));
    CHECK(about["@context"] ==
          nlohmann::json::parse(R"(["http://www.w3.org/ns/csvw", {"@language": "en-GB"}])"));
    CHECK(about["url"] == std::string(table.about->name) + ".csv");
    CHECK(about["dc:title"] == std::string(table.about->title));
    const nlohmann::json& columns = about["tableSchema"]["columns"];
    REQUIRE(columns.size() == table.data.columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      CHECK(columns[i]["name"] == std::string(table.data.columns[i].name));
      CHECK(columns[i]["titles"][0] == columns[i]["name"]);
      CHECK(columns[i]["dc:description"] == std::string(table.data.columns[i].meaning));
      CHECK(columns[i].contains("separator") == (table.data.columns[i].type == Type::List));
    }
  }
}

TEST_CASE("CSVW knows kinds of values, the key and the title of a row") {
  const Table about{"t", "T", "A table.", nullptr, nullptr, "id", "name"};
  const MadeTable table{&about,
                        {{{"id", "Id", "", Type::Integer},
                          {"name", "Name", "", Type::Text},
                          {"when", "When", "", Type::Date},
                          {"site", "Site", "", Type::Address}}}};
  const nlohmann::json schema = nlohmann::json::parse(csvw(table, "https://a.example/", "en"))["tableSchema"];
  CHECK(schema["primaryKey"] == "id");
  CHECK(schema["rowTitles"] == nlohmann::json::parse(R"(["name"])"));
  CHECK(schema["columns"][0]["datatype"] == "integer");
  CHECK(schema["columns"][1]["datatype"] == "string");
  CHECK(schema["columns"][2]["datatype"]["base"] == "string");
  CHECK(schema["columns"][3]["datatype"] == "anyURI");
}
