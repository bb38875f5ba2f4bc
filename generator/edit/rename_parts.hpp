#pragma once

#include <string>
#include <string_view>

#include "edit/edits.hpp"
#include "edit/names.hpp"

// What renaming an id and renaming a folder share.
namespace concordat::edit {

/// The TOML of a file; an empty table where it cannot be read.
data::Value table_of(const source::Tree& sources, FileIndex file);

/// The new id at every place that has the name.
void replace_everywhere(const Names& names, const Name& name, const std::string& to, Edits& edits);

/// Paths in the keys `place` of a list of tables, with the new names.
void replace_places(const source::Tree& sources, FileIndex file, std::string_view list, Edits& edits,
                    const std::vector<Move>& moves);

}  // namespace concordat::edit
