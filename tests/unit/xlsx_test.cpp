// Spreadsheets, read back part by part: what is a number, what is a text, what was cut.
#include "exports/xlsx.hpp"

#include <zip.h>

#include <catch2/catch.hpp>
#include <map>

#include "exports/edition_xlsx.hpp"
#include "exports/xlsx_text.hpp"
#include "memory.hpp"
#include "sample.hpp"
#include "site/exports.hpp"
#include "threads/parallel.hpp"

using namespace concordat;
using namespace concordat::exports;

namespace {

using Precision = dates::Date::Precision;

constexpr dates::Date someday{Precision::Day, 2017, 7, 13};
const std::string sheet_of_rows =
    "xl/worksheets/sheet2.xml";  // the first is the one that says what the file is

/// The files of an archive, by name.
std::map<std::string, std::string> parts_of(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  REQUIRE(archive != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto at = static_cast<zip_uint64_t>(i);
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, at, 0, &stat) == 0);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, at, 0);
    REQUIRE(zip_fread(file, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
    parts.emplace(stat.name, std::move(text));
  }
  zip_discard(archive);
  return parts;
}

std::map<std::string, std::string> parts_of(const Dataset& table) {
  const Spreadsheet made = xlsx({"A title", {}, {}, {{"Rows", "Some rows.", &table}}, someday});
  CHECK(made.problem.empty());
  return parts_of(made.bytes);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// What the part of a sheet says of one cell ("B2"), without its style; empty where it says nothing.
std::string cell_of(const std::string& sheet, const std::string& name) {
  const std::string begin = "<c r=\"" + name + "\" s=\"";
  const std::size_t at = sheet.find(begin);
  if (at == std::string::npos) return {};
  const std::size_t from = sheet.find('"', at + begin.size()) + 1;
  return sheet.substr(from, sheet.find("</c>", from) - from);
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("no text of the content is a formula or a link in a spreadsheet") {
  Dataset table{{{"text", "Text", ""}}};
  for (const char* text :
       {"=1+1", "+A1", "@SUM(A1)", "-2", "\t=x", "{=1}", "https://a.example/", "mailto:a@a.example"})
    table.add(text);
  auto parts = parts_of(table);
  const std::string& sheet = parts[sheet_of_rows];
  CHECK(count(sheet, "<c ") == 9);
  CHECK(count(sheet, "t=\"s\"") == 9);
  CHECK_FALSE(has(sheet, "<f"));
  CHECK_FALSE(has(sheet, "<hyperlink"));
  const std::string& strings = parts["xl/sharedStrings.xml"];
  for (const char* text :
       {"<t>=1+1</t>", "<t>+A1</t>", "<t>@SUM(A1)</t>", "<t>-2</t>", "<t xml:space=\"preserve\">\t=x</t>"})
    CHECK(has(strings, text));
}

TEST_CASE("integers are numbers, days are dates, all else is text, and empty cells are left out") {
  Dataset table{{{"a", "A", ""}, {"b", "B", ""}, {"c", "C", ""}, {"d", "D", ""}}};
  table.add(12, dates::Date{Precision::Day, 2016, 1, 27}, dates::Date{Precision::Month, 2016, 1, 0},
            Texts{"1", "2"});
  table.add(std::optional<int>(), dates::Date{}, "", dates::Date{Precision::Day, 1899, 12, 31});
  auto parts = parts_of(table);
  const std::string& sheet = parts[sheet_of_rows];
  CHECK(cell_of(sheet, "A2") == "><v>12</v>");
  CHECK(cell_of(sheet, "B2") == "><v>42396</v>");  // days since the end of 1899
  for (const char* text : {"C2", "D2", "D3"}) CHECK(cell_of(sheet, text).substr(0, 9) == " t=\"s\"><v");
  CHECK(has(parts["xl/sharedStrings.xml"], "<t>2016-01</t>"));
  CHECK(has(parts["xl/sharedStrings.xml"], "<t>1; 2</t>"));
  CHECK(has(parts["xl/sharedStrings.xml"], "<t>1899-12-31</t>"));
  for (const char* empty : {"A3", "B3", "C3"}) CHECK(cell_of(sheet, empty).empty());
  CHECK(has(parts["xl/styles.xml"], "formatCode=\"yyyy-mm-dd\""));
}

TEST_CASE("the first row of a sheet stays in sight and filters the others") {
  Dataset table{{{"a", "First", ""}, {"b", "Second", ""}}};
  table.add("x", "y");
  auto parts = parts_of(table);
  CHECK(has(parts[sheet_of_rows], "<pane ySplit=\"1\" topLeftCell=\"A2\""));
  CHECK(has(parts[sheet_of_rows], "<autoFilter ref=\"A1:B2\"/>"));
  CHECK(has(parts["xl/sharedStrings.xml"], "<t>First</t>"));
}

TEST_CASE("a spreadsheet has the same bytes each time and in each thread, and the day that it is given") {
  Dataset table{{{"a", "A", ""}}};
  table.add("x");
  const auto made = [&](std::size_t i) {
    return xlsx({"A title",
                 {},
                 {},
                 {{"Rows", "", &table}},
                 {Precision::Day, 2001 + static_cast<int>(i), 2, 3}})
        .bytes;
  };
  std::vector<std::string> alone(16), beside(16);
  for (std::size_t i = 0; i < alone.size(); ++i) alone[i] = made(i);
  threads::parallel_for(beside.size(), 8, [&](std::size_t i) { beside[i] = made(i); });
  CHECK(alone == beside);
  CHECK(has(parts_of(alone[4])["docProps/core.xml"], ">2005-02-03T12:00:00Z<"));
  const Spreadsheet undated = xlsx({"A title", {}, {}, {}, {}});
  CHECK(has(parts_of(undated.bytes)["docProps/core.xml"], ">2000-01-01T12:00:00Z<"));
}

TEST_CASE("a text that no cell can hold says where it was cut, and the first sheet says so too") {
  Dataset table{{{"a", "A", ""}}};
  table.add(std::string(40'000, 'x'));
  auto parts = parts_of(table);
  CHECK(has(parts["xl/sharedStrings.xml"], "x … [Cut here: "));
  CHECK(has(parts["xl/sharedStrings.xml"], "Texts that are too long for a spreadsheet: 1."));
}

TEST_CASE("a cell holds 32,767 UTF-16 units, and is cut between characters") {
  CHECK_FALSE(cell_text(std::string(32'767, 'x')).cut);
  CHECK(cell_text(std::string(32'768, 'x')).cut);
  std::string faces;
  for (int i = 0; i < 16'384; ++i) faces += "😀";  // two units each
  const CellText cut = cell_text(faces);
  CHECK(cut.cut);
  CHECK(cut.text.substr(0, cut.text.find(" … ")).size() % 4 == 0);
}

TEST_CASE("a text that looks like an escape of the format stays as it is, and lines end in line feeds") {
  CHECK(cell_text("_x0041_ _x41_ x_x000D_").text == "_x005F_x0041_ _x41_ x_x005F_x000D_");
  CHECK(cell_text("a\r\nb\rc").text == "a\nb\nc");
}

TEST_CASE("a spreadsheet that cannot be made is reported, with the reason") {  // O002
  const memory::Loaded loaded = memory::load(memory::base());
  const site::Site site(loaded.corpus, loaded.sources, someday);
  std::vector<MadeTable> tables = site::make_tables(site, site.editions[0]);
  tables[0].data.columns.resize(16'385, {"a", "A", ""});  // Excel has one less
  for (Row& row : tables[0].data.rows) row.resize(16'385, Cell("x"));
  diag::Sink sink;
  CHECK(site::data_bytes({site, site.editions[0], tables},
                         {site::DataFile::Kind::Spreadsheet, "edition.xlsx"}, sink)
            .empty());
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].code == diag::Code::OutputFailed);
  CHECK(has(sink.all()[0].message, "\"edition.xlsx\" of northshire/protocol/2024 cannot be made: "));
}

TEST_CASE("names of sheets are short, allowed and different") {
  CHECK(sheet_name("Reporting timetable", {}) == "Reporting timetable");
  CHECK(sheet_name("Members", {"members"}) == "Members 2");
  CHECK(sheet_name("a/b:c*d?e[f]g'h\\", {}) == "a b c d e f g h ");
  CHECK(sheet_name("", {}) == "Sheet");
  const std::string longest(31, 'x');
  CHECK(sheet_name(std::string(40, 'x'), {}) == longest);
  CHECK(sheet_name(std::string(40, 'x'), {longest}) == std::string(29, 'x') + " 2");
}

TEST_CASE("edition.xlsx says which edition it is of, and has a sheet a table") {
  const sample::Sample sample;
  const derive::TimetableView timetable = derive::timetable(sample.edition);
  const std::vector<MadeTable> tables = make_tables({sample.index, sample.edition, timetable});
  const Spreadsheet made = edition_xlsx(
      sample.edition, tables, {"https://partnerships.example", "/northshire/protocol/2017-18/", "0123abc"});
  REQUIRE(made.problem.empty());
  auto parts = parts_of(made.bytes);
  for (const char* name : {"About", "Reporting timetable", "Members", "Sign-off", "Columns"})
    CHECK(has(parts["xl/workbook.xml"], "<sheet name=\"" + std::string(name) + "\""));
  CHECK(has(parts["xl/worksheets/_rels/sheet1.xml.rels"],
            "https://partnerships.example/northshire/protocol/2017-18/"));
  CHECK(has(parts["xl/sharedStrings.xml"], "<t>0123abc</t>"));
  CHECK(has(parts["xl/worksheets/sheet1.xml"], "location=\"'Members'!A1\""));
  for (const auto& [name, text] : parts) CHECK_FALSE(has(text, "<f>"));
}
