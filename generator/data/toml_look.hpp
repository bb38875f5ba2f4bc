#pragma once

#include "data/toml.hpp"

namespace concordat::data {

/// Looks at TOML before the library reads it: reports every statement that is not written as TOML, in words
/// for people who do not know TOML. True where nothing was found. What the library reads is never reported.
bool is_well_written(const Source& source, diag::Sink& sink);

}  // namespace concordat::data
