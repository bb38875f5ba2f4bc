#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/stamps.hpp"

namespace concordat::cli {

using Stamps = std::map<std::string, io::Stamp>;  ///< by path

/// The files below a folder that are new or other than before, as paths below it, by name.
std::vector<std::string> changed_below(const std::string& folder, const Stamps& before, const Stamps& now);

/// The file below a folder that was saved last: what somebody is working on. Empty where all of them are of
/// one minute, as after a copy.
std::string saved_last(const std::string& folder, const Stamps& stamps);

}  // namespace concordat::cli
