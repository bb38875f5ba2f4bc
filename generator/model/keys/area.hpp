// The keys of area.toml.
#pragma once

#include "model/area.hpp"
#include "model/keys/row.hpp"

namespace concordat::model {

template <>
struct Record<FormerName> {
  static constexpr std::string_view name = "[[body.formerly]]";
  static constexpr auto fields = std::tuple{
      Field{"name", Type::String, yes, &FormerName::name,
            says("an earlier name of the same body", R"("Northshire Children Board")")},
      Field{"acronym", Type::String, no, &FormerName::acronym, says("the acronym of that name", R"("NCB")")},
      Field{"until", Type::Date, no, &FormerName::until, says("when the name was given up", R"("2019-09")")},
      Field{"note", Type::Prose, no, &FormerName::note,
            says("why or how the name changed", R"("The name was given up when the Act came into force.")")},
      Field{"source", Type::Prose, no, &FormerName::source,
            says("the document that says so", "\"The [update](edition:update/2025)\"")},
      Field{"inferred", Type::Prose, no, &FormerName::inferred, why_inferred},
  };
};

template <>
struct Record<Succession> {
  static constexpr std::string_view name = "[[body.succeeds]]";
  static constexpr auto fields = std::tuple{
      Field{"body", Type::Id, yes, &Succession::body,
            says("an earlier, different body that this one took over from", R"("children-board")")},
      Field{"when", Type::Date, no, &Succession::when, says("when it took over", R"("2017-01")")},
      Field{"note", Type::Prose, no, &Succession::note,
            says("how it took over", R"("The change was made in two steps.")")},
      Field{"source", Type::Prose, no, &Succession::source,
            says("the document that says so", "\"The [update](edition:update/2025)\"")},
      Field{"inferred", Type::Prose, no, &Succession::inferred, why_inferred},
  };
};

template <>
struct Record<AreaBody> {
  static constexpr std::string_view name = "[[body]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &AreaBody::id,
            says("permanent id, by which editions name the body", R"("wellbeing-board")")},
      Field{"former_ids", Type::Strings, no, &AreaBody::former_ids, says_former_ids},
      Field{"name", Type::String, yes, &AreaBody::name,
            says("latest full name", R"("Northshire Wellbeing Board")")},
      Field{"acronym", Type::String, no, &AreaBody::acronym,
            says("its acronym, where it has one", R"("NWB")")},
      Field{"aliases", Type::Strings, no, &AreaBody::aliases,
            says("other names that documents use for it", R"(["Wellbeing Board"])")},
      Field{"statutory_kind", Type::Id, no, &AreaBody::statutory_kind,
            says("the kind of board that it is in law", R"("safeguarding-partners")")},
      Field{"organisation", Type::Id, no, &AreaBody::organisation,
            says("the organisation that the body is, where it is itself an agency",
                 R"("northshire-county-council")")},
      Field{
          "post_of", Type::Id, no, &AreaBody::post_of,
          says("the organisation of which it is a post, where it is one", R"("northshire-county-council")")},
      Field{"areas", Type::Ids, no, &AreaBody::areas,
            says("other areas that it also serves", R"(["southshire"])")},
      Field{"note", Type::Markdown, no, &AreaBody::note,
            says("an editorial note", R"("The protocol uses the name of the older board.")")},
      Field{"formerly", Type::Tables, no, &AreaBody::formerly, says("earlier names of the same body", "")},
      Field{"succeeds", Type::Tables, no, &AreaBody::succeeds,
            says("earlier, different bodies that it took over from", "")},
  };
};

template <>
struct Record<Term> {
  static constexpr std::string_view name = "[[term]]";
  static constexpr auto fields = std::tuple{
      Field{"term", Type::String, yes, &Term::term,
            says("an acronym or a word of the field; an acronym is expanded at first use in a section",
                 R"("safeguarding")")},
      Field{"name", Type::String, no, &Term::name,
            says("what the acronym stands for", R"("National Health Service")")},
      Field{"meaning", Type::Prose, no, &Term::meaning,
            says("what it means, in plain words", R"("Money that health and councils spend together.")")},
      Field{"source", Type::Prose, no, &Term::source,
            says("the document that gives the meaning; without it, readers are told that it is in our words",
                 "\"The [protocol](edition:protocol/2026)\"")},
      Field{"also", Type::Strings, no, &Term::also,
            says("other words for it, by which people look for it", R"(["keeping people safe"])")},
  };
};

template <>
struct Record<Topic> {
  static constexpr std::string_view name = "[[topic]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Topic::id,
            says("permanent id, part of the address of its page", R"("domestic-abuse")")},
      Field{"former_ids", Type::Strings, no, &Topic::former_ids, says_former_ids},
      Field{"name", Type::String, yes, &Topic::name,
            says("what people look for; the documents are searched for these words", R"("Domestic abuse")")},
      Field{"also", Type::Strings, no, &Topic::also,
            says("other words that documents or people use for it; the documents are searched for them too",
                 R"(["domestic violence"])")},
      Field{"note", Type::Markdown, no, &Topic::note,
            says("an editorial note", R"("The protocol also calls it domestic violence.")")},
  };
};

template <>
struct Record<Office> {
  static constexpr std::string_view name = "[[office]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Office::id,
            says("permanent id, by which members and posts name the office", R"("director-of-care")")},
      Field{"title", Type::String, yes, &Office::title, says("title of the office", R"("Director of Care")")},
      Field{"organisation", Type::Id, no, &Office::organisation,
            says("the organisation whose office it is", R"("northshire-county-council")")},
      Field{"note", Type::Prose, no, &Office::note,
            says("anything else that is known of it", R"("Shared by both councils since 2024.")")},
  };
};

template <>
struct Record<Area> {
  static constexpr std::string_view name = "area.toml";
  static constexpr auto fields = std::tuple{
      Field{"name", Type::String, yes, &Area::name, says("name of the area", R"("Northshire")")},
      Field{"summary", Type::Prose, yes, &Area::summary,
            says("what the area is, in one or two sentences", R"("A county with two districts.")")},
      Field{"worried", Type::Prose, no, &Area::worried,
            says("what somebody can do who is worried about a person, with the area's own contact",
                 "\"If somebody is in danger now, call 999. Otherwise tell the "
                 "[county council](https://northshire.example.org/report).\"")},
      Field{"councils", Type::Ids, no, &Area::councils,
            says("organisations that are the area's councils",
                 R"(["northshire-county-council", "ardmoor-district-council"])")},
      Field{"body", Type::Tables, no, &Area::bodies,
            says("every body that any document of the area describes, once", "")},
      Field{"office", Type::Tables, no, &Area::offices,
            says("offices whose holders sit on bodies, once each", "")},
      Field{"term", Type::Tables, no, &Area::terms, says("words of the glossary", "")},
      Field{"topic", Type::Tables, no, &Area::topics,
            says("what people look for across boards and documents", "")},
  };
};

}  // namespace concordat::model
