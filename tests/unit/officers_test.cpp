// Lists of an edition as tables: CSV files and workbooks in the place of TOML, and a workbook taken back.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "cli/tables_book.hpp"
#include "diag/report.hpp"
#include "exports/officers_xlsx.hpp"
#include "memory.hpp"
#include "model/edition_files.hpp"
#include "model/tables/changes.hpp"
#include "site/plan.hpp"
#include "tables/content.hpp"

using namespace concordat;
using memory::base;
using memory::base_file;
using memory::load;

namespace {

using List = std::vector<std::string>;
const std::string key = "northshire/protocol/2024";
const std::string edition = key + "/";

/// The base protocol with one more file of its edition.
memory::Loaded with(const std::string& name, const std::string& bytes) {
  return load(base({{edition + name, bytes}}));
}

const model::Body& body(const memory::Loaded& loaded, std::string_view id) {
  for (const model::Body& one : memory::edition_of(loaded).bodies) {
    if (one.id.value == id) return one;
  }
  throw std::runtime_error("no such body");
}

/// "police x2 attends", a member each.
List members(const memory::Loaded& loaded, std::string_view id) {
  List list;
  for (const model::Member& one : body(loaded, id).members)
    list.push_back(fmt::format("{}{}{} x{} {}", one.organisation.value, one.body.value, one.post, one.count,
                               data::choice(one.capacity)));
  return list;
}

/// A workbook as `concordat tables` writes it, of one sheet.
std::string workbook(const std::string& name, const List& heads, const std::vector<List>& rows) {
  exports::OfficersSheet sheet{name, {}, rows};
  for (const std::string& head : heads) sheet.columns.push_back({head, "", data::Type::Date, {}});
  return exports::officers_xlsx("A title", {sheet}, {}).bytes;
}

/// The workbook of the base protocol's edition.
std::string book_of(const memory::Loaded& loaded) {
  const site::Site site(loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21});
  return cli::officers_book(site.editions.at(0), model::read_edition_files(loaded.sources, key)).bytes;
}

/// What taking back these sheets changes.
model::Changes taken_back(const source::Tree& sources, const std::vector<tables::Sheet>& sheets,
                          diag::Sink& sink) {
  return model::changes_of(model::read_edition_files(sources, key), key, sources, sheets, sink);
}

std::vector<tables::Sheet> sheets_in(const std::string& bytes) {
  source::File file{"book.xlsx", bytes};
  diag::Sink sink;
  tables::unfold_book(file, 0, sink);
  REQUIRE(sink.all().empty());
  return tables::sheets_of(file, 0, file.bytes);
}

tables::Sheet& sheet_in(std::vector<tables::Sheet>& sheets, std::string_view name) {
  for (tables::Sheet& sheet : sheets) {
    if (sheet.name == name) return sheet;
  }
  throw std::runtime_error("no such sheet");
}

void write(tables::Sheet& sheet, std::size_t row, std::string_view column, const std::string& text) {
  for (std::size_t i = 0; i < sheet.head.cells.size(); ++i) {
    if (sheet.head.cells[i].text != column) continue;
    sheet.rows[row].cells.resize(std::max(sheet.rows[row].cells.size(), i + 1));
    sheet.rows[row].cells[i].text = text;
    return;
  }
  throw std::runtime_error("no such column");
}

model::Changes in_one_file(const source::Tree& sources, const std::vector<tables::Sheet>& sheets) {
  diag::Sink sink;
  model::Changes changes = taken_back(sources, sheets, sink);
  CHECK(sink.all().empty());
  REQUIRE(changes.files.size() == 1);
  return changes;
}

}  // namespace

TEST_CASE("members as a list, by id or by name") {
  const auto loaded =
      with("members.csv",
           "Board,organisation,count,also,capacity\n"
           "practice-group,POLICE,,,\n"
           "Practice Group,Northshire County Council,2,northshire police; county,Participant observer\n");
  CHECK(loaded.messages().empty());
  const auto& board = body(loaded, "practice-group");
  CHECK(members(loaded, "practice-group") == List{"police x0 member", "county x2 participant-observer"});
  CHECK(board.members.at(1).also.at(0).value == "police");
}

TEST_CASE("members as a matrix") {
  const auto loaded = with("members.csv",
                           "member,practice-group,HB,note\n"
                           "Northshire Police,x,2,Sends its chief\n"
                           "Practice Group,,attends,\n"
                           "Adults Board,3; invited,,\n");
  CHECK(loaded.messages() == List{});
  CHECK(members(loaded, "practice-group") == List{"police x0 member", "adults-board x3 invited"});
  const List seats = members(loaded, "health-board");
  CHECK(std::vector(seats.end() - 2, seats.end()) == List{"police x2 member", "practice-group x0 attends"});
}

