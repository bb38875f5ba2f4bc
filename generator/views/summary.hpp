#pragma once

#include <span>
#include <string_view>

#include "doc/node.hpp"

namespace concordat::views {

/// What the printed summary of a board leaves out on purpose, to stay on one side of A4.
struct LeftOut {
  std::string_view what;
  std::string_view reason;
  bool (*is)(const doc::Node&);
};
std::span<const LeftOut> left_out_of_summary();

/// The tree without what the summary leaves out.
doc::Node for_summary(doc::Node tree);

}  // namespace concordat::views
