#pragma once

#include "exports/officers_xlsx.hpp"
#include "model/edition_files.hpp"
#include "site/context.hpp"

namespace concordat::cli {

/// The lists of an edition as a workbook to fill in.
exports::Spreadsheet officers_book(const site::EditionSite& edition, const model::ReadEdition& files);

}  // namespace concordat::cli
