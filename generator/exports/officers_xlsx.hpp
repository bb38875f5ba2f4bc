#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/shape.hpp"
#include "exports/xlsx.hpp"

namespace concordat::exports {

/// A column of a sheet that officers fill in.
struct OfficersColumn {
  std::string name;                       ///< its head
  std::string note;                       ///< what it holds, shown at the head
  data::Type type = data::Type::String;   ///< days are written as such, and numbers
  std::vector<std::string> choices = {};  ///< what is offered in its cells; empty: nothing
};

struct OfficersSheet {
  std::string name;
  std::vector<OfficersColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< a text for each column
};

/// A workbook to fill in: a sheet a table, heads that stay in sight with a note each, and lists to choose
/// from, which stand in a sheet that is hidden. A text that no cell can hold is a problem. The same tables
/// give the same bytes.
Spreadsheet officers_xlsx(std::string title, const std::vector<OfficersSheet>& sheets,
                          const dates::Date& dated);

}  // namespace concordat::exports
