#include <algorithm>
#include <catch2/catch.hpp>

#include "sample.hpp"
#include "search/files.hpp"
#include "search/terms.hpp"

using namespace concordat;
using sample::Sample;

namespace {

using List = std::vector<std::string>;

List terms(std::string_view small) {
  List list;
  search::for_each_term(small, [&](std::string_view word) { list.emplace_back(word); });
  return list;
}

const search::Term* find(const search::Index& index, std::string_view word) {
  const auto found =
      std::find_if(index.begin(), index.end(), [&](const search::Term& term) { return term.word == word; });
  return found == index.end() ? nullptr : &*found;
}

/// The addresses of the records that have the word, the weightiest first.
List places(const search::Catalogue& catalogue, std::string_view word) {
  const search::Term* term = find(catalogue.all, word);
  if (!term) return {};
  std::vector<search::Posting> postings = term->postings;
  std::stable_sort(postings.begin(), postings.end(),
                   [](const auto& a, const auto& b) { return a.impact > b.impact; });
  List list;
  for (const search::Posting& posting : postings) list.push_back(catalogue.record(posting.record).url);
  return list;
}

bool has(const List& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

TEST_CASE("words are cut at everything that is no letter and no digit, numbers of clauses are not") {
  CHECK(terms("anti-social 4.3, children\u2019s caf\u00e9") ==
        List{"anti", "social", "4.3", "children", "s", "caf\u00e9"});
  CHECK(terms("section 4. the v3.0") == List{"section", "4", "the", "v3.0"});
  CHECK(terms("\u00a35 \u2013 \u201cso\u201d").size() == 2);
  CHECK(terms("").empty());
  CHECK(terms("\xC2").empty());  // cut short
}

TEST_CASE("a body is found by its acronym and its words, and by no word that says nothing") {
  const Sample sample;
  const search::Catalogue catalogue = search::catalogue_of(sample.index, 1);
  REQUIRE(!places(catalogue, "wb").empty());
  CHECK(places(catalogue, "wb").front() == "/northshire/protocol/2017-18/boards/wb/");
  CHECK(has(places(catalogue, "strategy"), "/northshire/protocol/2017-18/boards/wb/#functions"));
  CHECK(places(catalogue, "the").empty());
  CHECK(find(catalogue.all, "board=wb") == nullptr);
  CHECK(find(search::index_of({&catalogue.words.front(), 1}), "board=wb") != nullptr);
}

TEST_CASE("the words of an index stand in the order of their bytes, each once") {
  const Sample sample;
  const search::Index index = search::catalogue_of(sample.index, 2).all;
  CHECK(std::is_sorted(index.begin(), index.end(),
                       [](const auto& a, const auto& b) { return a.word <= b.word; }));
}

TEST_CASE("a synonym finds what the text calls otherwise") {
  model::Corpus corpus = sample::corpus();
  corpus.areas[0].topics = {{{"ageing", {}}, "Ageing", {"growing old"}, {}}};
  sample::edition_of(corpus).bodies[0].role = sample::prose("It is for ageing people.");
  const Sample sample(std::move(corpus));
  const List found = places(search::catalogue_of(sample.index, 1), "growing");
  REQUIRE(!found.empty());
  CHECK(found.front() == "/northshire/topics/ageing/");
  CHECK(has(found, "/northshire/protocol/2017-18/boards/wb/"));
}

TEST_CASE("a body that only an earlier edition describes is found, too") {
  model::Corpus corpus = sample::corpus();
  model::Edition later = sample::edition_of(corpus);
  later.id = "2019";
  later.dated = {dates::Date::Precision::Year, 2019};
  later.bodies.pop_back();
  const std::string gone = sample::edition_of(corpus).bodies.back().id.value;
  corpus.areas[0].documents[0].editions.push_back(std::move(later));
  const Sample sample(std::move(corpus));
  bool found = false;
  for (const search::Group& group : search::catalogue_of(sample.index, 1).groups) {
    for (const search::Record& record : group.records) {
      if (record.url == "/northshire/protocol/2017-18/boards/" + gone + "/") found = !record.current;
    }
  }
  CHECK(found);
}

TEST_CASE("of a word in very many records the weightiest are kept") {
  search::Catalogue catalogue;
  search::Term& term = catalogue.all.emplace_back(search::Term{"plan", {}});
  constexpr std::uint32_t all = 5000;
  for (std::uint32_t i = 0; i < all; ++i)
    term.postings.push_back({i, static_cast<std::uint8_t>(i + search::most_postings >= all ? 9 : 1), 0});
  io::Collected collected;
  search::write(catalogue, 1, collected);
  const std::vector<io::OutputFile> files = collected.take();
  const auto part = std::find_if(files.begin(), files.end(), [](const io::OutputFile& file) {
    return file.path == "search/data/all/0.words";
  });
  REQUIRE(part != files.end());
  CHECK(part->bytes.find('\x01', 8) != std::string::npos);  // distances
  CHECK(std::count(part->bytes.begin(), part->bytes.end(), '\x09') ==
        static_cast<std::ptrdiff_t>(search::most_postings));
}
