#pragma once

#include <string_view>
#include <vector>

#include "mustache/program.hpp"
#include "mustache/value.hpp"

namespace concordat::mustache {

/// The context stack: the innermost value and what lies around it.
struct Scope {
  const Value* value;
  const Scope* outer;
};

/// The value itself, behind any number of shared pointers.
const Value& followed(const Value& value);

/// The value for the name of an operation; null where nothing knows it. The first part is looked up from the
/// innermost scope outwards, the others in what that gave. Does not allocate.
const Value* look_up(const Library& library, const Op& op, const Scope& scope);

/// Why a lookup found nothing.
struct Missing {
  std::string_view part;                ///< the part of the name that nothing knows
  std::vector<std::string_view> known;  ///< what could have been meant, innermost first
};

/// Explains a lookup that gave null.
Missing explain(const Library& library, const Op& op, const Scope& scope);

}  // namespace concordat::mustache
