// Old addresses: each leads to something that is there, and is nothing else's.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "check/rules.hpp"
#include "data/shape.hpp"
#include "diag/nearest.hpp"

namespace concordat::check {
namespace {

/// Addresses of folders and sections, as `[[moved]]` writes them.
std::set<std::string, std::less<>> addresses_of(const model::Corpus& corpus) {
  std::set<std::string, std::less<>> all;
  for (const model::Area& area : corpus.areas) {
    all.insert(area.id.value);
    for (const model::Document& document : area.documents) {
      const std::string folder = area.id.value + "/" + document.id;
      all.insert(folder);
      for (const model::Edition& edition : document.editions) {
        all.insert(fmt::format("{}/{}", folder, edition.id));
        for (const model::Section& section : edition.sections)
          all.insert(fmt::format("{}/{}/{}", folder, edition.id, section.id));
      }
    }
  }
  return all;
}

bool is_address(std::string_view path) {
  while (true) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (!data::is_id(path.substr(0, slash), data::Dots::Yes)) return false;
    if (slash == path.size()) return true;
    path.remove_prefix(slash + 1);
  }
}

/// Where an address leads in the end: what is above it may have moved, too. Empty where it goes in a circle.
std::string end_of(std::string at, const std::vector<model::Moved>& rows) {
  for (std::size_t steps = 0; steps <= rows.size(); ++steps) {
    const auto next = std::find_if(rows.begin(), rows.end(), [&](const model::Moved& row) {
      return at == row.was || at.starts_with(row.was + "/");
    });
    if (next == rows.end()) return at;
    at = next->now + at.substr(next->was.size());
  }
  return {};
}

/// Reports ids that are former ones of something, and those of something else too.
template <class List>
void former_ids(const List& list, std::string_view what, Findings& findings) {
  std::unordered_map<std::string_view, std::string_view> owners;  // by id, former or not
  for (const auto& one : list) owners.emplace(one.id.value, one.id.value);
  for (const auto& one : list) {
    for (const std::string& was : one.former_ids) {
      const auto [owner, free] = owners.emplace(was, one.id.value);
      if (!data::is_id(was))
        findings.add(one.id.span, fmt::format("\"{}\" cannot have been an id", was),
                     "write small letters, digits, and hyphens between them");
      else if (!free)
        findings.add(one.id.span,
                     fmt::format("\"{}\" is said to be a former id, and the {} \"{}\" has it", was, what,
                                 owner->second),
                     "an address leads to one thing; take it out of \"former_ids\" here or there");
    }
  }
}

}  // namespace

void moved_nowhere(const OfSite& subject, Findings& findings) {
  const std::vector<model::Moved>& rows = subject.corpus().site.moved;
  if (rows.empty()) return;
  const auto all = addresses_of(subject.corpus());
  for (const model::Moved& row : rows) {
    for (const std::string& path : {row.was, row.now}) {
      if (!is_address(path))
        findings.add(row.span, fmt::format("\"{}\" is not an address of the site", path),
                     "write it from the area on, without slashes at its ends: \"northshire/protocol/2026\"");
    }
    if (!is_address(row.now) || all.contains(row.now) || all.contains(end_of(row.now, rows))) continue;
    const std::vector<std::string_view> known(all.begin(), all.end());
    const std::string_view near = diag::nearest(row.now, known);
    findings.add(row.span, fmt::format("nothing is at \"{}\", to which \"{}\" moved", row.now, row.was),
                 near.empty() ? "write the address of an area, a document, an edition or a section"
                              : fmt::format("did you mean \"{}\"?", near));
  }
}

void former_id_taken(const OfSite& subject, Findings& findings) {
  const model::Corpus& corpus = subject.corpus();
  former_ids(corpus.organisations, "organisation", findings);
  for (const model::Area& area : corpus.areas) {
    former_ids(area.bodies, "body", findings);
    former_ids(area.topics, "topic", findings);
  }
  std::set<std::string, std::less<>> taken = addresses_of(corpus);
  for (const model::Moved& row : corpus.site.moved) {
    if (!taken.insert(row.was).second)
      findings.add(row.span, fmt::format("\"{}\" is said to have moved, and is still there", row.was),
                   "an address leads to one thing; take this [[moved]] out, or rename what is there");
  }
}

}  // namespace concordat::check
