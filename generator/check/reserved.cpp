// Names of Concordat's own pages and parts of pages, which areas, documents, sections and acts cannot have.
#include "check/reserved.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "check/rules.hpp"

namespace concordat::check {
namespace {

constexpr std::array reserved_at_top = {"assets",        "organisations", "legislation", "glossary", "search",
                                        "accessibility", "compare",       "verify",      "a-to-z"};
constexpr std::array reserved_in_area = {"a-to-z", "boards", "legislation", "offices", "topics"};
constexpr std::array reserved_in_edition = {"print",      "boards",  "map",      "timetable", "members",
                                            "priorities", "themes",  "sign-off", "changes",   "data",
                                            "downloads",  "records", "issues",   "history"};
/// What begins the ids of lists and of kinds on the page of the legislation.
constexpr std::array reserved_for_legislation = {"list-", "kind-"};

template <class Range>
bool holds(const Range& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void report(std::string_view name, Span span, Findings& findings) {
  findings.add(span, fmt::format("\"{}\" is the name of a page that Concordat makes", name),
               "choose another name");
}

/// The print page calls the parts of its supplement so.
bool is_supplement(std::string_view section) {
  return section == "supplement" || section.starts_with("supplement-");
}

void reserved_act(const model::Act& act, Findings& findings) {
  for (const std::string_view beginning : reserved_for_legislation) {
    if (act.id.value.starts_with(beginning)) {
      findings.add(act.id.span, fmt::format("the id of an act cannot begin with \"{}\"", beginning),
                   "choose another id");
    }
  }
}

/// A page of a board calls the part of each edition by its document and its own name.
void one_name_twice(const model::Area& area, Findings& findings) {
  std::unordered_map<std::string, std::string> seen;
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions) {
      const std::string here = document.id + "/" + edition.id;
      const auto [first, fresh] = seen.emplace(document.id + "-" + edition.id, here);
      if (fresh) continue;
      findings.add(
          edition.span,
          fmt::format("\"{}\" and \"{}\" would have one address on the pages of boards", first->second, here),
          "choose another name for the folder");
    }
  }
}

}  // namespace

bool is_page_of_site(std::string_view name) {
  return holds(reserved_at_top, name);
}

void reserved_name(const OfSite& subject, Findings& findings) {
  for (const model::Act& act : subject.corpus().acts) reserved_act(act, findings);
  for (const model::Area& area : subject.corpus().areas) {
    one_name_twice(area, findings);
    if (is_page_of_site(area.id.value)) report(area.id.value, area.id.span, findings);
    for (const model::Document& document : area.documents) {
      if (holds(reserved_in_area, document.id)) report(document.id, document.editions.front().span, findings);
      for (const model::Edition& edition : document.editions) {
        for (const model::Section& section : edition.sections) {
          if (holds(reserved_in_edition, section.id) || is_supplement(section.id))
            report(section.id, section.span, findings);
        }
      }
    }
  }
}

}  // namespace concordat::check
