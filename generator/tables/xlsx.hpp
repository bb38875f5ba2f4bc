#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace concordat::tables {

/// A cell of a workbook as text: a number as digits, a day as 2016-01-27, true or false, a formula by the
/// value that it had when the file was saved. Rows and columns count from 0.
struct BookCell {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  std::string text;
  std::string problem = {};  ///< why it says nothing that can be used: "the formula gives #REF!"
};

struct BookSheet {
  std::string name;
  bool hidden = false;
  std::vector<BookCell> cells =
      {};  ///< those that say something, row by row; a merged cell in each of its places
};

struct Book {
  std::vector<BookSheet> sheets;
  std::string problem;  ///< why it cannot be read; empty where it was
  std::string hint = {};
  bool too_large = false;
};

/// An Excel workbook (Office Open XML), from its bytes.
Book read_book(const std::string& archive);

}  // namespace concordat::tables
