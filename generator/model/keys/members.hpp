// The keys of boards/<body>.toml that say who sits on a body, with which post, and who must be there.
#pragma once

#include "model/body.hpp"
#include "model/keys/row.hpp"

namespace concordat::model {

template <>
struct Record<Post> {
  static constexpr std::string_view name = "[[post]]";
  static constexpr auto fields = std::tuple{
      Field{"title", Type::String, yes, &Post::title,
            says(R"(title of the post: "Chair", "Deputy chair")", R"("Chair")")},
      Field{"holder", Type::Prose, no, &Post::holder,
            says("person or office that holds it; leave out where vacant or not given",
                 R"("Chief Superintendent")")},
      Field{"organisation", Type::Id, no, &Post::organisation,
            says("the organisation that the holder comes from", R"("northshire-police")")},
      Field{"body", Type::Id, no, &Post::body,
            says("the body that the holder comes from", R"("wellbeing-board")")},
      Field{"office", Type::Id, no, &Post::office,
            says("the office of `area.toml` that the holder has", R"("director-of-care")")},
      Field{"independent", Type::Boolean, no, &Post::independent,
            says("true where the holder is independent of the members", "true")},
      Field{"from", Type::Date, no, &Post::from, says("when the holder took the post", "2023-05-01")},
      Field{"until", Type::Date, no, &Post::until, says("until when the holder has the post", R"("2026")")},
      Field{"note", Type::Prose, no, &Post::note,
            says("anything else that the document says of the post", R"("Vacant; the deputy chair acts")")},
      Field{"clause", Type::Clause, no, &Post::clauses, says("where the document says so", R"("2.2")")},
      Field{"inferred", Type::Prose, no, &Post::inferred, why_inferred},
  };
};

template <>
struct Record<Member> {
  static void complete(const data::Value& table, const Reader& reader, Member& member);
  static constexpr std::string_view name = "[[member]]";
  static constexpr auto fields = std::tuple{
      Field{"organisation", Type::Id, no, &Member::organisation,
            says("`organisation`, `body`, `post` or `office` names the member; a post may be one of an "
                 "organisation or body",
                 R"("northshire-county-council")")},
      Field{"body", Type::Id, no, &Member::body, says("another body that has a seat", R"("adults-board")")},
      Field{"post", Type::String, no, &Member::post,
            says(R"(a named office: "Director of Commissioning Operations")",
                 R"("Two people who use care services")")},
      Field{"office", Type::Id, no, &Member::office,
            says("an office of `area.toml`, which may sit on several bodies", R"("director-of-care")")},
      Field{"name", Type::String, no, &Member::name,
            says("the member as the document prints it, where it differs",
                 R"("Independent chair of the Adults Board")")},
      Field{"departments", Type::Strings, no, &Member::departments,
            says("parts of the organisation that are named", R"(["Adult Services"])")},
      Field{"count", Type::Integer, no, &Member::count,
            says("number of seats, where the document says so", "2")},
      Field{"group", Type::String, no, &Member::group,
            says(R"(class of membership: "Elected members", "Officers")", R"("Lay members")")},
      Field{
          "capacity", Type::Choice, no, &Member::capacity,
          says("what somebody with a seat is; default `member`, and no other counts as one", R"("invited")")},
      Field{"also", Type::Ids, no, &Member::also,
            says(R"(further organisations of an "and/or" seat)", R"(["fellside-borough-council"])")},
      Field{"also_as", Type::Choice, no, &Member::also_as,
            says("how they have the seat; default `and-or`", R"("in-turn")")},
      Field{"or_other", Type::String, no, &Member::or_other,
            says(R"(who else may come: "another councillor")", R"("another director")")},
      Field{"note", Type::Prose, no, &Member::note,
            says("anything else that the document says of the seat",
                 R"("One seat for the districts, a year each")")},
      Field{"clause", Type::Clause, no, &Member::clauses,
            says("where the document says so, where that is not `members_clause`", R"("2.2")")},
      Field{"inferred", Type::Prose, no, &Member::inferred, why_inferred},
  };
};

template <>
struct Record<QuorumPart> {
  static void complete(const data::Value& table, const Reader& reader, QuorumPart& part);
  static constexpr std::string_view name = "[[quorum.part]]";
  static constexpr auto fields = std::tuple{
      Field{"count", Type::Integer, no, &QuorumPart::count, says("how many of them; default 1", "2")},
      Field{"group", Type::String, no, &QuorumPart::group,
            says("a class of membership; or one of the four keys below", R"("Elected members")")},
      Field{"organisation", Type::Id, no, &QuorumPart::organisation,
            says("an organisation that must be there", R"("northshire-police")")},
      Field{"body", Type::Id, no, &QuorumPart::body, says("a body that must be there", R"("adults-board")")},
      Field{"office", Type::Id, no, &QuorumPart::office,
            says("an office that must be there", R"("director-of-care")")},
      Field{"post", Type::String, no, &QuorumPart::post, says("a post that must be there", R"("Chair")")},
      Field{"or_post", Type::String, no, &QuorumPart::or_post,
            says("another post that will do in its place", R"("Deputy chair")")},
  };
};

template <>
struct Record<Quorum> {
  static void complete(const data::Value& table, const Reader& reader, Quorum& quorum);
  static constexpr std::string_view name = "[quorum]";
  static constexpr auto fields = std::tuple{
      Field{"words", Type::String, no, &Quorum::words,
            says("who must be there, in the document's words",
                 R"("five members, of whom one is a councillor and one is from the NHS")")},
      Field{"count", Type::Integer, no, &Quorum::count, says("how many members, at least", "5")},
      Field{"fraction", Type::String, no, &Quorum::fraction,
            says("what part of the members, at least", R"("1/3")")},
      Field{"substitutes", Type::Choice, no, &Quorum::substitutes,
            says("whether substitutes count; default `not-said`", R"("count")")},
      Field{"part", Type::Tables, no, &Quorum::parts, says("who must be among them", "")},
  };
  static constexpr std::string Quorum::*written_alone = &Quorum::words;
};

}  // namespace concordat::model
