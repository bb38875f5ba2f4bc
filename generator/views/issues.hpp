#pragma once

#include <span>
#include <string>

#include "derive/issues.hpp"
#include "doc/node.hpp"
#include "views/subject.hpp"

namespace concordat::views {

/// What is to be settled before the edition is agreed: a list for the document as a whole and one for each
/// board, numbered through, so that a meeting can name each. `issues` are those of the edition.
doc::Node issues(const Subject& subject, std::span<const derive::Issue> issues);

/// "3 warnings and 12 pieces of advice"; what is waived counts as neither.
std::string issues_words(std::span<const derive::Issue> issues);

}  // namespace concordat::views
