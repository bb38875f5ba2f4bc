// Search, and the A to Z that answers without a script: names of all kinds, and for each letter the words of
// current documents with the places that have them.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

using search::Kind;
using search::Record;

/// A name, what it leads to, and for another name the one under which it stands.
struct Entry {
  std::string key;
  std::string name;
  const Record* record;
  bool is_other;

  auto order() const { return std::tie(key, name, record->url); }
};

bool has_name(const Record& record) {
  return record.titled && record.current && record.kind != Kind::Text && record.kind != Kind::Document;
}

/// Of one area; without one, of all, or of none where there are many.
bool is_listed(const search::Group& group, const Site& site, const model::Area* area) {
  return area ? group.area == area : !group.area || !site.has_many_areas();
}

std::vector<Entry> entries_of(const Renderer& r, const model::Area* area) {
  std::vector<Entry> entries;
  for (const search::Group& group : r.catalogue.groups) {
    if (!is_listed(group, r.site, area)) continue;
    for (const Record& record : group.records) {
      if (!has_name(record)) continue;
      entries.push_back({sort_key(record.title), record.title, &record, false});
      for (const std::string& other : record.also) entries.push_back({sort_key(other), other, &record, true});
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.order() < b.order(); });
  return entries;
}

Value entry_value(const Site& site, const Entry& entry) {
  const Record& record = *entry.record;
  return Object{
      {"name", std::string(entry.name)},
      {"href", site.root + record.url},
      {"see", entry.is_other ? Value(record.title) : Value()},
      {"place", record.place.empty() ? Value(search::kind_words[static_cast<std::size_t>(record.kind)])
                                     : Value(record.place)}};
}

/// More places than anybody would look through.
constexpr std::size_t most_places = 150;

/// Nothing where no current document has the word. Places stand by document, since most share one.
std::optional<Object> word_value(const Renderer& r, const search::Term& term) {
  std::set<std::string_view> seen;
  std::vector<std::pair<std::string_view, List>> documents;
  for (const search::Posting& posting : term.postings) {
    const Record& record = r.catalogue.record(posting.record);
    if (!record.current || !seen.insert(record.url).second) continue;
    if (documents.empty() || documents.back().first != record.place) documents.push_back({record.place, {}});
    List& links = documents.back().second;
    const bool first = links.empty();
    links.push_back(Object{{"href", r.site.root + record.url}, {"title", record.title}, {"first", first}});
  }
  if (seen.empty()) return {};
  const bool too_many = seen.size() > most_places;
  List places;
  for (auto& [place, links] : documents) {
    if (!too_many) places.push_back(Object{{"place", place}, {"links", std::move(links)}});
  }
  return Object{{"word", term.word},
                {"has_places", !too_many},
                {"places", std::move(places)},
                {"count", too_many ? Value(std::to_string(seen.size())) : Value()}};
}

}  // namespace

Object search_view(const Renderer& r, const Page&) {
  List kinds, areas;
  for (const std::string_view kind : search::kind_names) kinds.push_back(Object{{"name", kind}});
  for (const model::Area& area : r.site.corpus().areas)
    areas.push_back(Object{{"id", area.id.value}, {"name", area.name}});
  const bool several = areas.size() > 1;
  return {{"kinds", std::move(kinds)}, {"areas", std::move(areas)}, {"several_areas", several}};
}

Object a_to_z_view(const Renderer& r, const Page& page) {
  std::string used;
  List groups;
  List entries;
  const auto finish = [&] {
    if (used.empty() || entries.empty()) return;
    const char letter = used.back();
    const auto small = static_cast<char>(letter == '0' ? letter : letter - 'A' + 'a');
    groups.push_back(Object{{"id", fmt::format("letter-{}", small)},
                            {"letter", letter == '0' ? std::string("0-9") : std::string(1, letter)},
                            {"entries", std::exchange(entries, {})}});
  };
  for (const Entry& entry : entries_of(r, page.area)) {
    const char letter = letter_of(entry.key);
    if (used.empty() || used.back() != letter) {
      finish();
      used += letter;
    }
    entries.push_back(entry_value(r.site, entry));
  }
  finish();
  List words;
  for (char letter = 'a'; letter <= 'z'; ++letter)
    words.push_back(link_value(fmt::format("{}/a-to-z/{}/", r.site.root, letter),
                               std::string(1, static_cast<char>(letter - 'a' + 'A'))));
  List areas;
  if (r.site.has_many_areas() && !page.area) {
    for (const model::Area& area : r.site.corpus().areas)
      areas.push_back(link_value(r.site.root + addresses::area_url(area) + "a-to-z/", area.name));
  }
  const bool leads_to_areas = !areas.empty();
  return {{"letters", letters_value(used)},   {"of", page.area ? Value(page.area->name) : Value()},
          {"leads_to_areas", leads_to_areas}, {"areas", std::move(areas)},
          {"groups", std::move(groups)},      {"words", std::move(words)}};
}

Object words_view(const Renderer& r, const Page& page) {
  List words;
  const std::string letter(1, page.letter);
  const search::Index& all = r.catalogue.all;
  auto term =
      std::lower_bound(all.begin(), all.end(), letter,
                       [](const search::Term& one, const std::string& first) { return one.word < first; });
  for (; term != all.end() && term->word.front() == page.letter; ++term) {
    if (std::optional<Object> word = word_value(r, *term)) words.push_back(*std::move(word));
  }
  const bool any = !words.empty();
  return {{"heading", page.title}, {"has_words", any}, {"words", std::move(words)}};
}

}  // namespace concordat::site
