#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "exports/tables.hpp"
#include "site/context.hpp"

namespace concordat::site {

/// A data file of an edition.
struct DataFile {
  enum class Kind { Spreadsheet, Json, Calendar, Csv, CsvMetadata, Rows };
  Kind kind;
  std::string name;                   ///< its path below ".../data/": "timetable.csv"
  std::size_t table = 0;              ///< of a table's file: which of `exports::tables_of` the edition
  const model::Body* body = nullptr;  ///< of a body's calendar
};

/// All data files of an edition.
std::vector<DataFile> data_files(const EditionSite& edition);

/// The edition's tables with their rows, made once for all its data files.
std::vector<exports::MadeTable> make_tables(const Site& site, const EditionSite& edition);

/// An edition and what its data files are written from.
struct DataSource {
  const Site& site;
  const EditionSite& edition;
  const std::vector<exports::MadeTable>& tables;
};

/// The file's bytes. A spreadsheet that cannot be made is reported.
std::string data_bytes(const DataSource& from, const DataFile& file, diag::Sink& sink);

}  // namespace concordat::site
