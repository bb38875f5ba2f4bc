#pragma once

#include <string>

namespace concordat::cli {

/// Whether there is such a code; else says so on standard error, with the nearest.
bool is_known_code(const std::string& code);

/// Prints what a code means: its page, which is in the folder `pages`, its set, how grave it is. False where
/// there is no such code.
bool print_rule(const std::string& code, const std::string& pages);

}  // namespace concordat::cli
