#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "model/corpus.hpp"
#include "model/parsed.hpp"
#include "source/tree.hpp"

namespace concordat::model {

/// Makes the corpus of the parsed files: which file is what follows from its path. Reports what is wrong with
/// the shape of a file and with the set of files; what ids mean is left to the checks. `files` has one entry
/// for each file of `sources`, in the same order; their texts become those of the corpus.
Corpus build(std::vector<ParsedFile> files, const source::Tree& sources, unsigned jobs, diag::Sink& sink);

}  // namespace concordat::model
