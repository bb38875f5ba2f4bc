#pragma once

#include <string_view>

namespace concordat::cli {

/// The bytes of preview.js and preview.css, which are built into the program.
extern const std::string_view preview_script;
extern const std::string_view preview_style;

}  // namespace concordat::cli
