#pragma once

#include <string>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// One line as a reader at `from` sees it: "reports to VHB (clause 2.4)". For the body at the far end the
/// same line has the relation's inverse name, so that each body's page reads from its own point of view.
struct BodyLine {
  const model::Line* line = nullptr;
  const model::Relation* relation = nullptr;
  const model::Body* other = nullptr;
  bool outgoing = true;     ///< the body is `from`
  std::string_view phrase;  ///< relation name or inverse: "reports to"
};

/// How a line holds, beyond that it does, each in a word or two: "should", "by exception", "through its
/// Chair".
std::vector<std::string> manner_of(const model::Line& line);

/// All lines of one body, outgoing first, then in the order of the edition.
std::vector<BodyLine> lines_of(const EditionIndex& edition, const model::Body& body);

/// Bodies whose `parents` name this one, in the order of the edition.
std::vector<const model::Body*> children_of(const EditionIndex& edition, const model::Body& body);

}  // namespace concordat::derive
