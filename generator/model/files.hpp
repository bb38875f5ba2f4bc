#pragma once

#include <span>
#include <string_view>

#include "data/shape.hpp"

namespace concordat::model {

/// A kind of content file: what the content reference, JSON Schema and editors know of it.
struct FileKind {
  std::string_view name;     ///< heading of the content reference: "boards/<body>.toml"
  std::string_view id;       ///< "board": names its schema
  std::string_view path;     ///< where such files stand in the content folder, `*` for a name; empty for none
  std::string_view meaning;  ///< what it holds
  const data::Shape* shape;
};

/// In the order of the content reference. The front matter of sections is among them: it is TOML too.
std::span<const FileKind> file_kinds();

}  // namespace concordat::model
