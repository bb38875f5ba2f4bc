#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace concordat::io {

/// A file of the user's with other bytes in the place of those that were read.
struct Rewrite {
  std::filesystem::path path;
  std::string_view before;
  std::string_view after;
};

/// Writes all of them, each in one step, with the rights that it had. Nothing is written where one of them
/// was changed since it was read, or its new bytes cannot be brought to the disk; that is reported, and the
/// result is false. Each file is whole in any case: it has the old bytes or the new.
bool rewrite(const std::vector<Rewrite>& files, diag::Sink& sink);

}  // namespace concordat::io
