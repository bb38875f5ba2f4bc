// The keys of boards/<body>.toml.
#pragma once

#include "model/body.hpp"
#include "model/keys/members.hpp"
#include "model/keys/row.hpp"

namespace concordat::model {

template <>
struct Record<StatutoryBasis> {
  static constexpr std::string_view name = "[[statutory_basis]]";
  static constexpr auto fields = std::tuple{
      Field{"act", Type::Id, yes, &StatutoryBasis::act,
            says("the act or guidance that it rests on", R"("care-act-2014")")},
      Field{"provision", Type::String, no, &StatutoryBasis::provision,
            says(R"(the part of it that counts: "section 14")", R"("section 43")")},
      Field{"note", Type::Prose, no, &StatutoryBasis::note,
            says("what that provision says of the body", R"("The document gives another year.")")},
      Field{"clause", Type::Clause, no, &StatutoryBasis::clauses,
            says("where the document says so", R"("2.3")")},
      Field{"inferred", Type::Prose, no, &StatutoryBasis::inferred, why_inferred},
  };
};

template <>
struct Record<TermsOfReference> {
  static constexpr std::string_view name = "[terms_of_reference]";
  static constexpr auto fields = std::tuple{
      Field{"address", Type::Address, no, &TermsOfReference::address,
            says("where they are published", R"("https://example.org/children/terms")")},
      Field{"status", Type::String, no, &TermsOfReference::status,
            says(R"(what the document says where there is no address: `"due for review January 2017"`)",
                 R"("to be published in the autumn of 2026")")},
      Field{"blank", Type::Boolean, no, &TermsOfReference::blank,
            says("true where the document leaves the address blank", "true")},
      Field{"note", Type::Prose, no, &TermsOfReference::note,
            says("anything else that the document says of them",
                 R"("The document leaves the address blank.")")},
  };
};

template <>
struct Record<FunctionItem> {
  static constexpr std::string_view name = "Item of [[functions]]";
  static constexpr auto fields = std::tuple{
      Field{"text", Type::Prose, yes, &FunctionItem::text,
            says("the function", R"("Agree the [](report:wellbeing-strategy), which")")},
      Field{"sub", Type::Proses, no, &FunctionItem::sub,
            says("its parts", R"(["names no more than five priorities", "says who leads on each"])")},
  };
  static constexpr doc::Node FunctionItem::*written_alone = &FunctionItem::text;
};

template <>
struct Record<FunctionList> {
  static constexpr std::string_view name = "[[functions]]";
  static constexpr auto fields = std::tuple{
      Field{"heading", Type::String, no, &FunctionList::heading,
            says(R"(heading of the list: "Key functions")", R"("Key functions")")},
      Field{"intro", Type::Prose, no, &FunctionList::intro,
            says("sentence above the list",
                 R"("Set by section 14 of the [Children Act 2004](act:children-act-2004):")")},
      Field{"items", Type::Functions, yes, &FunctionList::items,
            says(R"(the functions, in order; an item may also be `{ text = "…", sub = ["…"] }`)",
                 R"(["Agree the [](report:needs-assessment)."])")},
      Field{"clause", Type::Clause, no, &FunctionList::clauses,
            says("where the document lists them", R"("2.3")")},
      Field{"inferred", Type::Prose, no, &FunctionList::inferred, why_inferred},
      Field{"quoted", Type::Prose, no, &FunctionList::quoted,
            says("whose words the items are, where they are quoted and not restated",
                 R"("[](act:care-act-2014), section 43")")},
      Field{"numbered", Type::Boolean, no, &FunctionList::numbered,
            says("whether the list is numbered; default false", "true")},
      Field{"counting", Type::Choice, no, &FunctionList::counting,
            says("how a numbered list counts, 1 or a or i; default `decimal`", R"("alpha")")},
  };
};

template <>
struct Record<Delegation> {
  static void complete(const data::Value& table, const Reader& reader, Delegation& delegation);
  static constexpr std::string_view name = "[[delegation]]";
  static constexpr auto fields = std::tuple{
      Field{"what", Type::Prose, yes, &Delegation::what,
            says("what is decided by somebody else", R"("Grants from the community fund")")},
      Field{"body", Type::Id, no, &Delegation::body,
            says("the body that decides it; or one of the three keys below", R"("learning-group")")},
      Field{"organisation", Type::Id, no, &Delegation::organisation,
            says("an organisation that decides it", R"("northshire-county-council")")},
      Field{"office", Type::Id, no, &Delegation::office,
            says("an office of `area.toml` that decides it", R"("director-of-care")")},
      Field{"post", Type::String, no, &Delegation::post, says("a post that decides it", R"("The chair")")},
      Field{"limits", Type::Prose, no, &Delegation::limits,
            says("how far it goes", R"("Up to £10,000 a year")")},
      Field{"clause", Type::Clause, no, &Delegation::clauses, says("where the document says so", R"("2.3")")},
      Field{"inferred", Type::Prose, no, &Delegation::inferred, why_inferred},
  };
};

template <>
struct Record<ParentLink> {
  static constexpr std::string_view name = "[[parent]]";
  static constexpr auto fields = std::tuple{
      Field{"body", Type::Id, yes, &ParentLink::body,
            says("a body that this one belongs under", R"("adults-board")")},
      Field{"kind", Type::Id, no, &ParentLink::kind,
            says("the kind of line to it, which then needs no `[[line]]`", R"("reports-to")")},
      Field{"note", Type::Prose, no, &ParentLink::note,
            says("anything else that the document says of it", R"("On matters of adults only")")},
      Field{"clause", Type::Clause, no, &ParentLink::clauses, says("where the document says so", R"("2.4")")},
      Field{"inferred", Type::Prose, no, &ParentLink::inferred, why_inferred},
  };
};

template <>
struct Record<PriorityList> {
  static constexpr std::string_view name = "[[priorities]]";
  static constexpr auto fields = std::tuple{
      Field{"year", Type::String, yes, &PriorityList::year,
            says(R"(the year or years that they are for: "2017-18")", R"("2026-31")")},
      Field{"kind", Type::String, yes, &PriorityList::kind,
            says(R"(what the document calls them: "priorities", "key themes", "business areas")",
                 R"("priorities")")},
      Field{"heading", Type::String, no, &PriorityList::heading,
            says("heading of this part of the list", R"("Children and young people")")},
      Field{"intro", Type::Prose, no, &PriorityList::intro,
            says("sentence above the list", R"("The [Adults Board](board:adults-board) sets these aims:")")},
      Field{"numbered", Type::Boolean, no, &PriorityList::numbered,
            says("whether they are numbered; default true", "false")},
      Field{"start", Type::Integer, no, &PriorityList::start, says("first number, default 1", "1")},
      Field{"items", Type::Proses, yes, &PriorityList::items,
            says("the priorities, in order", R"(["Self-neglect", "Safe transfer from hospital to home"])")},
      Field{"source", Type::String, no, &PriorityList::source,
            says("title of the plan that they come from", R"("Wellbeing Strategy 2026-31")")},
      Field{"clause", Type::Clause, no, &PriorityList::clauses,
            says("where the document lists them", R"("section:appendix-b")")},
      Field{"inferred", Type::Prose, no, &PriorityList::inferred, why_inferred},
  };
};

template <>
struct Record<Oversight> {
  static constexpr std::string_view name = "[[overseen]]";
  static constexpr auto fields = std::tuple{
      Field{"by", Type::Id, yes, &Oversight::by,
            says("the body that oversees performance on this body's behalf", R"("children-partnership")")},
      Field{"from", Type::Integer, yes, &Oversight::from, says("first priority", "1")},
      Field{"to", Type::Integer, yes, &Oversight::to, says("last priority", "4")},
      Field{"note", Type::Prose, no, &Oversight::note,
            says("anything else that the document says of it",
                 R"("Through the [Children and Young People's Plan](report:cyp-plan).")")},
      Field{"clause", Type::Clause, no, &Oversight::clauses,
            says("where the document says so", R"("section:appendix-b")")},
      Field{"inferred", Type::Prose, no, &Oversight::inferred, why_inferred},
  };
};

template <>
struct Record<BodyInferences> {
  static constexpr std::string_view name = "[inferred] of a board";
  static constexpr auto fields = std::tuple{
      Field{"parents", Type::Prose, no, &BodyInferences::parents,
            says("why it belongs under its parents",
                 R"("The [](section:appendix-a) lists it under that board.")")},
      Field{
          "group", Type::Prose, no, &BodyInferences::group,
          says("why it is in its group", R"("The overview does not draw it; its board is in this group.")")},
      Field{"standing", Type::Prose, no, &BodyInferences::standing,
            says("why it is what `standing` says", R"("The document calls it a forum only.")")},
      Field{"role", Type::Prose, no, &BodyInferences::role,
            says("why this is what it is for", R"("Concluded from what the clauses have it do.")")},
      Field{"accountability", Type::Prose, no, &BodyInferences::accountability,
            says("why it answers to whom `accountability` says",
                 R"("Concluded from who appoints its chair.")")},
      Field{"members", Type::Prose, no, &BodyInferences::members,
            says("why these are its members", R"("Those whom [](clause:2.2) names in its work.")")},
      Field{"aliases", Type::Prose, no, &BodyInferences::aliases,
            says("why these names are of this body", R"("No other body of such a name is known.")")},
      Field{"meets", Type::Prose, no, &BodyInferences::meets,
            says("why it meets that often", R"("Concluded from the timetable.")")},
      Field{"quorum", Type::Prose, no, &BodyInferences::quorum,
            says("why this is its quorum", R"("That of the board which it belongs under.")")},
  };
};

template <>
struct Record<Body> {
  static constexpr std::string_view name = "boards/<body>.toml";
  static constexpr auto fields = std::tuple{
      Field{"name", Type::String, no, &Body::name,
            says("full name in this edition, where it differs from `area.toml`", R"("Learning Group")")},
      Field{"acronym", Type::String, no, &Body::acronym,
            says("its acronym in this edition, where it differs", R"("LEP")")},
      Field{"aliases", Type::Strings, no, &Body::aliases,
            says("other names that the edition uses for it", R"(["the Adults Board"])")},
      Field{"standing", Type::Choice, no, &Body::standing,
            says("what it is in the partnership; default `board`", R"("sub-group")")},
      Field{
          "called", Type::String, no, &Body::called,
          says("the document's word for what it is, where `standing` has another", R"("Partnership board")")},
      Field{"group", Type::Id, no, &Body::group, says("group of the overview and the map", R"("assurance")")},
      Field{"parents", Type::Ids, no, &Body::parents,
            says("bodies that this one belongs under", R"(["children-partnership", "adults-board"])")},
      Field{"parents_clause", Type::Clause, no, &Body::parents_clauses,
            says("where the document says under whom it belongs", R"("2.4")")},
      Field{"parent", Type::Tables, no, &Body::parent_links,
            says("the same, where each is stated in a place or a way of its own", "")},
      Field{"role", Type::Markdown, no, &Body::role,
            says("what it is for, in our words",
                 R"("Works to cut crime, disorder and reoffending in both districts.")")},
      Field{"role_clause", Type::Clause, no, &Body::role_clauses,
            says("where the document says what it is for", R"("2.3")")},
      Field{"accountability", Type::Markdown, no, &Body::accountability,
            says("to whom it or its chair answers", R"("The panel holds the commissioner to account.")")},
      Field{"accountability_clause", Type::Clause, no, &Body::accountability_clauses,
            says("where the document says to whom it answers", R"("2.3")")},
      Field{"website", Type::Address, no, &Body::website,
            says("address of its website", R"("https://example.org/adults")")},
      Field{
          "quorum", Type::TextOrTable, no, &Body::quorum,
          says(
              "who must be there, in the document's words, or as a table that is checked against the members",
              R"("five members, of whom one is a councillor and one is from the NHS")")},
      Field{"meets", Type::String, no, &Body::meets,
            says("how often it meets, in the document's words", R"("every two months")")},
      Field{"seats_stated", Type::Integer, no, &Body::seats_stated,
            says("the number of members that the document gives, which the check compares with the list",
                 "12")},
      Field{"precedence", Type::Markdown, no, &Body::precedence,
            says("what goes before what, where it and another disagree",
                 R"("Where the two boards disagree, the county council decides.")")},
      Field{"precedence_clause", Type::Clause, no, &Body::precedence_clauses,
            says("where the document says what goes before what", R"("5.1")")},
      Field{"members_intro", Type::Prose, no, &Body::members_intro,
            says("sentence above the list of members", R"("The member that the protocol names:")")},
      Field{"members_clause", Type::Clause, no, &Body::members_clauses,
            says("where the document lists its members", R"("section:appendix-a")")},
      Field{"note", Type::Markdown, no, &Body::note,
            says("an editorial note", R"("Until March 2026 the Business Group.")")},
      Field{"inferred", Type::Table, no, &Body::inferred,
            says("which values of this file are the editor's conclusions, and why", "")},
      Field{"statutory_basis", Type::Tables, no, &Body::statutory_basis,
            says("what the body rests on in law", "")},
      Field{"terms_of_reference", Type::Table, no, &Body::terms_of_reference,
            says("where its terms of reference are", "")},
      Field{"functions", Type::Tables, no, &Body::functions, says("what it does", "")},
      Field{"post", Type::Tables, no, &Body::posts, says("its posts, such as the chair", "")},
      Field{"member", Type::Tables, no, &Body::members, says("its seats", "")},
      Field{"priorities", Type::Tables, no, &Body::priorities, says("its priorities", "")},
      Field{"overseen", Type::Tables, no, &Body::overseen,
            says("priorities that another body oversees on its behalf", "")},
      Field{"delegation", Type::Tables, no, &Body::delegations,
            says("what it has handed on to somebody else to decide", "")},
  };
};

}  // namespace concordat::model
