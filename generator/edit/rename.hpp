#pragma once

#include <string>

#include "edit/edits.hpp"
#include "edit/names.hpp"

namespace concordat::edit {

/// What a renaming takes, or why there is none.
struct Renaming {
  Edits edits = {};
  std::string why = {};  ///< empty where it can be done
};

/// Whether things of this kind have an id that can be renamed; areas, documents, editions and sections are
/// called by their folder or file (`rename_folder`), clauses are numbered.
bool has_id(NameKind kind);

/// Another id for a thing that is declared in a file: in every reference to it, and in the names of the files
/// that are called by it. What has pages of its own keeps the old id, so that its old addresses lead to the
/// new ones.
Renaming rename_id(const source::Tree& sources, const Names& names, const Name& name, const std::string& to);

/// Another name for the folder of an area, a document or an edition, or for a section, in every link to it;
/// site.toml says where it was. `path` is "area/document/edition/section", or the beginning of it; `to` the
/// new name of its last part.
Renaming rename_folder(const source::Tree& sources, const Names& names, const std::string& path,
                       const std::string& to);

}  // namespace concordat::edit
