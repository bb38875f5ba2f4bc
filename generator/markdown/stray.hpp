#pragma once

#include <optional>
#include <string_view>

#include "doc/node.hpp"

namespace concordat::markdown {

/// A clause number that opens no clause, and why.
struct StrayNumber {
  Span span;
  std::string_view reason;  ///< "it stands in a list"
};

/// Where in the block the number ("4.3", "7") stands as a clause's would, but so that it opens none: written
/// otherwise, or in a list, quotation, code or a line of another paragraph.
std::optional<StrayNumber> stray_number(const doc::Node& block, std::string_view number);

}  // namespace concordat::markdown
