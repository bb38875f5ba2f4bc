// The keys of edition.toml that say how it came from the edition before it, and who agrees it.
#pragma once

#include "model/edition.hpp"
#include "model/keys/row.hpp"

namespace concordat::model {

template <>
struct Record<SignOff> {
  static constexpr std::string_view name = "[sign_off]";
  static constexpr auto fields = std::tuple{
      Field{"meeting", Type::String, no, &SignOff::meeting,
            says("name of the meeting", R"("Northshire Wellbeing Board")")},
      Field{"date", Type::Date, no, &SignOff::date, says("when it is", "2026-03-24")},
      Field{"paper", Type::String, no, &SignOff::paper, says("number of the paper", R"("7")")},
  };
};

template <>
struct Record<Approval> {
  static void complete(const data::Value& table, const Reader& reader, Approval& approval);
  static constexpr std::string_view name = "[[approval]]";
  static constexpr auto fields = std::tuple{
      Field{"body", Type::Id, yes, &Approval::body,
            says("the body that approved, or has yet to", R"("children-partnership")")},
      Field{"date", Type::Date, no, &Approval::date, says("when it did", "2026-02-12")},
      Field{"status", Type::Choice, yes, &Approval::status,
            says("what came of it; `not-met` where no meeting was held", R"("agreed")")},
      Field{"name", Type::String, no, &Approval::name,
            says("the meeting as the document prints it, where it differs", R"("NCC")")},
      Field{"minute", Type::String, no, &Approval::minute,
            says("reference of the minute that records it", R"("12/26")")},
      Field{"fingerprint", Type::String, no, &Approval::fingerprint,
            says("of the text that was agreed, as the minute has it", R"("a1b2 c3d4 e5f6")")},
      Field{"by", Type::Strings, no, &Approval::by,
            says("names and posts of those who signed for the body", R"(["The chair", "The deputy chair"])")},
      Field{"post", Type::String, no, &Approval::post,
            says("the post that agreed in place of the meeting", R"("Chairman")")},
      Field{"note", Type::Prose, no, &Approval::note,
            says("what was said of it", R"("No meeting was held in this period.")")},
  };
};

template <>
struct Record<Signatory> {
  static void complete(const data::Value& table, const Reader& reader, Signatory& signatory);
  static constexpr std::string_view name = "[[signatory]]";
  static constexpr auto fields = std::tuple{
      Field{"name", Type::String, no, &Signatory::name,
            says("the person, where the document names one; else a post", R"("Ann Hill")")},
      Field{"posts", Type::Strings, no, &Signatory::posts,
            says("the post or posts with which they sign", R"(["Co-chair", "Chief executive"])")},
      Field{"organisation", Type::Id, no, &Signatory::organisation,
            says("the organisation for which they sign", R"("northshire-county-council")")},
      Field{"body", Type::Id, no, &Signatory::body,
            says("the body for which they sign", R"("wellbeing-board")")},
      Field{"signed", Type::Date, no, &Signatory::signed_on,
            says("when they signed; left out where they have not", "2026-03-24")},
      Field{"note", Type::Prose, no, &Signatory::note,
            says("what was said of it", R"("Signed for both chairs.")")},
  };
};

template <>
struct Record<Confirmation> {
  static constexpr std::string_view name = "[[confirmation]]";
  static constexpr auto fields = std::tuple{
      Field{"place", Type::String, yes, &Confirmation::place,
            says("where it stands: `edition`, or the file of a board", R"("boards/adults-board")")},
      Field{"what", Type::String, yes, &Confirmation::what,
            says("what is to be looked at again before the edition is agreed", R"("members")")},
      Field{"by", Type::String, no, &Confirmation::by,
            says("who confirmed it; without it nobody has", R"("The board's secretary")")},
      Field{"on", Type::Date, no, &Confirmation::on, says("when they did", "2027-01-15")},
  };
};

template <>
struct Record<ChangeNote> {
  static void complete(const data::Value& table, const Reader& reader, ChangeNote& change);
  static constexpr std::string_view name = "[[change]]";
  static constexpr auto fields = std::tuple{
      Field{"clause", Type::Clause, no, &ChangeNote::clauses,
            says("the clause that was changed, or in which the matter stands now", R"("4.3")")},
      Field{"was", Type::String, no, &ChangeNote::was,
            says("a clause or section of the edition before that is gone", R"("4.2")")},
      Field{"note", Type::Prose, yes, &ChangeNote::note,
            says("what changed, in a sentence", R"("Each board is told in spring, too.")")},
      Field{"reason", Type::Prose, no, &ChangeNote::reason,
            says("why", R"("Scrutiny asked for it in May.")")},
  };
};

}  // namespace concordat::model
