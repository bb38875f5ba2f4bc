#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "mustache/template.hpp"
#include "site/context.hpp"

namespace concordat::word {

// What pandoc is given; mistakes in templates go to `sink`.

/// The whole text of an edition as HTML.
std::string protocol_html(const site::EditionSite& edition, const site::Site& site,
                          const mustache::Templates& templates, diag::Sink& sink);
/// The summary of one board as HTML.
std::string board_html(const site::EditionSite& edition, const model::Body& body, const site::Site& site,
                       const mustache::Templates& templates, diag::Sink& sink);
/// The document that styles, page and footer are taken from, as bytes of a Word file.
std::string reference_document(const site::EditionSite& edition, const site::Site& site,
                               const mustache::Templates& templates, diag::Sink& sink);

}  // namespace concordat::word
