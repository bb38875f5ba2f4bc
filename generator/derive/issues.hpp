#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/corpus.hpp"
#include "source/tree.hpp"

namespace concordat::derive {

/// A finding of the check as something that people settle.
struct Issue {
  std::string edition = {};     ///< "northshire/protocol/2026"; empty where its file belongs to no edition
  std::string body = {};        ///< id of the body whose file it is in, or that its row is about; empty: none
  std::string settled_by = {};  ///< "Adults Board, with advice on the law"
  std::string file = {};        ///< path in the content; empty: the finding is about no file
  std::size_t line = 0;         ///< from 1
  const diag::Diagnostic* found = nullptr;
};

/// One for each finding, in their order. `findings` must outlive the result.
std::vector<Issue> issues_of(const std::vector<diag::Diagnostic>& findings, const source::Tree& sources,
                             const model::Corpus& corpus);

}  // namespace concordat::derive
