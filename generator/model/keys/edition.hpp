// The keys of edition.toml, and of the front matter of sections.
#pragma once

#include "model/edition.hpp"
#include "model/keys/row.hpp"
#include "model/keys/sign_off.hpp"
#include "model/keys/trace.hpp"

namespace concordat::model {

template <>
struct Record<Review> {
  static void complete(const data::Value& table, const Reader& reader, Review& review);
  static constexpr std::string_view name = "[review]";
  static constexpr auto fields = std::tuple{
      Field{"next", Type::Date, no, &Review::next, says("when the next review is due", "2031-03-31")},
      Field{"frequency", Type::String, no, &Review::frequency,
            says("how often, in the document's words", R"("at least every five years")")},
      Field{"clause", Type::Clause, no, &Review::clauses, says("the clause that says so", R"("5.1")")},
  };
};

template <>
struct Record<ControlField> {
  static constexpr std::string_view name = "[[control]]";
  static constexpr auto fields = std::tuple{
      Field{"field", Type::String, yes, &ControlField::field,
            says("name of the field as printed", R"("Owner")")},
      Field{"value", Type::Prose, no, &ControlField::value,
            says("its value; an empty one prints as a blank to fill in",
                 R"("Partnership officer, Northshire County Council")")},
  };
};

template <>
struct Record<Version> {
  static void complete(const data::Value& table, const Reader& reader, Version& version);
  static constexpr std::string_view name = "[[version]]";
  static constexpr auto fields = std::tuple{
      Field{"number", Type::String, no, &Version::number,
            says("number of the version as printed; without one, its date", R"("1.0")")},
      Field{"date", Type::Date, no, &Version::date, says("date of the version", R"("2021-04")")},
      Field{"by", Type::String, no, &Version::by, says("who revised it", R"("Partnership officer")")},
      Field{"status", Type::String, no, &Version::status,
            says("what it was, as printed", R"("Draft for comment")")},
      Field{"changes", Type::Proses, no, &Version::changes,
            says("what changed; may be empty", R"(["First protocol of the four boards"])")},
  };
};

template <>
struct Record<Season> {
  static void complete(const data::Value& table, const Reader& reader, Season& season);
  static constexpr std::string_view name = "[[season]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Season::id,
            says("permanent id, by which cells name the season", R"("spring")")},
      Field{"name", Type::String, yes, &Season::name, says("name of the season", R"("Spring")")},
      Field{"months", Type::Months, yes, &Season::months,
            says("months of the year, 1 to 12; seasons are local", "[3, 4]")},
  };
};

template <>
struct Record<Action> {
  static constexpr std::string_view name = "[[action]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Action::id,
            says("permanent id, by which cells name the action", R"("agree")")},
      Field{"name", Type::String, yes, &Action::name, says("the word in the cells", R"("Agree")")},
      Field{"meaning", Type::String, yes, &Action::meaning,
            says("as the document explains it", R"("The board signs the report off")")},
      Field{"role", Type::Choice, yes, &Action::role,
            says("what it is for the reader's summary", R"("decides")")},
      Field{"note", Type::Prose, no, &Action::note,
            says("a note beside the meaning",
                 R"("The document does not explain this word. The meaning is that of the plain word.")")},
  };
};

template <>
struct Record<Relation> {
  static constexpr std::string_view name = "[[relation]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Relation::id,
            says("permanent id, by which lines name the kind", R"("reports-to")")},
      Field{"name", Type::String, yes, &Relation::name,
            says(R"(read from the first body to the second: "reports to")", R"("reports to")")},
      Field{"inverse", Type::String, yes, &Relation::inverse,
            says(R"(read the other way: "receives reports from")", R"("receives reports from")")},
      Field{"family", Type::Choice, yes, &Relation::family,
            says("what it is about: how it is drawn, and on which of the maps", R"("reporting")")},
      Field{"symmetric", Type::Boolean, no, &Relation::symmetric,
            says("true where the line means the same both ways", "true")},
  };
};

