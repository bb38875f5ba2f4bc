#pragma once

#include "model/edition.hpp"
#include "model/parsed.hpp"
#include "model/reader.hpp"

namespace concordat::model {

/// One file of text/: its front matter, the values of its record, and its clauses. `edition` says which
/// fields a record may have. The text is taken out of the file.
Section build_section(ParsedFile& file, std::string_view id, const Reader& reader, const Edition& edition);

}  // namespace concordat::model
