#pragma once

#include <span>

#include "derive/issues.hpp"
#include "doc/node.hpp"
#include "views/subject.hpp"

namespace concordat::views {

/// What a review of the edition looks at: when it is due, who has yet to agree, what the law asks since the
/// day of the document, and what the check found, by board. `issues` are those of the edition.
doc::Node review(const Subject& subject, std::span<const derive::Issue> issues, const dates::Date& today);

/// What goes round to the board of the subject: "please confirm or correct". `document` is what readers call
/// the edition; `found` are the issues of this board.
doc::Node review_sheet(const Subject& subject, std::string_view document,
                       std::span<const derive::Issue> found);

}  // namespace concordat::views
