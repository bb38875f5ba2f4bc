#pragma once

#include <string_view>
#include <vector>

#include "mustache/nesting.hpp"
#include "mustache/scan.hpp"

namespace concordat::mustache {

/// What the white space around a tag means for it.
struct Spacing {
  bool standalone = false;  ///< alone on its line, which is not written
  /// Partial, Parent: the indentation that it gives each of its lines, when standalone.
  /// Block: the indentation for lines that replace the default. Argument: the indentation to be removed from
  /// its lines.
  std::string_view indentation = {};
};

/// Works out the spacing of each tag and shortens the text tokens by the white space that is not written.
std::vector<Spacing> space(std::vector<Token>& tokens, const Nesting& nesting, std::string_view source);

}  // namespace concordat::mustache
