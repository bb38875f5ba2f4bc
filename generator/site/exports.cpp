// Which data files an edition has, and their bytes: a file that would hold nothing is not written. Which
// tables there are is for exports/tables.hpp to say.
#include "site/exports.hpp"

#include <fmt/format.h>

#include "exports/csv.hpp"
#include "exports/csvw.hpp"
#include "exports/edition_json.hpp"
#include "exports/edition_xlsx.hpp"
#include "exports/rows_json.hpp"
#include "site/feeds.hpp"

namespace concordat::site {
namespace {

using Kind = DataFile::Kind;

exports::SiteNames names_of(const DataSource& from) {
  return {from.site.base_url, from.edition.url, from.edition.fingerprint};
}

std::string spreadsheet(const DataSource& from, const DataFile& file, diag::Sink& sink) {
  exports::Spreadsheet made = exports::edition_xlsx(from.edition.index, from.tables, names_of(from));
  if (!made.problem.empty()) {
    sink.add(diag::Code::OutputFailed, {},
             fmt::format("\"{}\" of {} cannot be made: {}", file.name, from.edition.key(), made.problem));
  }
  return std::move(made.bytes);
}

}  // namespace

std::vector<DataFile> data_files(const EditionSite& edition) {
  const std::vector<const exports::Table*> tables = exports::tables_of(edition.edition());
  std::vector<DataFile> files{{Kind::Json, "edition.json"}};
  if (!tables.empty()) files.push_back({Kind::Spreadsheet, "edition.xlsx"});
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string name(tables[i]->name);
    files.push_back({Kind::Csv, name + ".csv", i});
    files.push_back({Kind::CsvMetadata, name + ".csv-metadata.json", i});
    files.push_back({Kind::Rows, name + ".json", i});
  }
  if (has_calendar(edition)) files.push_back({Kind::Calendar, "calendar.ics"});
  for (const model::Body& body : edition.edition().bodies) {
    if (has_calendar(edition, body))
      files.push_back({Kind::Calendar, "boards/" + body.id.value + ".ics", 0, &body});
  }
  return files;
}

std::vector<exports::MadeTable> make_tables(const Site& site, const EditionSite& edition) {
  return exports::make_tables({site.index, edition.index, edition.timetable});
}

std::string data_bytes(const DataSource& from, const DataFile& file, diag::Sink& sink) {
  const EditionSite& edition = from.edition;
  switch (file.kind) {
    case Kind::Spreadsheet:
      return spreadsheet(from, file, sink);
    case Kind::Json:
      return exports::edition_json(from.site.index, edition.index, edition.timetable, names_of(from));
    case Kind::Calendar:
      return exports::calendar(feed_of(from.site, edition, file.body));
    case Kind::Csv:
      return exports::csv(from.tables[file.table].data);
    case Kind::CsvMetadata:
      return exports::csvw(from.tables[file.table], from.site.address(edition.url),
                           from.site.corpus().site.language);
    case Kind::Rows:
      return exports::rows_json(from.tables[file.table].data);
  }
  return {};
}

}  // namespace concordat::site
