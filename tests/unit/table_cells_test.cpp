// Cells of CSV files and workbooks, and what is the same between two lists of rows.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "diag/report.hpp"
#include "exports/officers_xlsx.hpp"
#include "model/tables/row_diff.hpp"
#include "model/tables/rows.hpp"
#include "model/tables/values.hpp"
#include "office/zip.hpp"
#include "tables/content.hpp"
#include "tables/csv.hpp"
#include "tables/xlsx.hpp"

using namespace concordat;

namespace {

using List = std::vector<std::string>;

List cells(std::string_view bytes) {
  diag::Sink sink;
  const source::Cells found = tables::find_cells(bytes, 0, sink);
  List list;
  for (const source::CellPlace& cell : found.places)
    list.push_back(fmt::format("{} {}", source::cell_name(cell),
                               tables::cell_text(bytes.substr(cell.begin, cell.end - cell.begin))));
  for (const diag::Diagnostic& one : sink.all()) list.push_back(one.message);
  return list;
}

/// A workbook as `concordat tables` writes it, of one sheet.
std::string workbook(const std::string& name, const List& heads, const std::vector<List>& rows) {
  exports::OfficersSheet sheet{name, {}, rows};
  for (const std::string& head : heads) sheet.columns.push_back({head, "", data::Type::Date, {}});
  return exports::officers_xlsx("A title", {sheet}, {}).bytes;
}

}  // namespace

TEST_CASE("cells of CSV are found, whatever stands between them and however lines end") {
  CHECK(cells("a,b\r\n1,\"2, \"\"x\"\"\"\r\n") == List{"A1 a", "B1 b", "A2 1", "B2 2, \"x\""});
  CHECK(cells("a;b\n\"one\ntwo\";'=1+1\n") == List{"A1 a", "B1 b", "A2 one\ntwo", "B2 =1+1"});
  CHECK(cells("sep=;\na;b\n") == List{"A2 a", "B2 b"});
  CHECK(cells("a\tb\n1\t\n") == List{"A1 a", "B1 b", "A2 1", "B2 "});
  CHECK(cells("a,b\n\"open,2\n") == List{"the quotation mark is not closed"});
  CHECK(cells("a,b\n\"x\"y,2\n") == List{"words behind the quotation mark that closes a cell"});
  CHECK(cells("a\n" + std::string(60'000, '\n') + "b\n") ==
        List{"a table of more than 20000 rows or 500 columns"});
}

TEST_CASE("a text is the same after it stood in a cell") {
  for (const std::string text : {"plain", "a,b", "a \"b\"", "two\nlines", "=1", "'=1", "-", "sep=;"})
    CHECK(tables::cell_text(tables::as_cell(text, ',')) == text);
  for (const List& list : {List{"a", "b"}, List{"a; b", "c\\"}, List{"\\;", "x\ny"}, List{"a\\*b"}})
    CHECK(model::split_cell(model::joined_cell(list)) == list);
  CHECK(model::split_cell("one;two\nthree; ") == List{"one", "two", "three"});
}

TEST_CASE("days in a workbook are days") {
  const tables::Book book =
      tables::read_book(workbook("approvals", {"date"}, {{"2016-01-27"}, {"2016-01"}, {"1900-01-31"}}));
  REQUIRE(book.sheets.size() == 1);
  List texts;
  for (const tables::BookCell& cell : book.sheets[0].cells) texts.push_back(cell.text);
  CHECK(texts == List{"date", "2016-01-27", "2016-01", "1900-01-31"});
}

TEST_CASE("rows that are still there are found") {
  using model::RowStep;
  const auto steps = [](const List& before, const List& now) {
    std::vector<model::RowTexts> a, b;
    for (const std::string& one : before) a.push_back({one});
    for (const std::string& one : now) b.push_back({one});
    std::string out;
    for (const RowStep& step : model::row_steps(a, b))
      out += fmt::format("{}{} ", step.before ? before[*step.before] : "+", step.now ? now[*step.now] : "-");
    return out;
  };
  CHECK(steps({"a", "b", "c"}, {"a", "b", "c"}) == "aa bb cc ");
  CHECK(steps({"a", "b", "c"}, {"a", "c"}) == "aa b- cc ");
  CHECK(steps({"a", "c"}, {"x", "a", "b", "c"}) == "+x aa +b cc ");
  CHECK(steps({"a", "b", "c"}, {"a", "x", "c"}) == "aa bx cc ");
}

TEST_CASE("tables of any bytes are read or reported") {
  const std::string csv = "member,Health Board,note\n\"police\",x,\"a \"\"b\"\", c\"\nboard;=1,'=2,\r\n";
  const std::string sheet =
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>board</t></is></c><c r=\"B1\" "
      "t=\"s\">"
      "<v>0</v></c></row><row><c t=\"b\"><v>1</v></c><c s=\"1\"><v>42396</v></c><c "
      "t=\"e\"><v>#REF!</v></c></row></sheetData>"
      "<mergeCells><mergeCell ref=\"A2:A9\"/></mergeCells></worksheet>";
  const std::string links =
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
  const std::string book = "<workbook><sheets><sheet name=\"members\" r:id=\"r1\"/></sheets></workbook>";
  std::mt19937 random(7);
  const auto broken = [&](std::string text) {
    static constexpr std::string_view signs = "\",;\n\r'=<>/x19_AZ ";
    for (std::size_t i = 0; i < 1 + random() % 6; ++i) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0)
        text[at] = signs[random() % signs.size()];
      else
        text.erase(at, 1 + random() % 5);
    }
    return text;
  };
  const auto read = [](const std::string& path, const std::string& bytes) {
    source::Tree tree;
    tree.files.push_back({path, bytes});
    diag::Sink sink;
    tables::find_cells_of(tree.files[0], 0, sink);
    CHECK((tree.files[0].usable || sink.has_errors()));
    for (const tables::Sheet& one : tables::sheets_of(tree.files[0], 0, tree.files[0].bytes))
      model::rows_of(*model::table_kind("members"), one, {}, sink);
    for (const diag::Diagnostic& one : sink.all()) CHECK(one.span.end <= tree.files[0].bytes.size());
    diag::report(sink.all(), tree);
  };
  for (int i = 0; i < 2000; ++i) read("members.csv", broken(csv));
  for (int i = 0; i < 1000; ++i)
    read(
        "members.xlsx",
        office::zip({{"xl/workbook.xml", i % 4 == 0 ? broken(book) : book},
                     {"xl/_rels/workbook.xml.rels", links},
                     {"xl/sharedStrings.xml", "<sst><si><r><t>organi</t></r><r><t>sation</t></r></si></sst>"},
                     {"xl/worksheets/sheet1.xml", broken(sheet)}}));
}

