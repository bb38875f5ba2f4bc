#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::exports {

// What a spreadsheet can hold, and how a text is made to fit.

/// A text as a cell can hold it.
struct CellText {
  std::string text;
  bool cut = false;  ///< it was too long, and ends by saying so
};

/// A cell holds 32,767 UTF-16 units: a longer text is cut, and says at its end that it was. Line breaks are
/// line feeds. A text that looks like one of the format's own escapes ("_x000D_") is escaped.
CellText cell_text(std::string_view text);

/// A name for a sheet that is like the title: at most 31 characters, without []:*?/\ and ', and none of
/// `taken` with other capitals.
std::string sheet_name(std::string_view title, const std::vector<std::string>& taken);

}  // namespace concordat::exports
