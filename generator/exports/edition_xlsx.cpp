// What edition.xlsx says of itself. The file leaves the website, so it says where it came from, and whether
// it still holds.
#include "exports/edition_xlsx.hpp"

#include "derive/history.hpp"
#include "exports/words.hpp"

namespace concordat::exports {
namespace {

std::vector<Fact> facts_of(const derive::EditionIndex& index, const SiteNames& names) {
  const model::Edition& edition = index.edition();
  const std::string address = std::string(names.base_url) + std::string(names.edition_url);
  std::vector<Fact> facts;
  auto given = [&](std::string name, std::string text, std::string to = {}) {
    if (!text.empty()) facts.push_back({std::move(name), std::move(text), std::move(to)});
  };
  given("What this is",
        "The tables of one edition of a document, taken from its text. The text is at the address below; "
        "where the "
        "two differ, the text counts.");
  given("Edition", edition.label);
  given("Area", index.area().name);
  given("Status", std::string(data::label(edition.status)));
  given("Date", dates::in_words(derive::date_of(edition)));
  given("Period", edition.period);
  given("Address", address, address);
  given("Fingerprint", std::string(names.fingerprint));
  return facts;
}

Dataset columns_of(const std::vector<MadeTable>& tables) {
  Dataset columns{{
      {"table", "Sheet", "The sheet that the column stands in."},
      {"title", "Column", "What the sheet calls the column."},
      {"name", "Name in CSV and JSON", "What the other files call it."},
      {"meaning", "Meaning", "What it holds."},
  }};
  for (const MadeTable& table : tables) {
    for (const Column& column : table.data.columns)
      columns.add(table.about->title, column.title, column.name, column.meaning);
  }
  return columns;
}

}  // namespace

Spreadsheet edition_xlsx(const derive::EditionIndex& edition, const std::vector<MadeTable>& tables,
                         const SiteNames& names) {
  const Dataset columns = columns_of(tables);
  Workbook workbook;
  workbook.title = edition.edition().title;
  workbook.facts = facts_of(edition, names);
  workbook.notes = {"A date is as exact as the document gives it: 2016-01 is January 2016.",
                    "Several values in one cell are separated by a semicolon and a space."};
  workbook.dated = derive::date_of(edition.edition());
  for (const MadeTable& table : tables)
    workbook.sheets.push_back({table.about->title, table.about->description, &table.data});
  workbook.sheets.push_back({"Columns", "What each column of each sheet means.", &columns});
  return xlsx(workbook);
}

}  // namespace concordat::exports
