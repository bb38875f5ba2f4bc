#pragma once

#include <functional>
#include <string>
#include <vector>

#include "io/publish.hpp"

namespace concordat::word {

/// The files as one archive, in their order. All have the same fixed time, so that the same files give the
/// same bytes. Empty where there is no memory for it.
std::string zip(const std::vector<io::OutputFile>& files);

using Edit = std::function<std::string(std::string part)>;

/// An archive with another text in place of one of its parts. Empty where it is no archive, where it has no
/// such part, where `edit` gives nothing, or where there is no memory for it.
std::string edited(const std::string& archive, const char* path, const Edit& edit);

}  // namespace concordat::word
