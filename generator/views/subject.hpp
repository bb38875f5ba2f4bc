#pragma once

#include "derive/index.hpp"
#include "derive/mentions.hpp"
#include "derive/timetable.hpp"

namespace concordat::views {

/// What views are made from: an edition with all that is derived of it, and the body that a view is of.
struct Subject {
  const derive::Index& corpus;
  const derive::EditionIndex& index;
  const derive::TimetableView& timetable;
  const derive::Mentions& mentions;
  const model::Body* body = nullptr;
  const model::Season* next = nullptr;  ///< the season that lists of a year begin with; null for the first

  const model::Edition& edition() const { return index.edition(); }
  Subject of(const model::Body& one) const { return {corpus, index, timetable, mentions, &one, next}; }
};

}  // namespace concordat::views
