#pragma once

#include "doc/node.hpp"
#include "views/subject.hpp"

namespace concordat::views {

/// The text of an edition as one document: a Document for each section, under its heading and with its record
/// and note, and one for what the edition holds beside its text.
doc::Node whole_text(const Subject& subject);

/// All that an edition says: what it is, its text, and of each body what the text does not show.
doc::Node whole_edition(const Subject& subject);

/// What the edition says of one body beyond its role, under headings: "glance", "functions", …
doc::Node body_parts(const Subject& subject);
/// All that it says of the body, the role first.
doc::Node whole_body(const Subject& subject);

/// "SAB · Board · Safeguarding": what stands above the name of the body.
std::string kind_of(const Subject& subject);

/// "1 Purpose", "Appendix A: Functions"; the title alone where the section has no number.
std::string heading_of(const model::Section& section);

}  // namespace concordat::views
