#pragma once

#include "derive/index.hpp"
#include "diag/diagnostic.hpp"
#include "model/corpus.hpp"

namespace concordat::check {

/// Everything that can be wrong with a whole corpus: ids, references, clause numbers, and what a person who
/// knows governance would ask about. `today` is a full date.
void check(const model::Corpus& corpus, const dates::Date& today, unsigned jobs, diag::Sink& sink);

// The parts of `check`, by what they look at.

/// The same id twice; names that Concordat needs for its own pages.
void check_ids(const model::Corpus& corpus, diag::Sink& sink);
/// Ids in data that nothing declares.
void check_references(const derive::Index& index, diag::Sink& sink);
/// Links in text that go nowhere.
void check_links(const derive::Index& index, diag::Sink& sink);
/// Clause numbers, anchors and views of the sections.
void check_sections(const model::Corpus& corpus, diag::Sink& sink);
/// Circles, counts, dates, approvals, vocabulary, the law.
void check_governance(const derive::Index& index, const dates::Date& today, diag::Sink& sink);
/// Bodies of an area that no edition describes and no text names.
void check_unused(const model::Corpus& corpus, diag::Sink& sink);
/// Acronyms that nothing explains, and words that can be read two ways.
void check_words(const model::Corpus& corpus, diag::Sink& sink);
/// The contrast of the brand colour.
void check_site(const model::Corpus& corpus, diag::Sink& sink);

}  // namespace concordat::check
