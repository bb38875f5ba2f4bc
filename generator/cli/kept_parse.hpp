#pragma once

#include <vector>

#include "model/parsed.hpp"
#include "source/tree.hpp"

namespace concordat::cli {

/// All files of a content folder, parsed.
std::vector<model::ParsedFile> parse(const source::Tree& sources, unsigned jobs, diag::Sink& sink);

/// The files of a content folder as they were parsed the last time, for a program that reads it again and
/// again: what comes of a file depends on its path, its bytes and its place among the others alone.
class KeptParse {
 public:
  /// The same, of those that are as they were from what is kept.
  std::vector<model::ParsedFile> parse(const source::Tree& sources, unsigned jobs, diag::Sink& sink);

 private:
  bool has(const source::Tree& sources, std::size_t file) const;

  std::vector<source::File> sources_;
  std::vector<model::ParsedFile> parsed_;
  std::vector<diag::Sink> found_;  ///< in each file
};

}  // namespace concordat::cli
