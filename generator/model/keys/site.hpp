// The keys of site.toml, organisations.toml and legislation.toml.
#pragma once

#include "model/corpus.hpp"
#include "model/keys/row.hpp"

namespace concordat::model {

template <>
struct Record<Publisher> {
  static constexpr std::string_view name = "[publisher]";
  static constexpr auto fields = std::tuple{
      Field{"name", Type::String, yes, &Publisher::name,
            says("who publishes the site", R"("Northshire County Council")")},
      Field{"contact", Type::Address, yes, &Publisher::contact,
            says("a page or a mailbox of the office, not a person", R"("mailto:partnerships@example.org")")},
  };
};

template <>
struct Record<SiteTheme> {
  static void complete(const data::Value& table, const Reader& reader, SiteTheme& theme);
  static constexpr std::string_view name = "[theme]";
  static constexpr auto fields = std::tuple{
      Field{
          "colour", Type::String, yes, &SiteTheme::colour,
          says("brand colour, `#rrggbb`; below a contrast of 4.5:1 with white is an error", R"("#3d3a7c")")},
  };
};

template <>
struct Record<AccessibilityFacts> {
  static void complete(const data::Value& table, const Reader& reader, AccessibilityFacts& facts);
  static constexpr std::string_view name = "[accessibility]";
  static constexpr auto fields = std::tuple{
      Field{"compliance", Type::Choice, yes, &AccessibilityFacts::compliance,
            says("how far the site complies with WCAG 2.2 AA", R"("partial")")},
      Field{"prepared", Type::Date, yes, &AccessibilityFacts::prepared,
            says("when the statement was prepared", "2026-04-01")},
      Field{"reviewed", Type::Date, yes, &AccessibilityFacts::reviewed,
            says("when it was last reviewed", "2026-04-01")},
      Field{
          "tested", Type::Date, no, &AccessibilityFacts::tested,
          says("when the site was last tested; without it the statement says that it was not", "2026-04-01")},
      Field{"method", Type::String, no, &AccessibilityFacts::method,
            says("how it was tested, and by whom",
                 R"("By the council, with a screen reader and by keyboard.")")},
      Field{"issues", Type::Strings, no, &AccessibilityFacts::issues,
            says("what is not accessible, and why",
                 R"(["Terms of reference that boards publish as PDF elsewhere may not be accessible."])")},
      Field{"contact", Type::Address, yes, &AccessibilityFacts::contact,
            says("whom to ask for another format, or to tell of a problem",
                 R"("mailto:partnerships@example.org")")},
      Field{"reply_days", Type::Integer, no, &AccessibilityFacts::reply_days,
            says("working days until a reply", "5")},
      Field{
          "assistive_technology", Type::Date, no, &AccessibilityFacts::assistive_technology,
          says("when people who use assistive technology last tested the site; without it the statement says "
               "that they have not, and `full` counts as `partial`",
               "2026-04-01")},
  };
};

template <>
struct Record<RuleSetting> {
  static constexpr std::string_view name = "[[rule]]";
  static constexpr auto fields = std::tuple{
      Field{"code", Type::String, yes, &RuleSetting::code,
            says("a rule of the check that is about the law or good governance, or gives a warning",
                 R"("C005")")},
      Field{"severity", Type::Choice, yes, &RuleSetting::severity,
            says("how grave its findings are on this site", R"("advice")")},
  };
};

template <>
struct Record<Waiver> {
  static constexpr std::string_view name = "[[waiver]]";
  static constexpr auto fields = std::tuple{
      Field{"code", Type::String, yes, &Waiver::code,
            says("the rule whose finding is accepted for a time", R"("C012")")},
      Field{"place", Type::String, yes, &Waiver::place,
            says("file or folder of the content that the finding is in", R"("northshire/protocol/2026")")},
      Field{"about", Type::String, no, &Waiver::about,
            says("words of the finding's message; any finding without it", R"("Children's Partnership")")},
      Field{"reason", Type::String, yes, &Waiver::reason,
            says("why it is accepted", R"("The partnership next meets in May.")")},
      Field{"until", Type::Date, yes, &Waiver::until,
            says("the last day on which the waiver holds", "2026-06-30")},
  };
};

template <>
struct Record<Moved> {
  static constexpr std::string_view name = "[[moved]]";
  static constexpr auto fields = std::tuple{
      Field{"was", Type::String, yes, &Moved::was,
            says("address that it had, from the first name to the last", R"("northshire/protocol/2026")")},
      Field{"now", Type::String, yes, &Moved::now,
            says("address that it has", R"("northshire/protocol/2026-27")")},
  };
};

template <>
struct Record<Site> {
  static void complete(const data::Value& table, const Reader& reader, Site& site);
  static constexpr std::string_view name = "site.toml";
  static constexpr auto fields = std::tuple{
      Field{"title", Type::String, yes, &Site::title,
            says("name of the website", R"("Northshire partnership protocol")")},
      Field{"base_url", Type::Address, yes, &Site::base_url,
            says("where it will be published; used for canonical links, feeds and the sitemap",
                 R"("https://example.org")")},
      Field{"language", Type::Language, yes, &Site::language,
            says("language of the text as a language tag, for example `en-GB` or `cy`", R"("en-GB")")},
      Field{"description", Type::String, yes, &Site::description,
            says("one sentence for the home page and search engines",
                 R"("How the boards of Northshire work together.")")},
      Field{"publisher", Type::Table, yes, &Site::publisher, says("who publishes the website", "")},
      Field{"theme", Type::Table, yes, &Site::theme, says("how the website looks", "")},
      Field{"accessibility", Type::Table, yes, &Site::accessibility,
            says("facts for the accessibility statement, which the law demands", "")},
      Field{"map_paper", Type::Choice, no, &Site::map_paper,
            says("the largest paper of a map inside the whole text, `a4` without it; `map.pdf` has A3 where "
                 "a map "
                 "needs it",
                 R"("a3")")},
      Field{"rule", Type::Tables, no, &Site::rules,
            says("rules of the check with another severity than their own", "")},
      Field{"waiver", Type::Tables, no, &Site::waivers,
            says("findings of the check that are accepted for a time", "")},
      Field{"moved", Type::Tables, no, &Site::moved,
            says("addresses that are others now, of folders and sections that were renamed", "")},
  };
};

template <>
struct Record<Organisation> {
  static constexpr std::string_view name = "[[organisation]]";
  static constexpr auto fields = std::tuple{
      Field{
          "id", Type::NewId, yes, &Organisation::id,
          says("permanent id, by which other files name the organisation", R"("northshire-county-council")")},
      Field{"former_ids", Type::Strings, no, &Organisation::former_ids, says_former_ids},
      Field{"name", Type::String, yes, &Organisation::name,
            says("full name as the documents give it", R"("Northshire County Council")")},
      Field{"acronym", Type::String, no, &Organisation::acronym,
            says("its acronym, where it has one", R"("ICB")")},
      Field{"kind", Type::Choice, yes, &Organisation::kind,
            says("what kind of agency it is", R"("council")")},
      Field{"former_names", Type::Strings, no, &Organisation::former_names,
            says("earlier names of the same organisation", R"(["Ardmoor and Fellside Constabulary"])")},
      Field{"website", Type::Address, no, &Organisation::website,
            says("address of its website", R"("https://example.org/county-council")")},
      Field{"note", Type::Prose, no, &Organisation::note,
            says("a note shown on its page", R"("A foundation trust since October 2020.")")},
  };
};

template <>
struct Record<Organisations> {
  static constexpr std::string_view name = "organisations.toml";
  static constexpr auto fields = std::tuple{
      Field{"organisation", Type::Tables, no, &Organisations::organisations, says("every agency, once", "")},
  };
};

template <>
struct Record<Act> {
  static constexpr std::string_view name = "[[act]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &Act::id,
            says("permanent id, by which other files name it", R"("crime-and-disorder-act-1998")")},
      Field{"title", Type::String, yes, &Act::title,
            says("title with its year, as cited", R"("Crime and Disorder Act 1998")")},
      Field{"kind", Type::Choice, yes, &Act::kind, says("what kind of instrument it is", R"("act")")},
      Field{"year", Type::Integer, no, &Act::year,
            says("year of the title or of publication, where known", "1998")},
      Field{"address", Type::Address, no, &Act::address,
            says("legislation.gov.uk or gov.uk address",
                 R"("https://www.legislation.gov.uk/ukpga/1998/37/contents")")},
      Field{"note", Type::Prose, no, &Act::note,
            says("a note shown in the list of legislation", R"("Replaced the guidance of 2015.")")},
  };
};

template <>
struct Record<StatutoryKind> {
  static constexpr std::string_view name = "[[statutory_kind]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &StatutoryKind::id,
            says("permanent id, by which `area.toml` names it", R"("safeguarding-adults-board")")},
      Field{"name", Type::String, yes, &StatutoryKind::name,
            says("name of the kind, as the law has it", R"("Safeguarding Adults Board")")},
      Field{"acts", Type::Ids, no, &StatutoryKind::acts,
            says("the acts it rests on", R"(["care-act-2014"])")},
      Field{"ends", Type::Date, no, &StatutoryKind::ends,
            says("when the law ended this kind of board", R"("2019-09")")},
      Field{"note", Type::Prose, no, &StatutoryKind::note,
            says("a note shown where boards of this kind are compared",
                 R"("The Act allows several forms of such a board.")")},
  };
};

template <>
struct Record<LawRow> {
  static void complete(const data::Value& table, const Reader& reader, LawRow& row);
  static constexpr std::string_view name = "[[law]]";
  static constexpr auto fields = std::tuple{
      Field{"id", Type::NewId, yes, &LawRow::id,
            says("permanent id; one that the program has too takes the place of the program's row",
                 R"("sab-annual-report")")},
      Field{"about", Type::Choice, yes, &LawRow::about, says("what the row is about", R"("report")")},
      Field{"kinds", Type::Ids, no, &LawRow::kinds,
            says("kinds of board that it binds", R"(["safeguarding-adults-board"])")},
      Field{"what", Type::String, yes, &LawRow::what,
            says("in words, after \"needs\" or as the name itself", R"("an annual report")")},
      Field{"words", Type::Strings, no, &LawRow::words,
            says("any of which fulfils it, in a title, name or text; or the name that is gone",
                 R"(["annual report"])")},
      Field{"organisations", Type::Strings, no, &LawRow::organisations,
            says("kinds of organisation, one of which the member must be", R"(["police"])")},
      Field{"to", Type::Ids, no, &LawRow::to,
            says("kinds of body that the report must go to", R"(["health-and-wellbeing-board"])")},
      Field{"months", Type::Integer, no, &LawRow::months,
            says("at most so many months from one report to the next", "12")},
      Field{"now", Type::String, no, &LawRow::now,
            says("what took the place of a name, guidance or citation", R"("the integrated care board")")},
      Field{"renamed", Type::Boolean, no, &LawRow::renamed,
            says("whether the same body goes on under the name in `now`: then `check --fix` can write it",
                 "true")},
      Field{"from", Type::Date, no, &LawRow::from, says("first day on which it holds", "2015-04-01")},
      Field{"until", Type::Date, no, &LawRow::until, says("last day on which it holds", "2022-06-30")},
      Field{"standing", Type::Choice, no, &LawRow::standing,
            says("how far it is law; what is not in force is never a finding; `in-force` without it",
                 R"("enacted")")},
      Field{"source", Type::Address, yes, &LawRow::source,
            says("where it was read; the address of the day where there is one",
                 R"("https://www.legislation.gov.uk/ukpga/2014/23/schedule/2")")},
      Field{"provision", Type::String, no, &LawRow::provision,
            says("section, regulation or paragraph", R"("Schedule 2, paragraph 4")")},
      Field{"read", Type::Date, yes, &LawRow::read, says("when it was last read", "2026-11-01")},
  };
};

template <>
struct Record<Law> {
  static constexpr std::string_view name = "law";
  static constexpr auto fields = std::tuple{
      Field{"law", Type::Tables, yes, &Law::rows, says("what the law asks for", "")},
  };
};

template <>
struct Record<Legislation> {
  static constexpr std::string_view name = "legislation.toml";
  static constexpr auto fields = std::tuple{
      Field{"act", Type::Tables, no, &Legislation::acts,
            says("every Act, regulation and piece of guidance that documents name", "")},
      Field{"statutory_kind", Type::Tables, no, &Legislation::statutory_kinds,
            says("kinds of board that the law knows", "")},
      Field{"law", Type::Tables, no, &Legislation::law,
            says("what the law asks for, beside what the program knows or in its place", "")},
  };
};

}  // namespace concordat::model
