#pragma once

#include <string_view>
#include <vector>

#include "edit/names.hpp"

namespace concordat::lsp {

using edit::NameKind;

/// What the ids of a key name, in a file of this path: of "to" in reports.toml a body. None where the key
/// takes no id; several where tables of the file use one key for several kinds.
std::vector<NameKind> kinds_of_key(std::string_view path, std::string_view key);

}  // namespace concordat::lsp