template <>
struct Record<Group> {
  static constexpr std::string_view name = "[[group]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Group::id,
            says("permanent id, by which bodies name the group", R"("strategy")")},
      Field{"name", Type::String, yes, &Group::name,
            says("name of the group", R"("Strategy and commissioning")")},
      Field{"description", Type::Prose, no, &Group::description,
            says("what the bodies of the group have in common",
                 R"("Sets priorities and commissions services")")},
  };
};

template <>
struct Record<Exchange> {
  static void complete(const data::Value& table, const Reader& reader, Exchange& exchange);
  static constexpr std::string_view name = "[[exchange]]";
  static constexpr auto fields = std::tuple{
      Field{"between", Type::Ids, yes, &Exchange::between,
            says("two groups", R"(["strategy", "assurance"])")},
      Field{"what", Type::String, yes, &Exchange::what,
            says("what flows between them", R"("Joint needs assessment")")},
      Field{"report", Type::Id, no, &Exchange::report,
            says("where it is a report of the timetable", R"("needs-assessment")")},
      Field{"clause", Type::Clause, no, &Exchange::clauses,
            says("where the document says so", R"("section:overview")")},
      Field{"inferred", Type::Prose, no, &Exchange::inferred, why_inferred},
  };
};

template <>
struct Record<RecordField> {
  static constexpr std::string_view name = "[[record_field]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::String, yes, &RecordField::id,
            says("key of the field in `[record]`", R"("completed")")},
      Field{"name", Type::String, yes, &RecordField::name,
            says("name that readers see", R"("Date of completion")")},
      Field{"type", Type::Choice, yes, &RecordField::type, says("what its values are", R"("date")")},
  };
};

template <>
struct Record<RecordPart> {
  static constexpr std::string_view name = "[[record_part]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &RecordPart::id,
            says("id of the heading (`## Aims {#aims}`) that holds the part", R"("governance")")},
      Field{"name", Type::String, yes, &RecordPart::name,
            says("name of the part, as the check calls it", R"("Governance arrangements")")},
      Field{"needed", Type::Boolean, no, &RecordPart::needed,
            says("whether the check warns of a record without it", "true")},
  };
};

