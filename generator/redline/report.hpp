#pragma once

#include <vector>

#include "doc/node.hpp"
#include "redline/changes.hpp"
#include "redline/clauses.hpp"
#include "views/subject.hpp"

namespace concordat::redline {

/// The changes as headings, a subject each, and lists of sentences.
doc::Node list_of(const std::vector<Change>& changes);

/// The whole text of both editions, views included, as one marked tree. What is gone leads nowhere any more.
doc::Node whole_redline(const views::Subject& before, const views::Subject& after);

/// The words of a clause then and now, as one marked tree.
doc::Node clause_redline(const views::Subject& before, const views::Subject& after, const ClausePair& pair);

}  // namespace concordat::redline
