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

/// A file that is not there yet; its folder is made where that is not there either.
struct Creation {
  std::filesystem::path path;
  std::string_view bytes;
};

/// A file or folder that gets a name that nothing has yet, in the same folder.
struct Move {
  std::filesystem::path from;
  std::filesystem::path to;
};

/// Changes of the user's files that belong together; made in this order.
struct Changes {
  std::vector<Rewrite> rewrites = {};
  std::vector<Creation> creations = {};
  std::vector<Move> moves = {};
};

/// Makes all of them, each in one step; files that were there keep their rights. Nothing is changed where a
/// file was changed since it was read, a new name is taken, or new bytes cannot be brought to the disk; that
/// is reported, and the result is false. Each file is whole in any case, and what was done is undone where a
/// later step fails.
bool rewrite(const Changes& changes, diag::Sink& sink);

}  // namespace concordat::io
