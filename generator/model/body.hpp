#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "doc/node.hpp"
#include "model/id.hpp"
#include "model/trace.hpp"

namespace concordat::model {

enum class Standing { Board, SubGroup, Outside };

struct StatutoryBasis : Trace {
  ActId act;
  std::string provision;
  doc::Node note;
};

struct TermsOfReference {
  std::string address;
  std::string status;
  bool blank = false;  ///< the document leaves the address blank
  doc::Node note;

  bool given() const { return blank || !address.empty() || !status.empty() || !note.children.empty(); }
};

struct FunctionItem {
  doc::Node text;
  std::vector<doc::Node> sub;
};

/// How a numbered list counts.
enum class Counting { Decimal, Alpha, Roman };

struct FunctionList : Trace {
  std::string heading;
  doc::Node intro;
  std::vector<FunctionItem> items;
  doc::Node quoted;  ///< whose words the items are; none where they are restated
  bool numbered = false;
  Counting counting = Counting::Decimal;
};

struct Post : Trace {
  std::string title;
  doc::Node holder;  ///< no children where vacant or not given
  OrganisationId organisation;
  BodyId body;
  OfficeId office;
  bool independent = false;
  dates::Date from;
  dates::Date until;
  doc::Node note;
};

/// What somebody with a seat is: only a member counts as one.
enum class Capacity { Member, ParticipantObserver, Attends, Invited, AsRequired, Apologies };

/// How organisations that are named together have one seat.
enum class Shared { AndOr, Or, InTurn };

/// A seat. `organisation`, `body`, `post` or `office` names the member; a post may be one of an organisation
/// or body.
struct Member : Trace {
  OrganisationId organisation;
  BodyId body;
  std::string post;
  OfficeId office;
  std::string name;  ///< as printed, where it differs
  std::vector<std::string> departments;
  int count = 0;  ///< 0 where not given
  std::string group;
  Capacity capacity = Capacity::Member;
  std::vector<OrganisationId> also;
  Shared also_as = Shared::AndOr;
  std::string or_other;  ///< who may come in their place: "another councillor"
  doc::Node note;

  bool sits() const { return capacity == Capacity::Member; }
};

/// Who must be there of a part of the members.
struct QuorumPart {
  int count = 1;
  std::string group;  ///< class of membership; or one of those below
  OrganisationId organisation;
  BodyId body;
  OfficeId office;
  std::string post;
  std::string or_post;  ///< "Vice-Chair": either will do
  Span span;
};

/// One part of so many.
struct Fraction {
  int part = 0;
  int of = 1;
};

/// Of "1/3"; nothing where that is no part of a whole.
std::optional<Fraction> fraction_of(std::string_view text);

enum class Substitutes { NotSaid, Count, DoNotCount };

/// Who must be there for a meeting to count. Words, numbers, or both.
struct Quorum {
  std::string words;     ///< as printed
  int count = 0;         ///< members; 0 where no number is given
  std::string fraction;  ///< of the members: "1/3"
  std::vector<QuorumPart> parts;
  Substitutes substitutes = Substitutes::NotSaid;
  Span span;

