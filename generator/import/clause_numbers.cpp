#include "import/clause_numbers.hpp"

#include <fmt/format.h>

#include "import/letters.hpp"

namespace concordat::importing {

std::optional<std::string> clause_number(std::string_view label, ClauseCount& count) {
  const bool whole =
      !count.section.empty() && count.section.find_first_not_of("0123456789") == std::string::npos;
  if (!count.paragraphs && !whole) return std::nullopt;
  const std::string wanted =
      count.paragraphs ? fmt::format("{}", count.next) : fmt::format("{}.{}", count.section, count.next);
  if (bare(label) != wanted) return std::nullopt;
  ++count.next;
  return wanted;
}

}  // namespace concordat::importing
