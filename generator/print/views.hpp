#pragma once

#include "print/writer.hpp"

namespace concordat::print {

// The generated views as data, each written as members of the object that is open. The templates in
// templates/print/ say how they look.

void write_functions(Writer& w, const model::Body& body);
void write_members(Writer& w, const model::Body& body);
void write_priorities(Writer& w, const model::Body& body);

void write_overview(Writer& w);
void write_lines(Writer& w);
void write_approvals(Writer& w);
void write_websites(Writer& w);
void write_themes(Writer& w);
void write_control(Writer& w);
void write_versions(Writer& w);
void write_records(Writer& w);
void write_record(Writer& w, const model::Section& section);

void write_timetable(Writer& w);
void write_actions(Writer& w);
/// What the body gives and receives, by season.
void write_duties(Writer& w, const derive::BodyTimetable& timetable);

}  // namespace concordat::print
