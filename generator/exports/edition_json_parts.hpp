#pragma once

#include "derive/timetable.hpp"
#include "json/writer.hpp"

namespace concordat::exports {

// The parts of edition.json that only a protocol has. They refer to bodies by their `key`.

/// The member `timetable`: its words, its reports and its cells.
void write_timetable(json::Writer& json, const model::Edition& edition,
                     const derive::TimetableView& timetable);
/// The members `relations` and `relationships`.
void write_relationships(json::Writer& json, const model::Edition& edition);
/// The members `priorities` and `overseen`.
void write_priorities(json::Writer& json, const model::Edition& edition);
void write_functions(json::Writer& json, const model::Edition& edition);
void write_delegations(json::Writer& json, const model::Edition& edition);
void write_signatories(json::Writer& json, const model::Edition& edition);
void write_approvals(json::Writer& json, const model::Edition& edition);
void write_themes(json::Writer& json, const model::Edition& edition);

}  // namespace concordat::exports
