// Search, and the A to Z that answers without a script: names of all kinds, and for each letter the words of
// current documents with the places that have them.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

Value entry_value(const Site& site, const Name& entry) {
  const search::Record& record = *entry.record;
  return Object{
      {"name", std::string(entry.name)},
      {"href", site.root + record.url},
      {"see", entry.is_other ? Value(record.title) : Value()},
      {"place", record.place.empty() ? Value(search::kind_words[static_cast<std::size_t>(record.kind)])
                                     : Value(record.place)}};
}

Value word_value(const Site& site, const Word& word) {
  std::vector<std::pair<std::string_view, List>> documents;
  for (const search::Record* record : word.places) {
    if (documents.empty() || documents.back().first != record->place)
      documents.push_back({record->place, {}});
    List& links = documents.back().second;
    const bool first = links.empty();
    links.push_back(Object{{"href", site.root + record->url}, {"title", record->title}, {"first", first}});
  }
  const bool too_many = word.places.empty();
  List places;
  for (auto& [place, links] : documents)
    places.push_back(Object{{"place", place}, {"links", std::move(links)}});
  return Object{{"word", word.word},
                {"has_places", !too_many},
                {"places", std::move(places)},
                {"count", too_many ? Value(std::to_string(word.count)) : Value()}};
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
  static const derive::Division whole;
  const derive::Division& division = page.area ? whole : r.lists.name_parts;
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
  const std::vector<Name> of_area =
      page.area ? names_of(r.catalogue, r.site, page.area) : std::vector<Name>();
  for (const Name& entry : page.area ? of_area : r.lists.names) {
    if (division.part_of(derive::letters_of(entry.key)) != page.part) continue;
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
    words.push_back(link_value(r.site.root + addresses::words_url(std::string(1, letter)),
                               std::string(1, static_cast<char>(letter - 'a' + 'A'))));
  List areas;
  if (r.site.has_many_areas() && !page.area && page.part.empty()) {
    for (const model::Area& area : r.site.corpus().areas)
      areas.push_back(link_value(r.site.root + addresses::area_url(area) + "a-to-z/", area.name));
  }
  const bool leads_to_areas = !areas.empty();
  Object view = {{"heading", page.area ? page.title + " of " + page.area->name : page.title},
                 {"leads_to_areas", leads_to_areas},
                 {"areas", std::move(areas)},
                 {"groups", std::move(groups)},
                 {"words", std::move(words)}};
  add_parts(view, {r.site, page, division, addresses::a_to_z_url}, used);
  return view;
}

Object words_view(const Renderer& r, const Page& page) {
  const derive::Division& division = r.lists.parts_of_words(page.part.front());
  const std::string letter(1, page.part.front());
  List words;
  auto word = std::lower_bound(r.lists.words.begin(), r.lists.words.end(), letter,
                               [](const Word& one, const std::string& first) { return one.word < first; });
  for (; word != r.lists.words.end() && word->word.front() == page.part.front(); ++word) {
    if (division.part_of(derive::letters_of(word->word)) == page.part)
      words.push_back(word_value(r.site, *word));
  }
  List parts = parts_value({r.site, page, division, addresses::words_url}, page.part);
  const bool any = !words.empty(), has_parts = !parts.empty();
  return {{"heading", page.title},     {"has_words", any},       {"has_none", !any && !has_parts},
          {"words", std::move(words)}, {"has_parts", has_parts}, {"parts", std::move(parts)}};
}

}  // namespace concordat::site
