#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/corpus.hpp"
#include "source/tree.hpp"

namespace concordat::memory {

using Files = std::vector<std::pair<std::string, std::string>>;

/// Files that were never on disk, in the order of their paths. The root has no name.
source::Tree tree(Files files);

/// The stages up to the checks, run on files in memory as the program runs them on disk.
struct Loaded {
  source::Tree sources;
  model::Corpus corpus;
  std::vector<diag::Diagnostic> diagnostics;  ///< sorted

  /// "area.toml:3:7 T002", one a diagnostic.
  std::vector<std::string> places() const;
  /// Messages alone.
  std::vector<std::string> messages() const;
};

/// `today` is 21 November 2026.
Loaded load(source::Tree sources);

/// The small protocol of tests/diagnostics/base, with these files in the place of its own or beside them.
source::Tree base(Files changed = {});

/// The text of one of its files.
std::string base_file(const std::string& path);

/// The only edition of the base protocol.
inline const model::Edition& edition_of(const Loaded& loaded) {
  return loaded.corpus.areas.at(0).documents.at(0).editions.at(0);
}

/// Gives the edition so many bodies, each but the first with a line to one before it, and so many lines
/// between others.
void add_tangle(model::Edition& edition, std::size_t bodies, std::size_t beyond);

/// "3:7 M001 message" for each diagnostic of a single text.
std::vector<std::string> reported(const diag::Sink& sink, std::string_view bytes);

}  // namespace concordat::memory
