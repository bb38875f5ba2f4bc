#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "mustache/template.hpp"
#include "site/context.hpp"
#include "site/since.hpp"

namespace concordat::word {

// What pandoc is given, as its JSON.

/// The whole text of an edition.
std::string protocol_json(const site::Site& site, const site::EditionSite& edition);
/// All that the edition says of one board.
std::string board_json(const site::Site& site, const site::EditionSite& edition, const model::Body& body);
/// What goes round to the board at a review: all that the edition says of it, with room to answer.
std::string sheet_json(const site::Site& site, const site::EditionSite& edition, const model::Body& body);
/// What changed: the list, then the whole text with tracked changes.
std::string changes_json(const site::Site& site, const site::EditionSite& edition, const site::Since& since);
/// The document that styles, page and footer are taken from, as bytes of a Word file. Mistakes in templates
/// go to `sink`.
std::string reference_document(const site::EditionSite& edition, const site::Site& site,
                               const mustache::Templates& templates, diag::Sink& sink);

}  // namespace concordat::word
