#pragma once

#include "cli/pipeline.hpp"

namespace concordat::cli {

/// Prints what the page `options.explain` is made of: its kind, its template, the files that it is about.
/// False where there is no such page.
bool explain(const Content& content, const Made& made, const Options& options);

}  // namespace concordat::cli
