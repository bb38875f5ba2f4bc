#pragma once

#include "model/edition.hpp"

namespace concordat::redline {

/// The bodies of both editions, with the lines that are new or gone and no others, in the order of the
/// second; their kinds are called "new: reports to" and "gone: reports to". For a map, and for its lines in
/// words.
model::Edition changed_lines(const model::Edition& before, const model::Edition& after);

}  // namespace concordat::redline
