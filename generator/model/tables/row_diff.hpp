#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace concordat::model {

/// What a row says, a text for each column.
using RowTexts = std::vector<std::string>;

/// One step from the rows before to those now: both, where a row is kept or changed; one, where it goes or
/// comes.
struct RowStep {
  std::optional<std::size_t> before;
  std::optional<std::size_t> now;
};

/// The steps in the order of the rows. Rows that say the same are kept, in as long a sequence as there is;
/// between them those that are most alike count as changed. `id` is the column by which rows are told apart,
/// where there is one: one with another id is another row.
std::vector<RowStep> row_steps(const std::vector<RowTexts>& before, const std::vector<RowTexts>& now,
                               std::optional<std::size_t> id = std::nullopt);

}  // namespace concordat::model
