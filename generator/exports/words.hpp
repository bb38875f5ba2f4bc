#pragma once

#include <string>
#include <string_view>

#include "derive/index.hpp"
#include "exports/dataset.hpp"

namespace concordat::exports {

// How things are named in data files. The same in every format.

template <class Tag>
Texts texts_of(const std::vector<model::Id<Tag>>& ids) {
  return {ids.begin(), ids.end()};
}

/// As the document prints the member, else its full name; the organisations of an "and/or" seat are joined by
/// "; ".
std::string member_names(const derive::Index& index, const derive::EditionIndex& edition,
                         const model::Member& member);
/// Holder of a post; where only the organisation or body is known, its name. Empty where vacant or not given.
std::string holder_name(const derive::Index& index, const derive::EditionIndex& edition,
                        const model::Post& post);
/// "Care Act 2014, section 43".
std::string basis_words(const derive::Index& index, const model::StatutoryBasis& basis);

}  // namespace concordat::exports
