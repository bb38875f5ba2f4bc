#pragma once

#include "model/edition.hpp"

namespace concordat::derive {

// What an edition has anything of. Pages, tables and links to them exist where it has, so each is said once.

bool has_timetable(const model::Edition& edition);
bool has_members(const model::Edition& edition);
/// Whether an organisation has a place on a body with members.
bool has_seats(const model::Edition& edition);
bool has_bodies(const model::Edition& edition);
bool has_relationships(const model::Edition& edition);
/// Lines, or bodies of which one belongs to another.
bool has_map(const model::Edition& edition);
bool has_priorities(const model::Edition& edition);
bool has_functions(const model::Edition& edition);
bool has_approvals(const model::Edition& edition);
bool has_signatories(const model::Edition& edition);
bool has_delegations(const model::Edition& edition);
bool has_steps(const model::Edition& edition);
bool has_themes(const model::Edition& edition);
bool has_records(const model::Edition& edition);

}  // namespace concordat::derive
