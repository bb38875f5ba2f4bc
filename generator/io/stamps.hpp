#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace concordat::io {

/// What of a file changes with it: device, number, size, and the times (seconds, nanoseconds) of its content
/// and of the file. A copy that keeps the old time is another file, or has a new time of its own.
using Stamp = std::array<std::int64_t, 7>;

/// All zero where there is nothing.
Stamp stamp_of(const std::string& path);

/// The stamp of everything below these folders, by its path. What cannot be read is left out.
std::map<std::string, Stamp> stamps_of(const std::vector<std::string>& folders);

}  // namespace concordat::io
