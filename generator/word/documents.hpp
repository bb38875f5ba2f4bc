#pragma once

#include "diagram/draw.hpp"
#include "site/context.hpp"
#include "site/since.hpp"
#include "word/file.hpp"

namespace concordat::word {

/// What Word files are made of. The drawings must outlive them; null where there are none.
struct Edition {
  const site::Site& site;
  const site::EditionSite& made;
  const diagram::Drawings* maps = nullptr;
};

/// The whole text of an edition.
File protocol(const Edition& of);
/// All that the edition says of one board.
File board(const Edition& of, const model::Body& body);
/// What goes round to the board at a review: all that the edition says of it, with room to answer.
File sheet(const Edition& of, const model::Body& body);
/// What changed: the list, then the whole text with tracked changes.
File changes(const Edition& of, const site::Since& since);

}  // namespace concordat::word
