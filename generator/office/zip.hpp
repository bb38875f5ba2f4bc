#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "io/publish.hpp"

namespace concordat::office {

/// The files as one archive, in their order. All have the same fixed time, so that the same files give the
/// same bytes. Empty where there is no memory for it.
std::string zip(const std::vector<io::OutputFile>& files);

using Edit = std::function<std::string(std::string part)>;

/// An archive with another text in place of one of its parts. Empty where it is no archive, where it has no
/// such part, where `edit` gives nothing, or where there is no memory for it.
std::string edited(const std::string& archive, const char* path, const Edit& edit);

/// What the parts of one file may hold together, unpacked. A file that would need more is not read: few bytes can
/// say "a thousand million zeros".
constexpr std::size_t largest_file = std::size_t{256} << 20;

/// The parts of an archive by their paths, unpacked. Nothing where it is no archive, where a part is damaged or
/// needs a password, or where they are larger than `largest_file`.
std::optional<std::map<std::string, std::string>> parts_of(const std::string& archive);

}  // namespace concordat::office
