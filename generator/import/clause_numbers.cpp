#include "import/clause_numbers.hpp"

#include <fmt/format.h>

#include "import/letters.hpp"

namespace concordat::importing {

std::optional<std::string> clause_number(std::string_view label, ClauseCount& count) {
  const std::string number(bare(label));
  if (count.paragraphs) {
    if (number != std::to_string(count.next)) return std::nullopt;
    ++count.next;
    return number;
  }
  const bool whole =
      !count.section.empty() && count.section.find_first_not_of("0123456789") == std::string::npos;
  if (!whole || !number.starts_with(count.section + ".")) return std::nullopt;
  const markdown::ClauseNumber wanted = markdown::clause_number(number);
  const markdown::ClauseNumber before =
      count.last.empty() ? markdown::clause_number(count.section) : count.last;
  if (wanted.empty() || !markdown::follows(before, wanted)) return std::nullopt;
  count.last = wanted;
  return number;
}

}  // namespace concordat::importing
