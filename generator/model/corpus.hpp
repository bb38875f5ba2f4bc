#pragma once

#include <string>
#include <vector>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "doc/node.hpp"
#include "model/area.hpp"
#include "model/id.hpp"
#include "model/law.hpp"
#include "model/review.hpp"

namespace concordat::model {

/// Prose is a Markdown document; `Kind::Document` with one Paragraph where the content reference says
/// "prose".
using Prose = doc::Node;

struct Publisher {
  std::string name;
  std::string contact;  ///< address
};

enum class Compliance { Full, Partial, None };

struct AccessibilityFacts {
  Compliance compliance = Compliance::Partial;
  Span compliance_span;
  dates::Date prepared;
  dates::Date reviewed;
  dates::Date tested;
  std::string method;
  std::vector<std::string> issues;
  std::string contact;  ///< address
  int reply_days = 0;
  dates::Date assistive_technology;  ///< when people who use it tested the site; not given: never

  /// Nobody can say that all of it works for people who have not tried it.
  bool is_full() const { return compliance == Compliance::Full && assistive_technology.given(); }
};

/// The largest paper of a map that stands in a document of A4.
enum class MapPaper { A4, A3 };

struct SiteTheme {
  std::string colour;  ///< #rrggbb
  Span colour_span;
};

/// An address of the site that is another now, both without slashes at the ends: "northshire/protocol/2026".
/// All below it moved with it.
struct Moved {
  std::string was;
  std::string now;
  Span span;
};

struct Site {
  std::string title;
  std::string base_url;  ///< without a trailing slash
  std::string language;
  std::string description;
  Publisher publisher;
  SiteTheme theme;
  AccessibilityFacts accessibility;
  MapPaper map_paper = MapPaper::A4;
  std::vector<RuleSetting> rules;
  std::vector<Waiver> waivers;
  std::vector<Moved> moved = {};
};

enum class OrganisationKind {
  Council,
  Police,
  Health,
  Probation,
  Justice,
  Fire,
  Education,
  Housing,
  Voluntary,
  Military,
  Government,
  Business,
  Public,
  Other
};

struct Organisation {
  OrganisationId id;
  std::string name;
  std::string acronym;
  OrganisationKind kind = OrganisationKind::Other;
  std::vector<std::string> former_names;
  std::string website;
  Prose note;
  std::vector<std::string> former_ids = {};  ///< whose addresses lead to those of its id
};

enum class ActKind { Act, Regulations, StatutoryGuidance, Guidance };

struct Act {
  ActId id;
  std::string title;
  ActKind kind = ActKind::Act;
  int year = 0;  ///< 0 where not known
  std::string address;
  Prose note;
};

struct StatutoryKind {
  StatutoryKindId id;
  std::string name;
  std::vector<ActId> acts;
  dates::Date ends;
  Prose note;
};

/// organisations.toml and legislation.toml, as they are read.
struct Organisations {
  std::vector<Organisation> organisations;
};
struct Legislation {
  std::vector<Act> acts;
  std::vector<StatutoryKind> statutory_kinds;
  std::vector<LawRow> law;
};

/// Everything that the content folder says, each thing once. Built whole by `build`;
/// `derive::with_link_texts` makes of it the one that pages, papers and data are made from.
struct Corpus {
  Site site;
  std::vector<Organisation> organisations;     ///< in file order
  std::vector<Act> acts;                       ///< in file order
  std::vector<StatutoryKind> statutory_kinds;  ///< in file order
  std::vector<Area> areas;                     ///< by id
  std::vector<LawRow> law;                     ///< the program's own, with those of the content over them
  bool organisations_read = true;  ///< false: the file had errors, so unknown ids are not reported again
  bool legislation_read = true;
};

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::Compliance> {
  static constexpr Choice<model::Compliance> all[] = {
      {model::Compliance::Full, "full"},
      {model::Compliance::Partial, "partial"},
      {model::Compliance::None, "none"},
  };
};

template <>
struct data::Choices<model::MapPaper> {
  static constexpr Choice<model::MapPaper> all[] = {
      {model::MapPaper::A4, "a4"},
      {model::MapPaper::A3, "a3"},
  };
};

template <>
struct data::Choices<model::OrganisationKind> {
  static constexpr Choice<model::OrganisationKind> all[] = {
      {model::OrganisationKind::Council, "council", "Council"},
      {model::OrganisationKind::Police, "police", "Police"},
      {model::OrganisationKind::Health, "health", "Health"},
      {model::OrganisationKind::Probation, "probation", "Probation"},
      {model::OrganisationKind::Justice, "justice", "Justice"},
      {model::OrganisationKind::Fire, "fire", "Fire and rescue"},
      {model::OrganisationKind::Education, "education", "Education"},
      {model::OrganisationKind::Housing, "housing", "Housing"},
      {model::OrganisationKind::Voluntary, "voluntary", "Voluntary and community"},
      {model::OrganisationKind::Military, "military", "Military"},
      {model::OrganisationKind::Government, "government", "Government"},
      {model::OrganisationKind::Business, "business", "Business"},
      {model::OrganisationKind::Public, "public", "Members of the public"},
      {model::OrganisationKind::Other, "other", "Other"},
  };
};

template <>
struct data::Choices<model::ActKind> {
  static constexpr Choice<model::ActKind> all[] = {
      {model::ActKind::Act, "act"},
      {model::ActKind::Regulations, "regulations"},
      {model::ActKind::StatutoryGuidance, "statutory-guidance"},
      {model::ActKind::Guidance, "guidance"},
  };
};

}  // namespace concordat
