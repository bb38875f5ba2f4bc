// The keys of reports.toml, relationships.toml and themes.toml.
#pragma once

#include "model/keys/row.hpp"
#include "model/lists.hpp"

namespace concordat::model {

template <>
struct Record<Cell> {
  static void complete(const data::Value& table, const Reader& reader, Cell& cell);
  static constexpr std::string_view name = "[[report.cell]]";
  static constexpr auto fields = std::tuple{
      Field{"to", Type::Id, yes, &Cell::to, says("a body of `columns`", R"("wellbeing-board")")},
      Field{"action", Type::Id, no, &Cell::action,
            says("left out only where `blank_reason` is given", R"("agree")")},
      Field{"season", Type::IdOrIds, no, &When::seasons,
            says("the season in which it comes up, or several", R"("spring")")},
      Field{"months", Type::Months, no, &When::months,
            says("the months in which it comes up, where the document names them", "[6, 7]")},
      Field{"after", Type::String, no, &When::after,
            says(R"(what it follows, where that is no season: "the inspection")", R"("the inspection")")},
      Field{"frequency", Type::String, no, &When::frequency,
            says(R"(how often, where not every year: "every 4 years")", R"("every 5 years")")},
      Field{"every", Type::Integer, no, &When::every,
            says("how many years lie between two of them, for calendars", "3")},
      Field{"first_year", Type::Integer, no, &When::first_year,
            says("a year in which it comes, where it does not come every year", "2026")},
      Field{"by_exception", Type::Boolean, no, &When::by_exception,
            says("true where it comes only when something calls for it", "true")},
      Field{"audience", Type::String, no, &Cell::audience,
            says(R"(whom exactly, where the cell names it: "the committee")", R"("chair")")},
      Field{"valid", Type::String, no, &Cell::valid,
            says("from when until when the arrangement holds, where the document says so",
                 R"("to the end of 2024, then quarterly")")},
      Field{"blank_reason", Type::String, no, &Cell::blank_reason,
            says(R"(the cell's word where it holds no action: "n/a")", R"("n/a")")},
      Field{"note", Type::Prose, no, &Cell::note,
            says("anything else that the cell says", R"("sees the draft")")},
  };
};

template <>
struct Record<When> {
  static constexpr std::string_view name = "[report.step.when]";
  static constexpr auto fields = std::tuple{
      Field{"season", Type::IdOrIds, no, &When::seasons,
            says("the season in which it comes, or several", R"("autumn")")},
      Field{"months", Type::Months, no, &When::months, says("the months in which it comes", "[9]")},
      Field{"after", Type::String, no, &When::after, says("what it follows", R"("the consultation")")},
      Field{"frequency", Type::String, no, &When::frequency,
            says("how often, in the document's words", R"("twice a year")")},
      Field{"every", Type::Integer, no, &When::every, says("how many years lie between two of them", "3")},
      Field{"first_year", Type::Integer, no, &When::first_year,
            says("a year in which it comes, where it does not come every year", "2026")},
      Field{"by_exception", Type::Boolean, no, &When::by_exception,
            says("true where it comes only when something calls for it", "true")},
  };
};

template <>
struct Record<Step> {
  static void complete(const data::Value& table, const Reader& reader, Step& step);
  static constexpr std::string_view name = "[[report.step]]";
  static constexpr auto fields = std::tuple{
      Field{"kind", Type::Choice, yes, &Step::kind, says("what is done at this step", R"("consult")")},
      Field{"name", Type::String, no, &Step::name,
            says("the document's word for it, where that is another", R"("Comments on")")},
      Field{"body", Type::Id, no, &Step::body,
            says("the body that does it or gets it; or one of the four keys below", R"("adults-board")")},
      Field{"organisation", Type::Id, no, &Step::organisation,
            says("an organisation that does it or gets it", R"("northshire-nhs-trust")")},
      Field{"office", Type::Id, no, &Step::office, says("an office of `area.toml`", R"("director-of-care")")},
      Field{"post", Type::String, no, &Step::post,
            says("a post that is no office of `area.toml`", R"("The independent chair")")},
      Field{"audience", Type::String, no, &Step::audience,
            says(R"(anybody else, or a place: "the public", "the council's website")", R"("the public")")},
      Field{"when", Type::Table, no, &Step::when, says("when", "")},
      Field{"note", Type::Prose, no, &Step::note,
            says("anything else that the document says of the step", R"("For six weeks")")},
      Field{"clause", Type::Clause, no, &Step::clauses, says("where the document says so", R"("4.1")")},
      Field{"inferred", Type::Prose, no, &Step::inferred, why_inferred},
  };
};

template <>
struct Record<Report> {
  static constexpr std::string_view name = "[[report]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Report::id,
            says("permanent id, by which text and exchanges name the report", R"("needs-assessment")")},
      Field{"title", Type::String, yes, &Report::title,
            says("as printed in the row", R"("Joint needs assessment")")},
      Field{"owner", Type::Id, yes, &Report::owner, says("the body that makes it", R"("wellbeing-board")")},
      Field{"owner_inferred", Type::Prose, no, &Report::owner_inferred,
            says("why the editor concludes who makes it, where the document does not state it",
                 R"("The board that agrees it; the document names none.")")},
      Field{"heading", Type::String, no, &Report::heading,
            says("heading that groups rows in print, where it is not the owner's name", R"("Adults Board")")},
      Field{"acronym", Type::String, no, &Report::acronym, says("its acronym, where it has one", R"("JNA")")},
      Field{"note", Type::Markdown, no, &Report::note,
            says("an editorial note on the row", R"("The printed row has another title.")")},
      Field{"cell", Type::Tables, no, &Report::cells,
            says("what each receiving body does with the report", "")},
      Field{"step", Type::Tables, no, &Report::steps,
            says("how it is made, agreed and published, step by step", "")},
  };
};

template <>
struct Record<Timetable> {
  static constexpr std::string_view name = "reports.toml";
  static constexpr auto fields = std::tuple{
      Field{"columns", Type::Ids, yes, &Timetable::columns,
            says("receiving bodies, in the order of the printed matrix",
                 R"(["wellbeing-board", "children-partnership"])")},
      Field{"clause", Type::Clause, no, &Timetable::clauses,
            says("the clause or section that holds the timetable", R"("4.1")")},
      Field{"footnote", Type::Prose, no, &Timetable::footnote,
            says("note below the printed matrix",
                 R"("Boards may ask for any report at other times; see [](clause:4.3).")")},
      Field{"note", Type::Markdown, no, &Timetable::note,
            says("an editorial note", R"("The printed matrix lacks a row.")")},
      Field{"report", Type::Tables, no, &Timetable::reports, says("rows of the timetable", "")},
  };
};

template <>
struct Record<Line> {
  static void complete(const data::Value& table, const Reader& reader, Line& line);
  static constexpr std::string_view name = "[[line]]";
  static constexpr auto fields = std::tuple{
      Field{"from", Type::Id, yes, &Line::from,
            says("the body that the line starts at", R"("adults-board")")},
      Field{"kind", Type::Id, yes, &Line::kind, says("a `[[relation]]` of the edition", R"("reports-to")")},
      Field{"to", Type::Id, yes, &Line::to, says("the body that the line leads to", R"("wellbeing-board")")},
      Field{"clause", Type::Clause, no, &Line::clauses,
            says("the clause that states it; this or `inferred` is needed", R"(["2.3", "4.1"])")},
      Field{"inferred", Type::Prose, no, &Line::inferred, why_inferred},
      Field{"duty", Type::Choice, no, &Line::duty,
            says("with what force the document states it, where it is not stated as a fact", R"("should")")},
      Field{"through", Type::String, no, &Line::through,
            says("by whom the body does it, where the document says so", R"("its Independent Chair")")},
      Field{"note", Type::Prose, no, &Line::note,
            says("what it is about, in a few words", R"("Yearly report")")},
      Field{"exception", Type::Boolean, no, &Line::by_exception, says("holds by exception only", "true")},
  };
};

template <>
struct Record<Relationships> {
  static constexpr std::string_view name = "relationships.toml";
  static constexpr auto fields = std::tuple{
      Field{"line", Type::Tables, no, &Relationships::lines, says("lines between two bodies", "")},
  };
};

template <>
struct Record<Theme> {
  static constexpr std::string_view name = "[[theme]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Theme::id, says("permanent id of the theme", R"("exploitation")")},
      Field{"title", Type::String, yes, &Theme::title, says("name of the theme", R"("Exploitation")")},
      Field{"lead", Type::Id, yes, &Theme::lead, says("the body that leads on it", R"("safer-northshire")")},
      Field{"arrangements", Type::Markdown, no, &Theme::arrangements,
            says("how the bodies work together on it", R"("Takes the lead on hate crime.")")},
      Field{"note", Type::Markdown, no, &Theme::note,
            says("an editorial note", R"("The printed list has no lead.")")},
  };
};

template <>
struct Record<Themes> {
  static constexpr std::string_view name = "themes.toml";
  static constexpr auto fields = std::tuple{
      Field{"intro", Type::Markdown, no, &Themes::intro,
            says("text above the list", R"("Some matters concern more than one board. One of them leads.")")},
      Field{"clause", Type::Clause, no, &Themes::clauses, says("where the document lists them", R"("3.4")")},
      Field{"theme", Type::Tables, no, &Themes::themes, says("themes of common interest", "")},
  };
};

}  // namespace concordat::model
