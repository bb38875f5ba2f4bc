#pragma once

#include <string>
#include <vector>

#include "import/content_files.hpp"
#include "import/proof.hpp"

namespace concordat::importing {

/// All that the list of an import says.
struct ImportReport {
  const Wanted& wanted;
  const Outline& outline;
  const Facts& facts;
  const std::vector<SourceParagraph>& source;
  const Account& account;
  const Proof& proof;
  std::vector<Doubt> doubts = {};
  std::vector<std::string> media = {};  ///< pictures and what else is embedded
};

/// The list as Markdown: what was proved, every doubt with its place in the file and in what was made, what
/// is left out.
std::string todo_list(const ImportReport& report);

}  // namespace concordat::importing
