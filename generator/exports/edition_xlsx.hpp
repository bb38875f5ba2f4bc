#pragma once

#include <vector>

#include "exports/site_names.hpp"
#include "exports/tables.hpp"
#include "exports/xlsx.hpp"

namespace concordat::exports {

/// All tables of an edition in one spreadsheet. The first sheet says which edition it is and what each sheet
/// holds, the last what each column means.
Spreadsheet edition_xlsx(const derive::EditionIndex& edition, const std::vector<MadeTable>& tables,
                         const SiteNames& names);

}  // namespace concordat::exports
