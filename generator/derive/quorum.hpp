#pragma once

#include <string>

#include "derive/index.hpp"

namespace concordat::derive {

/// Who must be there, as a phrase: in the document's words where it gives them, else "a third of the members,
/// and at least 5; among them 2 of the elected members and the Chair or Deputy chair; substitutes count".
std::string quorum_words(const Index& corpus, const EditionIndex& edition, const model::Quorum& quorum);

/// Seats of a body, by the document's numbers; a seat without one counts as one.
int seats_of(const model::Body& body);
/// Those of one class of membership.
int seats_of_group(const model::Body& body, std::string_view group);

/// How many members a quorum asks for, of so many seats; 0 where its numbers do not say.
int members_needed(const model::Quorum& quorum, int seats);

}  // namespace concordat::derive
