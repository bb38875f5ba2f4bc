#pragma once

#include "doc/node.hpp"
#include "views/subject.hpp"

namespace concordat::views {

// Each makes the tree of one view: a Document. `subject.body` is set where the view is of a body.

doc::Node about(const Subject& subject);
doc::Node actions(const Subject& subject);
doc::Node approvals(const Subject& subject);
doc::Node control(const Subject& subject);
/// A row a theme or shared priority, a column a board: who leads, and whose priority it is.
doc::Node coverage(const Subject& subject);
/// What a body has handed on to others to decide; nothing where it has not.
doc::Node delegations(const Subject& subject);
doc::Node functions(const Subject& subject);
doc::Node glance(const Subject& subject);
/// What the law of the document's day asks of a board, and whether the document names it; what came later.
doc::Node law(const Subject& subject);
/// An item: what a row of the law asks for, where it stands, when it was read.
doc::Node law_item(const model::LawRow& row);
/// By board, the members that the law asks for and the document does not name.
doc::Node members_missing(const Subject& subject);
doc::Node lines(const Subject& subject);
/// A row a body that lines begin at, a column a body that they end at: the letter of the family, the numbers.
doc::Node line_matrix(const Subject& subject);
/// What each body is to others, without clauses: "reports to MB; challenges SB and TB".
doc::Node lines_by_body(const Subject& subject);
doc::Node map(const Subject& subject);
/// The drawing alone: of the whole edition, or of the neighbourhood of one body.
doc::Node map_figures(const Subject& subject);
doc::Node map_figure_of_body(const Subject& subject);
doc::Node members(const Subject& subject);
doc::Node overview(const Subject& subject);
/// The posts of a body alone, as a list.
doc::Node posts(const Subject& subject);
doc::Node priorities(const Subject& subject);
doc::Node records(const Subject& subject);
/// A list of boards for each organisation; as a matrix, a column a board, with nothing where no organisation
/// has a place.
doc::Node seats(const Subject& subject);
doc::Node seats_matrix(const Subject& subject);
doc::Node signatories(const Subject& subject);
/// For each report that says so, how it comes about, step by step; nothing where none does.
doc::Node steps(const Subject& subject);
/// The steps that fall to the body.
doc::Node steps_of_body(const Subject& subject);
doc::Node themes(const Subject& subject);
/// Those on which the body leads, with what is arranged.
doc::Node themes_led(const Subject& subject);
doc::Node timetable(const Subject& subject);
doc::Node versions(const Subject& subject);
doc::Node websites(const Subject& subject);
/// The year as a band of months with the seasons by name; the month of `now` says so, where a day is given.
doc::Node months(const Subject& subject, const dates::Date& now);
/// What the words mean, and a panel for each season.
doc::Node year(const Subject& subject);
/// A row a board, a column a season: what the board does with which report. What has no season is a table of
/// its own.
doc::Node year_band(const Subject& subject);

/// The fields of one section's record.
doc::Node record(const Subject& subject, const model::Section& section);

/// The timetable with the cells of one season only, null for those that have none.
doc::Node timetable_of_season(const Subject& subject, const model::Season* season);

/// What the body does with reports, and what others do with its reports.
enum class DutyOrder { ByRole, BySeason };
doc::Node duties(const Subject& subject, DutyOrder order);
doc::Node given(const Subject& subject, DutyOrder order);

/// Editorial notes of the text: on what the page of a body says, on its priorities, on an act.
doc::Node notes(const Subject& subject);
doc::Node notes_on_priorities(const Subject& subject);
doc::Node notes_on_act(const Subject& subject, std::string_view act);

/// The lines of one body, as it would say them: "reports to the Wellbeing Board".
doc::Node lines_of_body(const Subject& subject);
/// The same for the one-page summary: an item for each kind of line, with the bodies and without what it is
/// about.
doc::Node lines_in_short(const Subject& subject);

}  // namespace concordat::views
