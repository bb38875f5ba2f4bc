#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "doc/node.hpp"
#include "markdown/clauses.hpp"
#include "model/body.hpp"
#include "model/id.hpp"
#include "model/lists.hpp"
#include "model/review.hpp"
#include "model/sign_off.hpp"

namespace concordat::model {

enum class DocumentKind {
  Protocol,
  Constitution,
  TermsOfReference,
  Memorandum,
  WorkingArrangement,
  PartnershipUpdate,
  CommitteeReport
};
enum class Status { Draft, Proposed, Agreed, Superseded, Unknown };

struct Review {
  dates::Date next;
  Span next_span;
  std::string frequency;
  std::vector<ClauseRef> clauses;
};

/// A row of the control block; an empty value prints as a blank to fill in.
struct ControlField {
  std::string field;
  doc::Node value;
};

/// One of `number` and `date` is given.
struct Version {
  std::string number;
  dates::Date date;
  std::string by;      ///< who revised it
  std::string status;  ///< as printed: "Draft for comment"
  std::vector<doc::Node> changes;
};

struct Season {
  SeasonId id;
  std::string name;
  std::vector<int> months;  ///< 1 to 12
};

enum class ActionRole { Decides, Contributes, Receives };

/// A word of the timetable's cells, as the edition defines it.
struct Action {
  ActionId id;
  std::string name;
  std::string meaning;
  ActionRole role = ActionRole::Receives;
  doc::Node note;
};

/// What a kind of line is about. Each family is drawn its own way and belongs to one of the maps.
enum class Family { Reporting, Accountability, Scrutiny, Escalation, Support };

/// A kind of relationship.
struct Relation {
  RelationId id;
  std::string name;     ///< from the first body to the second: "reports to"
  std::string inverse;  ///< the other way: "receives reports from"
  Family family = Family::Support;
  bool symmetric = false;
};

struct Group {
  GroupId id;
  std::string name;
  doc::Node description;
};

/// What flows between two groups of the overview; no direction is claimed.
struct Exchange : Trace {
  std::vector<GroupId> between;  ///< two
  std::string what;
  ReportId report;  ///< may be empty
};

enum class FieldType { Date, Text, People, Address };

struct RecordField {
  std::string id;
  std::string name;
  FieldType type = FieldType::Text;
};

struct RecordPart {
  std::string id;
  std::string name;
  bool needed = false;
};

/// One value of a record. `values` has one entry but for people, and none where the document leaves it blank.
struct RecordValue {
  std::string field;  ///< id of a RecordField
  std::vector<std::string> values;
  dates::Date date;  ///< of a date field
  Span span;
};

enum class SectionKind { Section, Summary, Appendix, Annex };

using markdown::Numbering;

struct Section {
  std::string id;  ///< from the file name: "interfaces-between-boards"
  std::string title;
  std::string number;  ///< "4", "Appendix B", or empty
  SectionKind kind = SectionKind::Section;
  Numbering numbering = Numbering::BySection;
  BodyId body;  ///< of a record; else empty
  std::vector<RecordValue> record;
  doc::Node text;  ///< Kind::Document
  doc::Node note;
  doc::Node inferred;  ///< why the editor has a section or title that the document lacks
  Span span;
  std::vector<std::string> left_out = {};  ///< numbers that the document passes over
  Span left_out_span = {};

  /// What its clauses are called: "paragraph 7", "clause 4.3", "article 5".
  std::string_view clause_noun() const {
    return numbering == Numbering::ThroughDocument ? "paragraph"
           : numbering == Numbering::Articles      ? "article"
                                                   : "clause";
  }
  /// "4", not "Appendix B".
  bool has_bare_number() const { return !number.empty() && number[0] >= '0' && number[0] <= '9'; }
};

/// Which files of an edition could be read. What the others declare may be missing, so it is not reported
/// again.
struct ReadParts {
  bool edition = true;
  bool boards = true;
  bool reports = true;
  bool relationships = true;
  bool sections = true;