template <>
struct Record<Edition> {
  static void complete(const data::Value& table, const Reader& reader, Edition& edition);
  static constexpr std::string_view name = "edition.toml";
  static constexpr auto fields = std::tuple{
      Field{"title", Type::String, yes, &Edition::title,
            says("title of the document", R"("Northshire Partnership Protocol")")},
      Field{"short_title", Type::String, no, &Edition::short_title,
            says("what citations use, where the title is long", R"("Northshire protocol")")},
      Field{"label", Type::String, no, &Edition::label,
            says("how readers name the edition; default is the folder name", R"("2026")")},
      Field{"kind", Type::Choice, yes, &Edition::kind, says("what kind of document it is", R"("protocol")")},
      Field{"called", Type::String, no, &Edition::called,
            says("the document's word for what it is, where `kind` has another", R"("Concordat")")},
      Field{"status", Type::Choice, yes, &Edition::status, says("where the edition stands", R"("agreed")")},
      Field{"supersedes", Type::String, no, &Edition::supersedes,
            says("the edition whose place it takes: its folder name, or what it was called where it is not "
                 "held; "
                 "default the one before by date",
                 R"("2021")")},
      Field{"summary", Type::Prose, yes, &Edition::summary,
            says("what the document is, in one to three sentences",
                 R"("Who does what in Northshire, and who reports to whom.")")},
      Field{"dated", Type::Date, no, &Edition::dated, says("the date on the document", "2026-04-01")},
      Field{"period", Type::String, no, &Edition::period, says("the period that it covers", R"("2017-18")")},
      Field{"effective", Type::Date, no, &Edition::effective, says("from when it holds", "2026-04-01")},
      Field{"meeting", Type::String, no, &Edition::meeting,
            says("the meeting that it was written for", R"("Council, 8 September 2026")")},
      Field{"author", Type::String, no, &Edition::author,
            says("post that wrote it, where the document says so", R"("Head of Policy")")},
      Field{"boards", Type::Ids, no, &Edition::boards,
            says("the bodies, in the order for lists and matrices; one without a file is only named. "
                 "Default: the "
                 "files of `boards/`, in the order of `area.toml`",
                 R"(["wellbeing-board", "children-partnership"])")},
      Field{"approvals_clause", Type::Clause, no, &Edition::approvals_clauses,
            says("where the approvals are recorded", R"("5.3")")},
      Field{"approvals_of", Type::Choice, no, &Edition::approvals_of,
            says("of which text the approvals are; default `this-edition`", R"("earlier-text")")},
      Field{"clauses", Type::Choice, no, &Edition::numbering,
            says("how clauses are numbered in sections that do not say it, see [Clauses](#clauses); default "
                 "`by-section`",
                 R"("numbered")")},
      Field{
          "note", Type::Markdown, no, &Edition::note,
          says("an editorial note on the whole edition", R"("The published text has no date of its own.")")},
      Field{"source", Type::Table, no, &Edition::source,
            says("where the published document says what this file does", "")},
      Field{"inferred", Type::Table, no, &Edition::inferred,
            says("which values of this file are the editor's conclusions, and why", "")},
      Field{"review", Type::Table, no, &Edition::review, says("when the edition is to be reviewed", "")},
      Field{"sign_off", Type::Table, no, &Edition::sign_off,
            says("the meeting that the edition goes to next", "")},
      Field{"control", Type::Tables, no, &Edition::control, says("rows of the control block as printed", "")},
      Field{"version", Type::Tables, no, &Edition::versions, says("versions of the document", "")},
      Field{"season", Type::Tables, no, &Edition::seasons, says("seasons of the timetable", "")},
      Field{"action", Type::Tables, no, &Edition::actions, says("words of the timetable's cells", "")},
      Field{"relation", Type::Tables, no, &Edition::relations, says("kinds of line on the map", "")},
      Field{"group", Type::Tables, no, &Edition::groups, says("groups of the overview and the map", "")},
      Field{"exchange", Type::Tables, no, &Edition::exchanges, says("what flows between two groups", "")},
      Field{"approval", Type::Tables, no, &Edition::approvals, says("who has agreed the edition", "")},
      Field{"signatory", Type::Tables, no, &Edition::signatories, says("who signs it", "")},
      Field{"confirmation", Type::Tables, no, &Edition::confirmations,
            says("what a review looks at again, as `new-edition` lists it", "")},
      Field{"change", Type::Tables, no, &Edition::change_notes,
            says("why clauses of the edition before were changed", "")},
      Field{"record_field", Type::Tables, no, &Edition::record_fields, says("fields of a record", "")},
      Field{"record_part", Type::Tables, no, &Edition::record_parts, says("parts of a record", "")},
  };
};

template <>
struct Record<Section> {
  static constexpr std::string_view name = "front matter";
  static constexpr auto fields = std::tuple{
      Field{"title", Type::String, yes, &Section::title, says("title of the section", R"("Purpose")")},
      Field{"number", Type::String, no, &Section::number,
            says(R"(number as printed: "4", "Appendix B")", R"("1")")},
      Field{"kind", Type::Choice, no, &Section::kind,
            says("what part of the document it is; default `section`", R"("appendix")")},
      Field{"clauses", Type::Choice, no, &Section::numbering,
            says("how its clauses are numbered, see below; default: what `edition.toml` says",
                 R"("numbered")")},
      Field{"left_out", Type::Strings, no, &Section::left_out,
            says("clause numbers that the document itself passes over", R"(["4.7"])")},
      Field{"body", Type::Id, no, &Section::body,
            says("the body that the section is a record of", R"("learning-group")")},
      Field{"record", Type::Record, no, &Section::record,
            says("values of the edition's `[[record_field]]`s", R"({ completed = "2015-07-30" })")},
      Field{"note", Type::Markdown, no, &Section::note,
            says("an editorial note", R"("The printed list has an older name of the board.")")},
      Field{"inferred", Type::Prose, no, &Section::inferred,
            says("why there is a section, or a title, that the document lacks",
                 R"("The cover of the document has no heading.")")},
  };
};

}  // namespace concordat::model