TEST_CASE(
    "what programs write into a workbook is read: shared and rich texts, days, formulas, merged cells") {
  const auto sheet = [](const std::string& rows) {
    return office::zip(
        {{"xl/workbook.xml",
          "<x:workbook xmlns:x=\"m\"><x:sheets><x:sheet name=\"posts\" r:id=\"r1\"/><x:sheet name=\"old\" "
          "state=\"hidden\" r:id=\"r1\"/></x:sheets></x:workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Target=\"/xl/s.xml\"/></Relationships>"},
         {"xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"171\" "
          "formatCode=\"0 &quot;days&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
          "numFmtId=\"170\"/><xf "
          "numFmtId=\"171\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
         {"xl/sharedStrings.xml",
          "<sst><si><r><t>Rich </t></r><r><t>text_x000D_</t></r><rPh><t>no</t></rPh></si></sst>"},
         {"xl/s.xml", "<worksheet><sheetData>" + rows +
                          "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>"}});
  };
  const tables::Book book = tables::read_book(sheet(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"><v>42396.5</v></c></row>"
      "<row r=\"2\"><c r=\"B2\" s=\"2\"><v>2.0</v></c><c r=\"C2\"><f>1+1</f><v>2.5</v></c><c "
      "t=\"b\"><v>1</v></c></row>"
      "<row r=\"4\"><c r=\"A4\"><f>X</f></c><c r=\"B4\" t=\"str\"><f>A</f><v>made</v></c><c r=\"C4\" t=\"d\">"
      "<v>2016-01-27T00:00:00</v></c><c r=\"D4\" s=\"3\"><v>60</v></c></row>"));
  CHECK(book.problem.empty());
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.sheets[1].hidden);
  List list;
  for (const tables::BookCell& cell : book.sheets[0].cells)
    list.push_back(fmt::format("{}:{} {}{}", cell.row + 1, cell.column + 1, cell.text, cell.problem));
  CHECK(list == List{"1:1 Rich text", "1:3 2016-01-27", "2:1 Rich text", "2:2 2", "2:3 2.5", "2:4 true",
                     "4:1 a formula without its value", "4:2 made", "4:3 2016-01-27", "4:4 1900-03-01"});
}
