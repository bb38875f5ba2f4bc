// Placements that are kept: the same drawing without a search, and nothing but that whatever is found.
#include "diagram/kept.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "diagram/draw.hpp"
#include "sample.hpp"

using namespace concordat;
using sample::Sample;

namespace {

struct Store {
  std::map<std::string, std::string, std::less<>> kept;
  int found = 0;
  int added = 0;

  diagram::Kept access() {
    return {[this](std::string_view from) {
              const auto one = kept.find(from);
              if (one == kept.end()) return std::string();
              ++found;
              return one->second;
            },
            [this](std::string_view from, std::string_view placement) {
              ++added;
              kept[std::string(from)] = placement;
            }};
  }
};

std::string drawn(const Sample& sample, Store& store, diagram::Places before = {}) {
  return diagram::draw_map(
             sample.edition,
             {derive::MapKind::Overview, "/a/b/c/", {"m-", "Map", "Lines"}, std::move(before), store.access()})
      .svg;
}

}  // namespace

TEST_CASE("a placement that was kept gives the same drawing, and is not looked for again") {
  const Sample sample;
  Store store;
  const std::string first = drawn(sample, store);
  REQUIRE(!first.empty());
  CHECK(store.added == 1);
  CHECK(drawn(sample, store) == first);
  CHECK(store.found == 1);
  CHECK(store.added == 1);
}

TEST_CASE("a placement is of one map, and of where its boxes stood before") {
  const Sample sample;
  Store store;
  drawn(sample, store);
  drawn(sample, store, {{"sb"}, {"hwb"}});
  CHECK(store.found == 0);
  CHECK(store.added == 2);
}

TEST_CASE("what is kept and is no placement of the map changes nothing") {
  const Sample sample;
  Store store;
  const std::string first = drawn(sample, store);
  const std::string sound = store.kept.begin()->second;
  for (std::size_t cut = 0; cut <= sound.size(); ++cut) {
    for (const std::string& damaged :
         {sound.substr(0, cut), sound.substr(0, cut) + "9 " + sound.substr(cut),
          sound.substr(0, cut) + "18446744073709551616 " + sound.substr(cut), sound + "0 "}) {
      INFO(damaged);
      store.kept.begin()->second = damaged;
      const std::string again = drawn(sample, store);
      // Another order of the same boxes is a placement, too.
      if (damaged != sound && store.kept.begin()->second == sound) CHECK(again == first);
      CHECK(!again.empty());
    }
  }
}
