#pragma once

#include <string_view>
#include <vector>

#include "model/law.hpp"

namespace concordat::model {

/// The bytes of law/england.toml, which are built into the program.
extern const std::string_view shipped_law_text;
/// Those of law/boards.toml.
extern const std::string_view shipped_boards_text;

/// Its rows. They have no place in the content: their spans are those of no file.
std::vector<LawRow> shipped_law();

/// The program's rows, with those of the content over them: one with the id of another takes its place.
std::vector<LawRow> joined_law(std::vector<LawRow> shipped, std::vector<LawRow> own);

}  // namespace concordat::model
