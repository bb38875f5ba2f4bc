// Names of Concordat's own pages, which areas, documents and sections cannot have.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/rules.hpp"

namespace concordat::check {
namespace {

constexpr std::array reserved_at_top = {"assets", "organisations", "legislation", "glossary",
                                        "search", "accessibility", "compare"};
constexpr std::array reserved_in_area = {"boards"};
constexpr std::array reserved_in_edition = {"print",   "boards",     "map",       "timetable",
                                            "members", "priorities", "themes",    "sign-off",
                                            "changes", "data",       "downloads", "records"};

template <class Range>
bool holds(const Range& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void report(std::string_view name, Span span, Findings& findings) {
  findings.add(span, fmt::format("\"{}\" is the name of a page that Concordat makes", name),
               "choose another name");
}

}  // namespace

void reserved_name(const OfSite& subject, Findings& findings) {
  for (const model::Area& area : subject.corpus().areas) {
    if (holds(reserved_at_top, area.id.value)) report(area.id.value, area.id.span, findings);
    for (const model::Document& document : area.documents) {
      if (holds(reserved_in_area, document.id)) report(document.id, document.editions.front().span, findings);
      for (const model::Edition& edition : document.editions) {
        for (const model::Section& section : edition.sections) {
          if (holds(reserved_in_edition, section.id)) report(section.id, section.span, findings);
        }
      }
    }
  }
}

}  // namespace concordat::check
