#pragma once

#include <string>
#include <vector>

#include "io/publish.hpp"
#include "model/files.hpp"

namespace concordat::schema {

/// The JSON Schema (draft 2020-12) of a kind of file. It is no stricter than the check: what it cannot know,
/// such as whether an id is declared, it lets pass.
std::string json_schema(const model::FileKind& kind);

/// The kind that is named: "edition", "edition.toml", or a path such as
/// "northshire/protocol/2026/edition.toml". Null where there is none.
const model::FileKind* kind_of(std::string_view name);

/// What an editor with a TOML language server needs in a content folder: the schemas, and the configuration
/// that says which file has which. All of it is hidden, so it is not content. Paths are those below the
/// folder.
std::vector<io::OutputFile> editor_files();

/// The first line of a content file, which names its schema: "#:schema ../.schema/area.json\n". Empty for a
/// file that has none. `path` is relative to the content folder.
std::string schema_line(std::string_view path);

}  // namespace concordat::schema
