#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace concordat::mustache {

enum class Tag : std::uint8_t {
  Text,
  Variable,   ///< {{name}}
  Raw,        ///< {{{name}}} or {{& name}}
  Section,    ///< {{# name}}
  Inverted,   ///< {{^ name}}
  Close,      ///< {{/ name}}
  Partial,    ///< {{> name}}
  Parent,     ///< {{< name}}
  Block,      ///< {{$ name}}
  Argument,   ///< {{$ name}} directly inside a parent tag; `match` distinguishes it from a block
  Unprinted,  ///< a comment, a change of delimiters, or a tag that was in error
};

/// A piece of a template. The pieces of one file follow each other without gaps.
struct Token {
  Tag tag = Tag::Text;
  std::uint32_t begin = 0;  ///< bytes in the file, the delimiters included
  std::uint32_t end = 0;
  std::string_view name = {};  ///< a view into the file; empty for Text and Unprinted
};

/// Cuts a template into text and tags. Nesting is not looked at yet.
std::vector<Token> scan(std::string_view source, FileIndex file, diag::Sink& sink);

}  // namespace concordat::mustache
