#pragma once

#include <string>

#include "derive/index.hpp"

namespace concordat::derive {

/// "section 4", "Appendix B", or the title of a section without a number.
std::string section_label(const model::Section& section);
/// "clause 4.3"; "paragraph 7" where the document counts its paragraphs.
/// Where the clauses of a section are numbered by themselves, " of Appendix B"; else nothing.
std::string of_part(const model::Section& section);
std::string clause_label(const ClausePlace& place);
/// "Northshire Protocol 2017-18".
std::string citation(const model::Edition& edition);

/// What a reference is called in an edition: "board:health-board", "clause:4.3". Empty where nothing is known
/// by it.
std::string reference_text(const Index& index, const EditionIndex& edition, std::string_view url);

/// The corpus with a text in every link that was written without one: what its reference is called. Every
/// output then reads the same words. A reference to nothing stays empty; the check stage reports it.
model::Corpus with_link_texts(model::Corpus corpus);

}  // namespace concordat::derive
