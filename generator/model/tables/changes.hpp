#pragma once

#include <string>
#include <vector>

#include "model/edition_files.hpp"
#include "model/tables/rows.hpp"

namespace concordat::model {

/// A file of an edition with other bytes.
struct ChangedFile {
  std::string path;    ///< below the content folder
  std::string before;  ///< empty where there is none yet
  std::string after;
};

struct Changes {
  std::vector<ChangedFile> files;
  std::vector<std::string> words;  ///< a line for each change
};

/// What has to be changed in the TOML of an edition for its lists to say what the sheets of a workbook say;
/// lists without a sheet stay as they are. What the workbook cannot change is reported with its cell.
Changes changes_of(const ReadEdition& edition, const std::string& key, const source::Tree& sources,
                   const std::vector<tables::Sheet>& workbook, diag::Sink& sink);

}  // namespace concordat::model
