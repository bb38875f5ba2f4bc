// What a workbook says, the edition says after it was taken back, whatever it is; and an edition that nobody
// changed stays as it is.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "cli/tables_book.hpp"
#include "io/read.hpp"
#include "memory.hpp"
#include "model/edition_files.hpp"
#include "model/tables/changes.hpp"
#include "model/tables/lists.hpp"
#include "model/tables/values.hpp"
#include "site/plan.hpp"
#include "tables/content.hpp"

using namespace concordat;

namespace {

constexpr dates::Date today{dates::Date::Precision::Day, 2026, 11, 21};

using Sheets = std::vector<tables::Sheet>;

Sheets book_of(const source::Tree& sources, const site::EditionSite& edition, const std::string& key) {
  const exports::Spreadsheet book = cli::officers_book(edition, model::read_edition_files(sources, key));
  REQUIRE(book.problem.empty());
  source::File file{"book.xlsx", book.bytes};
  diag::Sink sink;
  tables::unfold_book(file, 0, sink);
  REQUIRE(sink.all().empty());
  return tables::sheets_of(file, 0, file.bytes);
}

/// Texts of a sheet, rows as wide as the head.
std::vector<std::vector<std::string>> texts_of(const Sheets& sheets, std::string_view name) {
  std::vector<std::vector<std::string>> texts;
  for (const tables::Sheet& sheet : sheets) {
    for (const tables::Row& row : sheet.rows) {
      if (sheet.name != name) break;
      std::vector<std::string>& of_row = texts.emplace_back();
      for (std::size_t i = 0; i < sheet.head.cells.size(); ++i)
        of_row.push_back(row.at(i) ? row.at(i)->text : std::string());
    }
  }
  return texts;
}

model::Changes taken_back(const source::Tree& sources, const std::string& key, const Sheets& sheets) {
  diag::Sink sink;
  model::Changes changes =
      model::changes_of(model::read_edition_files(sources, key), key, sources, sheets, sink);
  for (const diag::Diagnostic& one : sink.all()) FAIL(one.message + " " + one.hint);
  return changes;
}

source::Tree with(source::Tree sources, const model::Changes& changes) {
  for (const model::ChangedFile& changed : changes.files) {
    const auto found = std::find_if(sources.files.begin(), sources.files.end(),
                                    [&](const source::File& file) { return file.path == changed.path; });
    if (found != sources.files.end())
      found->bytes = changed.after;
    else
      sources.files.push_back({changed.path, changed.after});
  }
  return sources;
}

class Random {
 public:
  explicit Random(unsigned seed) : numbers_(seed) {}

  std::size_t below(std::size_t end) { return numbers_() % end; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

  std::string text() {
    static const std::vector<std::string> all = {
        "plain",      "a; b",     "\"quoted\"",  "back\\slash", "=1+1",       "'=1",
        "two\nlines", "é € 北京", "# no remark", "]] [[x]]",    "\"\"\"",     "\\;",
        "a, b",       "12/26",    "2017-18",     "true",        "ends with\\"};
    return one_of(all);
  }

  std::string cell(const data::Key& key, std::size_t row) {
    using data::Type;
    switch (key.type) {
      case Type::Integer:
        return std::to_string(below(50));
      case Type::Boolean:
        return below(2) == 0 ? "true" : "false";
      case Type::Date:
        return one_of(std::vector<std::string>{"2016-01-27", "2016-01", "2016", "2015/16", "--07-07"});
      case Type::Choice:
        return std::string(key.choices[below(key.choices.size())]);
      case Type::Address:
        return "https://example.org/x";
      case Type::Months:
        return "3; 9";
      case Type::NewId:
        return fmt::format("thing-{}", row);
      case Type::Id:
        return "thing";
      case Type::Ids:
      case Type::IdOrIds:
      case Type::Clause:
        return "thing; other-thing";
      case Type::Strings:
      case Type::Proses:
        return model::joined_cell({text(), text()});
      default:
        return text();
    }
  }

 private:
  std::mt19937 numbers_;
};

/// Other rows, any that a sheet may have.
void fill(tables::Sheet& sheet, Random& random) {
  const model::TableKind& kind = *model::table_kind(sheet.name);
  const std::vector<model::Column> columns = model::columns_of(kind);
  const auto any = [&](const model::Column& column, std::size_t row) {
    const bool said = column.key->needed == data::Needed::Yes || random.below(3) == 0;
    return said ? random.cell(*column.key, row) : std::string();
  };
  if (kind.list.empty()) {
    for (tables::Row& row : sheet.rows) {
      row.cells.resize(columns.size());
      for (std::size_t i = 1; i < columns.size(); ++i) row.cells[i].text = any(columns[i], 0);
    }
    return;
  }
  sheet.rows.clear();
  const std::size_t count = random.below(6);
  for (std::size_t i = 0; i < count; ++i) {
    const bool same_report = i > 0 && kind.file == model::ListOf::Reports && random.below(2) == 0;
    tables::Row row;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      tables::Cell& cell = row.cells.emplace_back();
      if (columns[k].part == model::Part::Board)
        cell.text = i < count / 2 ? "health-board" : "adults-board";
      else if (same_report && columns[k].part == model::Part::Row)
        cell = sheet.rows.back().cells[k];
      else
        cell.text = any(columns[k], i);
    }
    const auto says = [](const tables::Cell& cell) { return !cell.text.empty(); };
    if (std::any_of(row.cells.begin(), row.cells.end(), says)) sheet.rows.push_back(std::move(row));
  }
}

}  // namespace

