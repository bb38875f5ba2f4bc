#pragma once

#include <string>

#include "derive/index.hpp"
#include "derive/timetable.hpp"
#include "exports/site_names.hpp"

namespace concordat::exports {

/// A whole edition as JSON. Organisations, memberships and posts have the shape of Popolo, with a JSON-LD
/// context to the W3C Organization Ontology; the parts that only a protocol has (clauses, timetable,
/// relationships, priorities, functions, sign-off, themes, glossary) refer to bodies by their `key`. Always
/// in the same order.
std::string edition_json(const derive::Index& index, const derive::EditionIndex& edition,
                         const derive::TimetableView& timetable, const SiteNames& names);

}  // namespace concordat::exports
