#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dates/date.hpp"
#include "exports/dataset.hpp"

namespace concordat::exports {

/// A line of the first sheet: "Status", "agreed".
struct Fact {
  std::string name;
  std::string text;
  std::string address = {};  ///< what the text links to; empty where it is no link
};

struct Sheet {
  std::string_view title;
  std::string_view description;  ///< one sentence
  const Dataset* table;
};

/// A spreadsheet: a first sheet that says what it is, then a sheet a table.
struct Workbook {
  std::string title;
  std::vector<Fact> facts;
  std::vector<std::string> notes;
  std::vector<Sheet> sheets;
  dates::Date dated;  ///< the day that the file says it was made on; not given counts as 2000
};

/// A file, or why there is none.
struct Spreadsheet {
  std::string bytes;
  std::string problem;  ///< empty where there are bytes
};

/// The workbook as an Excel file (Office Open XML). Each sheet has the titles of its columns in a first row
/// that stays in sight, with filters. Integers are numbers, days are dates, all else is text: nothing is ever
/// a formula. The same workbook gives the same bytes.
Spreadsheet xlsx(const Workbook& workbook);

}  // namespace concordat::exports