TEST_CASE("an edition says what its workbook says, whatever that is") {
  const std::string key = "northshire/protocol/2024";
  const auto loaded = memory::load(memory::base());
  const site::Site site(loaded.corpus, loaded.sources, today);
  source::Tree sources = loaded.sources;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    Sheets sheets = book_of(sources, site.editions.at(0), key);
    for (tables::Sheet& sheet : sheets) fill(sheet, random);
    const model::Changes changes = taken_back(sources, key, sheets);
    sources = with(std::move(sources), changes);
    const Sheets now = book_of(sources, site.editions.at(0), key);
    for (const model::TableKind& kind : model::table_kinds()) {
      INFO(kind.name);
      CHECK(texts_of(now, kind.name) == texts_of(sheets, kind.name));
    }
    CHECK(taken_back(sources, key, now).files.empty());
  }
}

TEST_CASE(
    "the workbook of an edition that nobody changed changes nothing, and fills it again where it was "
    "emptied") {
  for (const std::string folder : {CONCORDAT_ROOT "/content", CONCORDAT_ROOT "/tests/keys/content"}) {
    diag::Sink sink;
    const auto loaded = memory::load(tables::read_content(folder, io::OtherFiles::Report, sink));
    const site::Site site(loaded.corpus, loaded.sources, today);
    for (const site::EditionSite& edition : site.editions) {
      const std::string key(edition.key());
      INFO(key);
      const Sheets sheets = book_of(loaded.sources, edition, key);
      CHECK(taken_back(loaded.sources, key, sheets).files.empty());
      Sheets empty = sheets;
      for (tables::Sheet& sheet : empty) {
        if (sheet.name != "boards") sheet.rows.clear();
      }
      const source::Tree emptied = with(loaded.sources, taken_back(loaded.sources, key, empty));
      const source::Tree filled = with(emptied, taken_back(emptied, key, sheets));
      const Sheets now = book_of(filled, edition, key);
      for (const model::TableKind& kind : model::table_kinds())
        CHECK(texts_of(now, kind.name) == texts_of(sheets, kind.name));
    }
  }
}

TEST_CASE("a report that is moved in its sheet keeps its steps, which no sheet has") {
  const std::string key = "northshire/protocol/2024";
  source::Tree sources = memory::base();
  for (source::File& file : sources.files) {
    if (file.path == key + "/reports.toml")
      file.bytes +=
          "\n[[report.step]]\nkind = \"consult\"\naudience = \"the public\"\nwhen = { months = [9] }\n";
  }
  const auto loaded = memory::load(sources);
  const site::Site site(loaded.corpus, loaded.sources, today);
  Sheets sheets = book_of(loaded.sources, site.editions.at(0), key);
  for (tables::Sheet& sheet : sheets) {
    if (sheet.name != "reports") continue;
    tables::Row other = sheet.rows.front();
    for (std::size_t i = 0; i < other.cells.size(); ++i) {
      const std::string& head = sheet.head.cells[i].text;
      if (head == "id" || head == "title") other.cells[i].text = "another";
    }
    sheet.rows.push_back(sheet.rows.front());
    sheet.rows.front() = other;
  }
  const auto moved = memory::load(with(loaded.sources, taken_back(loaded.sources, key, sheets)));
  const std::vector<model::Report>& reports = memory::edition_of(moved).timetable.reports;
  REQUIRE(reports.size() == 2);
  CHECK(reports[0].id.value == "another");
  REQUIRE(reports[1].steps.size() == 1);
  CHECK(reports[1].steps[0].when.months == std::vector{9});

  // Under another id it is another report, and what goes with the one before is told.
  for (tables::Sheet& sheet : sheets) {
    if (sheet.name == "reports") sheet.rows.pop_back();
  }
  const std::vector<std::string> words = taken_back(loaded.sources, key, sheets).words;
  CHECK(std::any_of(words.begin(), words.end(),
                    [](const std::string& one) { return one.ends_with("report 1 removed, with its step"); }));
}
