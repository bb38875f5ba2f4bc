#pragma once

#include "derive/index.hpp"
#include "diag/diagnostic.hpp"
#include "model/corpus.hpp"
#include "source/tree.hpp"

namespace concordat::check {

/// Everything that can be wrong with a whole corpus: ids, references, clause numbers, and what the rules of
/// the registry find. `sources` are what the corpus was read from. `today` is a full date. `jobs` is the
/// number of threads.
void check(const model::Corpus& corpus, const source::Tree& sources, const dates::Date& today, unsigned jobs,
           diag::Sink& sink);

/// The findings with the severities and waivers of the site; what is wrong with those is added. Waived ones
/// stay, with the reason; those that are switched off do not.
std::vector<diag::Diagnostic> settled(std::vector<diag::Diagnostic> found, const model::Site& site,
                                      const source::Tree& sources, const dates::Date& today);

// What must hold before rules can be asked.

/// The same id twice.
void check_ids(const model::Corpus& corpus, diag::Sink& sink);
/// Ids in data that nothing declares.
void check_references(const derive::Index& index, diag::Sink& sink);
/// Links in text that go nowhere.
void check_links(const derive::Index& index, diag::Sink& sink);
/// Clause numbers, anchors and views of the sections.
void check_sections(const model::Corpus& corpus, diag::Sink& sink);

}  // namespace concordat::check
