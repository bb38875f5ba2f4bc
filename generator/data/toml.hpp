#pragma once

#include <string_view>

#include "data/value.hpp"
#include "diag/diagnostic.hpp"

namespace concordat::data {

/// A piece of a source file: `bytes` is the whole file, [begin, end) the part that is TOML.
struct Source {
  FileIndex file = no_file;
  std::string_view bytes;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Parsed {
  Value table;  ///< an empty table where the text could not be read
  bool ok = false;
};

/// Reads TOML 1.0. Every statement that is not TOML is reported, and every string with an invisible
/// character; of keys that stand twice only the first.
Parsed parse_toml(const Source& source, diag::Sink& sink);

}  // namespace concordat::data