TEST_CASE("every mistake of a table is told with its cell") {
  const auto loaded = with("members.csv",
                           "board,organisation,count,capasity,count\n"
                           "practise-group,police,1,,\n"
                           "practice-group,police,two,,\n"
                           "practice-group,police,2,,\n"
                           "practice-group,police,2,,,over\n");
  CHECK(loaded.messages() == List{"unknown column \"capasity\" in members",
                                  "the column \"count\" stands twice", "there is no body \"practise-group\"",
                                  "\"count\" should be a whole number, not a string",
                                  "the same member of Practice Group twice", "the same row stands twice",
                                  "a cell without a head above it"});
  const std::string report = diag::report(loaded.diagnostics, loaded.sources, diag::Warnings::OneLine);
  CHECK(report.find("members.csv:3:23: error: \"count\" should be a whole number, not a string [T003]\n"
                    "    practice-group,police,two,,\n"
                    "                          ^^^\n"
                    "  cell C3, column count\n") != std::string::npos);
}

TEST_CASE("reports as they are printed") {
  source::Tree tree =
      base({{edition + "reports.csv",
             "id,title,owner,Health Board,practice-group,note\n"
             "plan,Plan,Adults Board,\"Agree (Spring, Autumn)\",Agree (every 2 years),Of the row\n"
             "review,Review,HB,n/a,\"Agree (after the audit, by exception)\",\n"}});
  std::erase_if(tree.files, [](const source::File& file) { return file.path == edition + "reports.toml"; });
  for (source::File& file : tree.files) {
    if (file.path == edition + "edition.toml")
      file.bytes += "\n[[season]]\nid = \"autumn\"\nname = \"Autumn\"\nmonths = [9]\n";
  }
  const auto loaded = load(std::move(tree));
  const model::Timetable& timetable = memory::edition_of(loaded).timetable;
  REQUIRE(timetable.reports.size() == 2);
  CHECK(timetable.columns.size() == 2);
  CHECK(timetable.reports[0].owner.value == "adults-board");
  REQUIRE(timetable.reports[0].cells.at(0).seasons.size() == 2);
  CHECK(timetable.reports[0].cells[0].seasons[1].value == "autumn");
  CHECK(timetable.reports[0].cells.at(1).frequency == "every 2 years");
  CHECK(!timetable.reports[0].note.children.empty());
  CHECK(timetable.reports[1].cells.at(0).blank_reason == "n/a");
  CHECK(timetable.reports[1].cells.at(1).after == "the audit");
  CHECK(timetable.reports[1].cells[1].by_exception);
}

TEST_CASE("reports as a row for each cell, as the data files have them") {
  source::Tree tree = base({{edition + "reports.csv",
                             "report_id,report,owner_id,board_id,board,action,season\n"
                             "plan,Plan,adults-board,health-board,Health Board,agree,Spring\n"
                             ",,,practice-group,Practice Group,agree,\n"}});
  std::erase_if(tree.files, [](const source::File& file) { return file.path == edition + "reports.toml"; });
  const auto loaded = load(std::move(tree));
  const model::Timetable& timetable = memory::edition_of(loaded).timetable;
  REQUIRE(timetable.reports.size() == 1);
  CHECK(timetable.reports[0].title == "Plan");
  CHECK(timetable.reports[0].cells.size() == 2);
  CHECK(timetable.columns.size() == 2);
}

TEST_CASE("priorities with a row each are one list") {
  const auto loaded = with("priorities.csv",
                           "board,year,kind,number,priority\n"
                           "practice-group,2026,aims,3,One; and two\n"
                           "practice-group,2026,aims,4,Three\n"
                           "practice-group,2027,aims,1,Four\n");
  const auto& lists = body(loaded, "practice-group").priorities;
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].items.size() == 2);
  CHECK(lists[0].start == 3);
}

TEST_CASE("boards that only tables describe have their order from them") {
  memory::Files files;
  for (const source::File& file : base().files) {
    if (file.path.find("/boards/") == std::string::npos &&
        file.path.find("edition.toml") == std::string::npos)
      files.emplace_back(file.path, file.bytes);
  }
  std::string text = base_file(edition + "edition.toml");
  const std::size_t begin = text.find("boards = [");
  text.erase(begin, text.find('\n', begin) + 1 - begin);
  files.emplace_back(edition + "edition.toml", text);
  files.emplace_back(edition + "boards.csv",
                     "id,role,terms_of_reference.status\nHB,Leads on health,due\nadults-board,,\n");
  files.emplace_back(edition + "members.csv", "member,HB,practice-group\npolice,x,x\n");
  const auto loaded = load(memory::tree(std::move(files)));
  const model::Edition& one = memory::edition_of(loaded);
  REQUIRE(one.bodies.size() == 3);
  CHECK(one.bodies[0].id.value == "health-board");
  CHECK(one.bodies[0].terms_of_reference.status == "due");
  CHECK(one.bodies[2].id.value == "practice-group");
}

