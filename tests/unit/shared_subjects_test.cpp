#include "derive/shared_subjects.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace concordat;
using sample::Sample;

namespace {

using List = std::vector<std::string>;

/// The subjects that bodies share, with their names: "domestic abuse: wb sb". `priorities` are of the first
/// bodies.
List shared(const std::vector<List>& priorities, std::string theme = {}) {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.themes.themes.clear();
  if (!theme.empty()) edition.themes.themes = {{{"theme", {}}, std::move(theme), {"sb", {}}, {}, {}}};
  for (std::size_t i = 0; i < edition.bodies.size(); ++i) {
    edition.bodies[i].priorities.clear();
    if (i >= priorities.size()) continue;
    model::PriorityList& list = edition.bodies[i].priorities.emplace_back();
    for (const std::string& words : priorities[i]) list.items.push_back(sample::prose(words));
  }
  const Sample sample(std::move(corpus));
  List list;
  for (const derive::SharedSubject& one : derive::shared_subjects(sample.edition)) {
    std::string words = one.words + (one.theme ? " (led):" : ":");
    for (const auto& [body, place] : one.holders) words += " " + body->id.value;
    list.push_back(words);
  }
  return list;
}

}  // namespace

TEST_CASE("two boards share a phrase or a long word, and not the words of working together") {
  CHECK(shared({{"Tackle domestic abuse"}, {"Fewer victims of domestic abuse"}}) ==
        List{"domestic abuse: wb sb"});
  CHECK(shared({{"Stop exploitation"}, {"Child exploitation ends"}}) == List{"exploitation: wb sb"});
  CHECK(shared({{"Effective partnership working"}, {"Improve the partnership"}}).empty());
  CHECK(shared({{"Domestic fires, abuse of drugs"}, {"Domestic abuse"}}).empty());
}

TEST_CASE("a phrase is told once, and says who leads on it") {
  CHECK(shared({{"Child sexual exploitation"}, {"Child sexual exploitation"}}).size() == 1);
  CHECK(shared({{"Domestic abuse"}, {"Domestic abuse"}}, "Domestic Abuse and violence") ==
        List{"domestic abuse (led): wb sb"});
}

TEST_CASE("a board and its own sub-group are one") {
  // The third body belongs to the first.
  CHECK(shared({{"Domestic abuse"}, {}, {"Domestic abuse"}}).empty());
}