  bool given() const { return !words.empty() || count > 0 || !fraction.empty() || !parts.empty(); }
};

/// What a body has handed on to somebody else to decide. One of `body`, `organisation`, `office` or `post`
/// has it.
struct Delegation : Trace {
  doc::Node what;
  BodyId body;
  OrganisationId organisation;
  OfficeId office;
  std::string post;
  doc::Node limits;
};

/// A body that this one belongs under, where each is stated in a place of its own or in a way of its own.
struct ParentLink : Trace {
  BodyId body;
  RelationId kind;  ///< also a line of the map; none where empty
  doc::Node note;
};

struct PriorityList : Trace {
  std::string year;
  std::string kind;
  std::string heading;
  doc::Node intro;
  bool numbered = true;
  int start = 1;
  std::vector<doc::Node> items;
  std::string source;
};

/// Another body oversees performance against these priorities.
struct Oversight : Trace {
  BodyId by;
  int from = -1;  ///< number of the first priority; negative where it was not read
  int to = -1;
  doc::Node note;
};

/// Why the editor concludes a value of the body, where the document does not state it.
struct BodyInferences {
  doc::Node parents;
  doc::Node group;
  doc::Node standing;
  doc::Node role;
  doc::Node accountability;
  doc::Node members;
  doc::Node aliases;
  doc::Node meets;
  doc::Node quorum;
};

/// A body as one edition describes it.
struct Body {
  BodyId id;
  std::string name;     ///< of this edition, else of the area
  std::string acronym;  ///< of this edition, else of the area; may be empty
  std::vector<std::string> aliases;
  Standing standing = Standing::Board;
  std::string called;  ///< the document's word for what it is: "Partnership board"
  GroupId group;
  std::vector<BodyId> parents;
  std::vector<ParentLink>
      parent_links;  ///< their bodies are in `parents`, too, and their lines in the edition's
  std::vector<ClauseRef> parents_clauses;
  doc::Node role;
  std::vector<ClauseRef> role_clauses;
  doc::Node accountability;
  std::vector<ClauseRef> accountability_clauses;
  std::string website;
  Quorum quorum;
  std::string meets;
  int seats_stated = 0;  ///< the number of members that the document gives; 0 where it gives none
  doc::Node precedence;
  std::vector<ClauseRef> precedence_clauses;
  doc::Node members_intro;
  std::vector<ClauseRef> members_clauses;
  doc::Node note;
  std::vector<StatutoryBasis> statutory_basis;
  BodyInferences inferred;
  TermsOfReference terms_of_reference;
  std::vector<FunctionList> functions;
  std::vector<Post> posts;
  std::vector<Member> members;
  std::vector<PriorityList> priorities;
  std::vector<Oversight> overseen;
  std::vector<Delegation> delegations;
  bool named_only = false;  ///< has no file: the edition names it, and the area knows its name
  Span span;

  /// What a narrow table calls it.
  const std::string& short_name() const { return acronym.empty() ? name : acronym; }
};

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::Standing> {
  static constexpr Choice<model::Standing> all[] = {
      {model::Standing::Board, "board", "Board"},
      {model::Standing::SubGroup, "sub-group", "Sub-group"},
      {model::Standing::Outside, "outside", "Outside body"},
  };
};

template <>
struct data::Choices<model::Counting> {
  static constexpr Choice<model::Counting> all[] = {
      {model::Counting::Decimal, "decimal"},
      {model::Counting::Alpha, "alpha"},
      {model::Counting::Roman, "roman"},
  };
};

template <>
struct data::Choices<model::Capacity> {
  static constexpr Choice<model::Capacity> all[] = {
      {model::Capacity::Member, "member", "Member"},
      {model::Capacity::ParticipantObserver, "participant-observer", "Participant observer"},
      {model::Capacity::Attends, "attends", "Attends"},
      {model::Capacity::Invited, "invited", "Invited"},
      {model::Capacity::AsRequired, "as-required", "As required"},
      {model::Capacity::Apologies, "apologies", "Sent apologies"},
  };
};

template <>
struct data::Choices<model::Shared> {
  static constexpr Choice<model::Shared> all[] = {
      {model::Shared::AndOr, "and-or", "shared with"},
      {model::Shared::Or, "or", "or"},
      {model::Shared::InTurn, "in-turn", "in turn with"},
  };
};

template <>
struct data::Choices<model::Substitutes> {
  static constexpr Choice<model::Substitutes> all[] = {
      {model::Substitutes::NotSaid, "not-said"},
      {model::Substitutes::Count, "count", "substitutes count"},
      {model::Substitutes::DoNotCount, "do-not-count", "substitutes do not count"},
  };
};

}  // namespace concordat

namespace concordat::model {

/// What readers are told that it is: the document's word, else that of its standing.
inline std::string_view what_it_is(const Body& body) {
  return body.called.empty() ? data::label(body.standing) : std::string_view(body.called);
}

}  // namespace concordat::model
