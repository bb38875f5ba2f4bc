#pragma once

#include <string>
#include <vector>

#include "data/value.hpp"
#include "diag/diagnostic.hpp"
#include "doc/node.hpp"
#include "source/tree.hpp"
#include "tables/sheet.hpp"

namespace concordat::model {

/// One source file, parsed: a table for TOML; front matter and text for Markdown.
struct ParsedFile {
  FileIndex file = no_file;
  bool ok =
      false;  ///< false where the file could not be read; what is missing because of it is not reported again
  bool sound = true;  ///< false where it has characters that were reported: what they make of its text is not
                      ///< told again
  data::Value table;
  doc::Node text;                          ///< of a Markdown file, clauses not yet gathered
  std::vector<tables::Sheet> sheets = {};  ///< of a CSV file or a workbook
};

/// Parses one file by its ending. Uses no shared state: files may be parsed by several threads at once.
ParsedFile parse_file(const source::Tree& sources, FileIndex file, diag::Sink& sink);

}  // namespace concordat::model
