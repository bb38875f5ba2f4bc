#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "data/value.hpp"

namespace concordat::cli {

/// The edition.toml of an edition, for commands that write into it.
struct EditionFile {
  const source::File& file;
  std::string path;  ///< from where the user stands
  data::Value table;
};

/// Of this edition, "area/document/edition". Nothing where the content has errors, which is said.
std::optional<EditionFile> edition_file(const Content& content, const ContentOptions& options,
                                        const std::string& edition);

/// Puts these bytes in the place of the file's, all or none; what goes wrong is shown.
Exit write(const EditionFile& to, std::string_view bytes, const Content& content,
           const ContentOptions& options);

}  // namespace concordat::cli