  bool all() const { return edition && boards && reports && relationships && sections; }
};

/// One dated version of a document.
struct Edition {
  std::string id;  ///< folder name
  std::string title;
  std::string short_title;  ///< for citations; the title where none is given
  std::string label;        ///< "2017-18"
  DocumentKind kind = DocumentKind::Protocol;
  std::string called;  ///< the document's word for what it is: "Concordat"
  Status status = Status::Draft;
  std::string supersedes;  ///< id of the edition whose place it takes, or its name where it is not held
  Span supersedes_span;
  doc::Node summary;
  dates::Date dated;
  std::string period;
  dates::Date effective;
  std::string meeting;
  std::string author;
  Review review;
  SignOff sign_off;
  std::vector<BoardFile> boards;  ///< as listed: the order of `bodies`
  std::vector<ClauseRef> approvals_clauses;
  ApprovedText approvals_of = ApprovedText::ThisEdition;
  doc::Node note;
  EditionSources source;
  EditionInferences inferred;
  std::vector<ControlField> control;
  std::vector<Version> versions;
  std::vector<Season> seasons;
  std::vector<Action> actions;
  std::vector<Relation> relations;
  std::vector<Group> groups;
  std::vector<Exchange> exchanges;
  std::vector<Approval> approvals;
  std::vector<Signatory> signatories;
  std::vector<Confirmation> confirmations;
  std::vector<ChangeNote> change_notes;
  std::vector<RecordField> record_fields;
  std::vector<RecordPart> record_parts;
  std::vector<Body> bodies;
  Timetable timetable;  ///< empty `reports` where the edition has none
  std::vector<Line> lines;
  Themes themes;
  std::vector<Section> sections;  ///< in order
  Span span;                      ///< the edition.toml file
  ReadParts read;
  Numbering numbering = Numbering::BySection;  ///< of sections that do not say theirs
};

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::DocumentKind> {
  static constexpr Choice<model::DocumentKind> all[] = {
      {model::DocumentKind::Protocol, "protocol", "Protocol"},
      {model::DocumentKind::Constitution, "constitution", "Constitution"},
      {model::DocumentKind::TermsOfReference, "terms-of-reference", "Terms of reference"},
      {model::DocumentKind::Memorandum, "memorandum", "Memorandum of understanding"},
      {model::DocumentKind::WorkingArrangement, "working-arrangement", "Working arrangements"},
      {model::DocumentKind::PartnershipUpdate, "partnership-update", "Partnership update"},
      {model::DocumentKind::CommitteeReport, "committee-report", "Committee report"},
  };
};

template <>
struct data::Choices<model::Status> {
  static constexpr Choice<model::Status> all[] = {
      {model::Status::Draft, "draft", "Draft"},
      {model::Status::Proposed, "proposed", "Proposed"},
      {model::Status::Agreed, "agreed", "Agreed"},
      {model::Status::Superseded, "superseded", "Superseded"},
      {model::Status::Unknown, "unknown", "Status not known"},
  };
};

template <>
struct data::Choices<model::ActionRole> {
  static constexpr Choice<model::ActionRole> all[] = {
      {model::ActionRole::Decides, "decides"},
      {model::ActionRole::Contributes, "contributes"},
      {model::ActionRole::Receives, "receives"},
  };
};

template <>
struct data::Choices<model::Family> {
  static constexpr Choice<model::Family> all[] = {
      {model::Family::Reporting, "reporting", "Reporting"},
      {model::Family::Accountability, "accountability", "Accountability"},
      {model::Family::Scrutiny, "scrutiny", "Scrutiny and challenge"},
      {model::Family::Escalation, "escalation", "Escalation"},
      {model::Family::Support, "support", "Support and contact"},
  };
};

template <>
struct data::Choices<model::FieldType> {
  static constexpr Choice<model::FieldType> all[] = {
      {model::FieldType::Date, "date"},
      {model::FieldType::Text, "text"},
      {model::FieldType::People, "people"},
      {model::FieldType::Address, "address"},
  };
};

template <>
struct data::Choices<model::SectionKind> {
  static constexpr Choice<model::SectionKind> all[] = {
      {model::SectionKind::Section, "section"},
      {model::SectionKind::Summary, "summary"},
      {model::SectionKind::Appendix, "appendix"},
      {model::SectionKind::Annex, "annex"},
  };
};

template <>
struct data::Choices<model::Numbering> {
  static constexpr Choice<model::Numbering> all[] = {
      {model::Numbering::BySection, "by-section"}, {model::Numbering::ThroughDocument, "numbered"},
      {model::Numbering::Roman, "roman"},          {model::Numbering::Articles, "articles"},
      {model::Numbering::Local, "local"},
  };
};

}  // namespace concordat

namespace concordat::model {

/// What readers are told that it is: the document's word, else that of its kind.
inline std::string_view what_it_is(const Edition& edition) {
  return edition.called.empty() ? data::label(edition.kind) : std::string_view(edition.called);
}

/// Whether documents of this kind set out who does what, as a protocol does.
constexpr bool sets_out_rules(DocumentKind kind) {
  return kind == DocumentKind::Protocol || kind == DocumentKind::Constitution ||
         kind == DocumentKind::TermsOfReference || kind == DocumentKind::Memorandum;
}

}  // namespace concordat::model
