#pragma once

#include <string>

#include "cli/pipeline.hpp"

namespace concordat::cli {

/// Prints what a page is made of: its kind, its template, the content files that it is about. `address` is as
/// the user wrote it, with or without slashes at its ends. False where there is no such page, after saying
/// so.
bool explain(const std::string& address, const Content& content, const Made& made,
             const MakeOptions& options);

}  // namespace concordat::cli
