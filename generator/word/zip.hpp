#pragma once

#include <string>
#include <vector>

#include "io/publish.hpp"

namespace concordat::word {

/// The files as one archive, in their order. All have the same fixed time, so that the same files give the
/// same bytes. Empty where there is no memory for it.
std::string zip(const std::vector<io::OutputFile>& files);

}  // namespace concordat::word
