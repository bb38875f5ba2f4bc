#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "doc/node.hpp"
#include "model/id.hpp"

namespace concordat::model {

enum class Standing { Board, SubGroup, Outside };

struct StatutoryBasis {
  ActId act;
  std::string provision;
  doc::Node note;
  std::vector<ClauseRef> clauses;
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

struct FunctionList {
  std::string heading;
  doc::Node intro;
  std::vector<FunctionItem> items;
  std::vector<ClauseRef> clauses;
  bool numbered = false;
};

struct Post {
  std::string title;
  doc::Node holder;  ///< no children where vacant or not given
  OrganisationId organisation;
  BodyId body;
  bool independent = false;
  dates::Date from;
  dates::Date until;
  doc::Node note;
  std::vector<ClauseRef> clauses;
};

/// A seat. One of `organisation`, `body` or `post` names the member.
struct Member {
  OrganisationId organisation;
  BodyId body;
  std::string post;
  std::string name;  ///< as printed, where it differs
  std::vector<std::string> departments;
  int count = 0;  ///< 0 where not given
  std::string group;
  bool invited = false;
  std::vector<OrganisationId> also;
  doc::Node note;
  Span span;
};

struct PriorityList {
  std::string year;
  std::string kind;
  std::string heading;
  doc::Node intro;
  bool numbered = true;
  int start = 1;
  std::vector<doc::Node> items;
  std::string source;
  std::vector<ClauseRef> clauses;
};

/// Another body oversees performance against these priorities.
struct Oversight {
  BodyId by;
  int from = -1;  ///< number of the first priority; negative where it was not read
  int to = -1;
  doc::Node note;
};

/// A body as one edition describes it.
struct Body {
  BodyId id;
  std::string name;     ///< of this edition, else of the area
  std::string acronym;  ///< of this edition, else of the area; may be empty
  std::vector<std::string> aliases;
  Standing standing = Standing::Board;
  GroupId group;
  std::vector<BodyId> parents;
  std::vector<ClauseRef> parents_clauses;
  doc::Node role;
  std::vector<ClauseRef> role_clauses;
  doc::Node accountability;
  std::vector<ClauseRef> accountability_clauses;
  std::string website;
  std::string quorum;
  std::string meets;
  doc::Node members_intro;
  std::vector<ClauseRef> members_clauses;
  doc::Node note;
  std::vector<StatutoryBasis> statutory_basis;
  TermsOfReference terms_of_reference;
  std::vector<FunctionList> functions;
  std::vector<Post> posts;
  std::vector<Member> members;
  std::vector<PriorityList> priorities;
  std::vector<Oversight> overseen;
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

}  // namespace concordat
