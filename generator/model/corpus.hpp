#pragma once

#include <string>
#include <vector>

#include "dates/date.hpp"
#include "markdown/node.hpp"
#include "model/area.hpp"
#include "model/id.hpp"

namespace concordat::model {

/// Prose is a Markdown document; `Kind::Document` with one Paragraph where the content reference says
/// "prose".
using Prose = markdown::Node;

struct Publisher {
  std::string name;
  std::string contact;  ///< address
};

struct AccessibilityFacts {
  enum class Compliance { Full, Partial, None };
  Compliance compliance = Compliance::Partial;
  dates::Date prepared;
  dates::Date reviewed;
  dates::Date tested;
  std::string method;
  std::vector<std::string> issues;
  std::string contact;  ///< address
  int reply_days = 0;
};

struct Site {
  std::string title;
  std::string base_url;  ///< without a trailing slash
  std::string language;
  std::string description;
  Publisher publisher;
  std::string colour;  ///< #rrggbb
  Span colour_span;
  AccessibilityFacts accessibility;
};

struct Organisation {
  OrganisationId id;
  std::string name;
  std::string acronym;
  std::string kind;
  std::vector<std::string> former_names;
  std::string website;
  Prose note;
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

/// Everything that the content folder says, each thing once. Built whole by `build`, then never changed.
struct Corpus {
  Site site;
  std::vector<Organisation> organisations;     ///< in file order
  std::vector<Act> acts;                       ///< in file order
  std::vector<StatutoryKind> statutory_kinds;  ///< in file order
  std::vector<Area> areas;                     ///< by id
  bool organisations_read = true;  ///< false: the file had errors, so unknown ids are not reported again
  bool legislation_read = true;
};

}  // namespace concordat::model
