#pragma once

#include <optional>
#include <string>

#include "cli/pipeline.hpp"

namespace concordat::cli {

/// Prints what a page is made of: its kind, its template, the content files that it is about; and why it is
/// another than in the site that stood there `before`. `address` is as the user wrote it, with or without
/// slashes at its ends. False where there is no such page, after saying so.
bool explain(const std::string& address, const Content& content, const Made& made, const MakeOptions& options,
             const std::optional<fingerprint::Manifest>& before);

}  // namespace concordat::cli
