#pragma once

#include <string>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// The one pair without a line, where all others have one of the kind: from each body of a group, or from one
/// body, to each of another group, or to one body. At least three have one.
struct NearMiss {
  const model::Relation* relation = nullptr;
  const model::Body* from = nullptr;
  const model::Body* to = nullptr;
  const model::Group* from_group = nullptr;  ///< null: `from` alone
  const model::Group* to_group = nullptr;    ///< null: `to` alone
};

/// "every other pair from “Boards” to “Groups”", "every other body of “Groups”".
std::string others_of(const NearMiss& miss);

/// Of the edition, by kind and group in its order; each pair without a line once, with the largest groups.
std::vector<NearMiss> near_misses(const EditionIndex& edition);

}  // namespace concordat::derive
