#pragma once

#include <string>
#include <vector>

#include "io/output.hpp"
#include "search/index.hpp"

namespace concordat::search {

/// Writes the files below "search/data/" of which the search page reads a few for each query:
///
///   all/directory.json    { records, records_a_file, common, kinds, words }: the number of records,
///                         words that say nothing, the first word of each part with spaces between
///   all/0.words …         the parts: for each word its length, its bytes, the number of its postings; for
///                         each of those the distance from the record before, impact, flags. Numbers are
///                         written seven bits a byte, lowest first, the highest bit saying that more follow.
///   areas/<area>/…        the same of one area, with its boards: [{id, name}]
///   records/0.tsv …       records_a_file records each, one a line: address, title, kind, place, words
///
/// Of a word with more postings than `most_postings` the weightiest are kept, so that no query reads more
/// than it can show; only in the index of all areas can a word have so many.
void write(const Catalogue& catalogue, unsigned jobs, io::Output& to);

inline constexpr std::size_t records_a_file = 12;
inline constexpr std::size_t most_postings = 1600;

}  // namespace concordat::search