TEST_CASE("a workbook is read as CSV is, and its mistakes are told by cell") {
  const std::string bytes =
      workbook("members", {"board", "organisation", "count"},
               {{"practice-group", "police", "2"}, {"practice-group", "county", "many"}});
  const auto loaded = with("tables.xlsx", bytes);
  CHECK(members(loaded, "practice-group") == List{"police x2 member", "county x0 member"});
  const std::string report = diag::report(loaded.diagnostics, loaded.sources, diag::Warnings::OneLine);
  CHECK(
      report.find("tables.xlsx:members!C3: error: \"count\" should be a whole number, not a string [T003]") !=
      std::string::npos);
  CHECK(with("members.xlsx", "PK no workbook").messages() ==
        List{"the file is no Excel workbook, or is damaged"});
  CHECK(with("members.xlsx", "\xd0\xcf\x11\xe0 old").messages() ==
        List{"the workbook has a password, or is of an Excel before 2007"});
}

TEST_CASE("what a workbook changes is written, and no other byte") {
  const auto loaded = load(base());
  std::vector<tables::Sheet> sheets = sheets_in(book_of(loaded));
  tables::Sheet& boards = sheet_in(sheets, "boards");
  write(boards, 0, "meets", "every month");
  const model::Changes changes = in_one_file(loaded.sources, sheets);
  const model::ChangedFile& file = changes.files[0];
  CHECK(file.path == edition + "boards/health-board.toml");
  const std::string line = "meets = \"every month\"\n";
  std::string after = file.after;
  REQUIRE(after.find(line) != std::string::npos);
  CHECK(after.erase(after.find(line), line.size()) == file.before);
  CHECK(changes.words == List{edition + "boards/health-board.toml: meets: nothing -> every month"});
}

TEST_CASE("rows that a workbook adds and takes out") {
  const auto loaded = load(base());
  std::vector<tables::Sheet> sheets = sheets_in(book_of(loaded));
  tables::Sheet& lines = sheet_in(sheets, "relationships");
  lines.rows.push_back(lines.rows[0]);
  write(lines, 1, "note", "another");
  tables::Sheet& members = sheet_in(sheets, "members");
  const std::size_t before = members.rows.size();
  REQUIRE(before > 0);
  members.rows.erase(members.rows.begin());
  diag::Sink sink;
  const model::Changes changes = taken_back(loaded.sources, sheets, sink);
  memory::Files files;
  for (const source::File& file : loaded.sources.files) files.emplace_back(file.path, file.bytes);
  for (const model::ChangedFile& changed : changes.files) {
    for (auto& [path, bytes] : files) {
      if (path == changed.path) bytes = changed.after;
    }
  }
  const auto now = load(memory::tree(std::move(files)));
  CHECK(memory::edition_of(now).lines.size() == memory::edition_of(loaded).lines.size() + 1);
  std::size_t count = 0;
  for (const model::Body& one : memory::edition_of(now).bodies) count += one.members.size();
  CHECK(count == before - 1);
}

TEST_CASE("a workbook neither makes boards nor takes them out") {
  const auto loaded = load(base());
  std::vector<tables::Sheet> sheets = sheets_in(book_of(loaded));
  sheet_in(sheets, "boards").rows.pop_back();
  diag::Sink sink;
  CHECK(taken_back(loaded.sources, sheets, sink).files.empty());
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].code == diag::Code::ListInTable);
}

TEST_CASE("a list that is kept in CSV is changed there, line by line") {
  const auto loaded = with(
      "overseen.csv", "by,board,from,to,note\r\nHB,adults-board,1,1,\"a, b\"\r\nAB,health-board,1,2,\r\n");
  std::vector<tables::Sheet> sheets = sheets_in(book_of(loaded));
  diag::Sink none;
  CHECK(taken_back(loaded.sources, sheets, none).files.empty());
  CHECK(none.all().empty());
  tables::Sheet& overseen = sheet_in(sheets, "overseen");
  write(overseen, 1, "clause", "1.1");
  const model::Changes changes = in_one_file(loaded.sources, sheets);
  CHECK(changes.files[0].after ==
        "by,board,from,to,note,clause\r\nHB,adults-board,1,1,\"a, b\"\r\nAB,health-board,1,2,,1.1\r\n");
}
