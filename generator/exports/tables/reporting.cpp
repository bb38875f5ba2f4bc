// What boards owe each other: the reporting timetable and the lines of the relationship map.
#include <fmt/format.h>

#include "derive/relations.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"
#include "doc/plain.hpp"
#include "exports/tables.hpp"
#include "exports/words.hpp"

namespace concordat::exports {
namespace {

using doc::plain;

std::string_view id_of(const model::Body* body, const model::BodyId& written) {
  return body != nullptr ? std::string_view(body->id) : std::string_view(written);
}

std::string_view name_of(const model::Body* body) {
  return body != nullptr ? std::string_view(body->name) : std::string_view();
}

}  // namespace

Dataset timetable(const Sources& from) {
  Dataset table{{
      {"report_id", "Report id", "What files and addresses call the report."},
      {"report", "Report", "Title of the report."},
      {"owner_id", "Owner id", "The board whose report it is."},
      {"board_id", "Board id", "The board that does something with it."},
      {"board", "Board", "Name of the board that does something with it."},
      {"action", "Action", "What the board does, in the protocol's own words, such as agree or inform."},
      {"season", "Season", "When in the year."},
      {"frequency", "Frequency", "How often, where the protocol says so."},
      {"audience", "Audience", "Which part of the board, where not the whole board."},
      {"note", "Note", "What else the cell says."},
      {"owner_inferred", "Owner inferred", "Why the editor concludes who makes it, where no source says so."},
  }};
  for (const derive::Entry& entry : from.timetable.entries) {
    const model::Cell& cell = *entry.cell;
    table.add(entry.report->id, entry.report->title, id_of(entry.owner, entry.report->owner),
              id_of(entry.receiver, cell.to), name_of(entry.receiver),
              cell.action.empty() ? std::string_view(cell.blank_reason) : std::string_view(cell.action),
              derive::time_of_year(from.edition, cell), derive::how_often(cell), cell.audience,
              joined({cell.valid, plain(cell.note)}), plain(entry.report->owner_inferred));
  }
  return table;
}

Dataset report_steps(const Sources& from) {
  Dataset table{{
      {"report_id", "Report id", "What files and addresses call the report."},
      {"report", "Report", "Title of the report."},
      {"number", "Number", "Place of the step among those of the report.", Type::Integer},
      {"step", "Step", "What is done, in the document's own words where it has some."},
      {"who", "Who", "Who does it, or gets it."},
      {"when", "When", "When in the year, and how often."},
      {"note", "Note", "What else the document says of the step."},
  }};
  for (const model::Report& report : from.source().timetable.reports) {
    int number = 0;
    for (const model::Step& step : report.steps) {
      table.add(report.id, report.title, std::optional<int>(++number),
                step.name.empty() ? data::label(step.kind) : std::string_view(step.name),
                step.audience.empty() ? derive::who(from.index, from.edition, step) : step.audience,
                joined({derive::time_of_year(from.edition, step.when), derive::how_often(step.when)}),
                plain(step.note));
    }
  }
  return table;
}

Dataset relationships(const Sources& from) {
  Dataset table{{
      {"from_id", "From id", "The body that the line begins at."},
      {"from", "From", "Name of the body that the line begins at."},
      {"kind", "Kind", "Kind of relationship, such as reports-to."},
      {"to_id", "To id", "The body that the line leads to."},
      {"to", "To", "Name of the body that the line leads to."},
      {"note", "Note", "What it is about."},
      {"clause", "Clause", "Numbers of the clauses that say so.", Type::List},
      {"inferred", "Inferred", "Why the editor concludes it, where no clause says so."},
  }};
  for (const model::Line& line : from.source().lines) {
    table.add(line.from, name_of(from.edition.body(line.from)), line.kind, line.to,
              name_of(from.edition.body(line.to)),
              joined({fmt::format("{}", fmt::join(derive::manner_of(line), ", ")), plain(line.note)}),
              texts_of(line.clauses), plain(line.inferred));
  }
  return table;
}

}  // namespace concordat::exports
