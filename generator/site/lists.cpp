// The lists of the whole site: organisations, names, words. The glossary is a view.
#include "site/lists.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "addresses/addresses.hpp"
#include "derive/alphabet.hpp"
#include "site/pages/shared.hpp"
#include "threads/parallel.hpp"
#include "views/glossary.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;
using search::Record;

// Bodies of all areas on which each organisation has a seat, each once however many editions say so.
using Boards =
    std::unordered_map<const model::Organisation*, std::set<std::pair<std::string_view, std::string_view>>>;

Boards boards_of_all(const Site& site) {
  Boards boards;
  for (const EditionSite& edition : site.editions) {
    for (const derive::OrganisationSeats& organisation : edition.seats) {
      for (const derive::Place& place : organisation.places) {
        if (place.sits()) boards[organisation.organisation].emplace(edition.area().id, place.body->id);
      }
    }
  }
  return boards;
}

std::vector<OrganisationRow> organisations_of(const Site& site) {
  Boards boards = boards_of_all(site);
  std::vector<std::pair<std::string, const model::Organisation*>> sorted;
  for (const model::Organisation& organisation : site.corpus().organisations)
    sorted.emplace_back(sort_key(organisation.name), &organisation);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
  });
  std::vector<OrganisationRow> rows;
  for (auto& [key, organisation] : sorted) {
    Node row = doc::make(
        Kind::TableRow,
        doc::nodes(name_cell(addresses::organisation_url(organisation->id), organisation->name,
                             organisation->acronym),
                   doc::cell(doc::text(data::label(organisation->kind))),
                   doc::at_right(doc::cell(doc::text(std::to_string(boards[organisation].size()))))));
    rows.push_back({std::move(key), std::move(row)});
  }
  return rows;
}

/// What its seats take on a page: a table an edition, a row a board.
std::size_t bytes_of(const Seated& seated, const model::Organisation& organisation) {
  constexpr std::size_t table = 800, row = 400;
  std::size_t bytes = 0;
  for (const EditionSite* edition : seated.editions)
    bytes += table + row * derive::seats_of(edition->seats, organisation)->places.size();
  return bytes;
}

std::unordered_map<const model::Organisation*, Seated> seated_of(const Site& site) {
  std::unordered_map<const model::Organisation*, Seated> all;
  for (const EditionSite& edition : site.editions) {
    for (const derive::OrganisationSeats& one : edition.seats)
      all[one.organisation].editions.push_back(&edition);
  }
  for (auto& [organisation, seated] : all)
    seated.by_area = !derive::fits_on_page(bytes_of(seated, *organisation));
  return all;
}

bool has_name(const Record& record) {
  return record.titled && record.current && record.kind != search::Kind::Text &&
         record.kind != search::Kind::Document;
}

/// More places than anybody would look through.
constexpr std::size_t most_places = 150;

/// Places by document, since most share one.
Word word_of(const search::Catalogue& catalogue, const search::Term& term) {
  Word word{term.word};
  std::unordered_set<std::string_view> seen;
  for (const search::Posting& posting : term.postings) {
    const Record& record = catalogue.record(posting.record);
    if (!record.current || !seen.insert(record.url).second) continue;
    if (seen.size() <= most_places) word.places.push_back(&record);
  }
  word.count = seen.size();
  if (word.count > most_places) word.places.clear();
  return word;
}

std::vector<Word> words_of(const search::Catalogue& catalogue, unsigned jobs) {
  const auto before = [](const search::Term& term, std::string_view word) { return term.word < word; };
  const search::Index& all = catalogue.all;
  const auto begin = std::lower_bound(all.begin(), all.end(), "a", before);
  const auto end = std::lower_bound(begin, all.end(), "{", before);  // what follows "z"
  std::vector<Word> words(static_cast<std::size_t>(end - begin));
  threads::parallel_for(words.size(), jobs, [&](std::size_t i) {
    words[i] = word_of(catalogue, *(begin + static_cast<std::ptrdiff_t>(i)));
  });
  std::erase_if(words, [](const Word& word) { return word.count == 0; });
  return words;
}

// What entries take on their pages, beside what they say.
constexpr std::size_t tags_of_name = 70;
constexpr std::size_t tags_of_word = 32;
constexpr std::size_t tags_of_document = 10;
constexpr std::size_t tags_of_place = 17;

derive::Division division_of(const std::vector<Name>& names, const Site& site) {
  std::vector<derive::Listed> list;
  for (const Name& name : names) {
    const Record& record = *name.record;
    const std::size_t other = name.is_other ? record.title.size() : 0;
    list.push_back({derive::letters_of(name.key), tags_of_name + site.root.size() + name.name.size() + other +
                                                      record.url.size() + record.place.size()});
  }
  return derive::Division(std::move(list));
}

std::size_t bytes_of(const Word& word, const Site& site) {
  std::size_t bytes = tags_of_word + word.word.size();
  std::string_view document;
  for (const Record* place : word.places) {
    bytes += tags_of_place + site.root.size() + place->url.size() + place->title.size();
    if (document != place->place) bytes += tags_of_document + place->place.size();
    document = place->place;
  }
  return bytes;
}

std::array<derive::Division, 26> divisions_of(const std::vector<Word>& words, const Site& site) {
  std::array<std::vector<derive::Listed>, 26> by_letter;
  for (const Word& word : words)
    by_letter[static_cast<std::size_t>(word.word.front() - 'a')].push_back(
        {derive::letters_of(word.word), bytes_of(word, site)});
  std::array<derive::Division, 26> divisions;
  for (std::size_t i = 0; i < divisions.size(); ++i)
    divisions[i] = derive::Division(std::move(by_letter[i]), std::string(1, static_cast<char>('a' + i)));
  return divisions;
}

}  // namespace

std::vector<const model::Area*> areas_apart(const Lists& lists, const model::Organisation& organisation) {
  std::vector<const model::Area*> areas;
  const auto seated = lists.seated.find(&organisation);
  if (seated == lists.seated.end() || !seated->second.by_area) return areas;
  for (const EditionSite* edition : seated->second.editions) {
    if (areas.empty() || areas.back() != &edition->area()) areas.push_back(&edition->area());
  }
  return areas;
}

std::vector<Name> names_of(const search::Catalogue& catalogue, const Site& site, const model::Area* area) {
  std::vector<Name> names;
  for (const search::Group& group : catalogue.groups) {
    if (area ? group.area != area : group.area && site.has_many_areas()) continue;
    for (const Record& record : group.records) {
      if (!has_name(record)) continue;
      names.push_back({sort_key(record.title), record.title, &record, false});
      for (const std::string& other : record.also) names.push_back({sort_key(other), other, &record, true});
    }
  }
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
    return std::tie(a.key, a.name, a.record->url) < std::tie(b.key, b.name, b.record->url);
  });
  return names;
}

Lists lists_of(const Site& site, const search::Catalogue& catalogue, unsigned jobs) {
  Lists lists;
  lists.organisations = organisations_of(site);
  std::vector<derive::Listed> rows;
  for (const OrganisationRow& one : lists.organisations)
    rows.push_back({derive::letters_of(one.key), derive::bytes_of(one.row)});
  lists.organisation_parts = derive::Division(std::move(rows));
  lists.seated = seated_of(site);
  lists.glossary = views::glossary(site.corpus());
  lists.glossary_parts = views::division_of(lists.glossary);
  lists.names = names_of(catalogue, site, nullptr);
  lists.name_parts = division_of(lists.names, site);
  lists.words = words_of(catalogue, jobs);
  lists.word_parts = divisions_of(lists.words, site);
  return lists;
}

}  // namespace concordat::site
