#pragma once

#include <cgraph.h>

#include <cstddef>

namespace concordat::diagram {

/// How long the layout takes: bodies times the lines that a tree of them would not have, for each of those
/// may pass every other body. From about 4,000 on it is seconds, and doubling that takes eight times as long.
std::size_t tangle(Agraph_t* graph);

}  // namespace concordat::diagram
