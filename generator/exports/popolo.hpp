#pragma once

#include "derive/index.hpp"
#include "exports/site_names.hpp"
#include "json/writer.hpp"

namespace concordat::exports {

// The parts of edition.json that follow public vocabularies.

/// The member `@context`.
void write_context(json::Writer& json);
/// The members `organizations`, `memberships`, `posts` and `events`.
void write_popolo(json::Writer& json, const derive::Index& index, const derive::EditionIndex& edition,
                  const SiteNames& names);

}  // namespace concordat::exports
