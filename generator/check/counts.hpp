#pragma once

#include "derive/index.hpp"
#include "diag/diagnostic.hpp"

namespace concordat::check {

/// Counts in prose that differ from the data: a clause says "two joint management groups" and four belong
/// under them.
void check_counts(const derive::EditionIndex& edition, diag::Sink& sink);

}  // namespace concordat::check
