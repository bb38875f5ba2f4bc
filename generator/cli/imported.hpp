#pragma once

#include <string>
#include <vector>

#include "cli/pipeline.hpp"
#include "import/import.hpp"

namespace concordat::cli {

/// A file of the content, by its path there, with tables at its end.
struct Addition {
  std::string path;
  std::string before;
  std::string after;
};

/// What an import made, and the content with it.
struct Imported {
  importing::TextFiles text = {};
  std::vector<io::OutputFile> data = {};   ///< beside its text, below its folder
  std::vector<io::OutputFile> fresh = {};  ///< below the folder of the content: what it lacks
  std::vector<Addition> additions = {};    ///< to files that are there
  importing::Facts facts = {};
  Content content = {};
  std::vector<diag::Diagnostic> errors = {};  ///< none where it can be read

  /// Null where it cannot be read.
  const model::Edition* read(const importing::Wanted& wanted) const;
};

/// Makes what can be read without errors: with clauses and facts if it can, else with numbers in the text,
/// else without facts. What was given up is added to the doubts of the outline.
Imported imported(const importing::Document& document, importing::Outline& outline,
                  const importing::Wanted& wanted, const Content& before, const ContentOptions& options);

/// Writes all of it below the folder of the content, or nothing.
bool write(const Imported& made, const importing::Wanted& wanted, const Content& before,
           const std::string& root, diag::Sink& sink);

}  // namespace concordat::cli
