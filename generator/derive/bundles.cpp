// Places with the same ends are drawn as one: "both safeguarding boards challenge all six". Grouping by equal
// sets of ends finds them in one pass, and never claims a pair that is not there.
#include "derive/bundles.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace concordat::derive {
namespace {

using Places = std::set<std::size_t>;

std::vector<std::size_t> sorted(std::vector<std::size_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

/// By place, all that it has a link with, and itself.
std::map<std::size_t, Places> circles_of(const std::vector<Link>& links) {
  std::map<std::size_t, Places> circles;
  for (const Link& link : links) {
    circles[link.from].insert({link.from, link.to});
    circles[link.to].insert({link.from, link.to});
  }
  return circles;
}

/// Takes out of `links` those of places of which each has a link with each other, and with none outside.
std::vector<Bundle> take_circles(std::vector<Link>& links) {
  std::map<std::size_t, Places> circles = circles_of(links);
  std::vector<Bundle> found;
  for (const auto& one : circles) {
    const std::size_t place = one.first;
    const Places& circle = one.second;
    if (circle.size() < 3 || *circle.begin() != place) continue;
    const bool whole = std::all_of(circle.begin(), circle.end(),
                                   [&](std::size_t other) { return circles.at(other) == circle; });
    if (!whole) continue;
    Bundle bundle{{circle.begin(), circle.end()}, {}, {}};
    std::erase_if(links, [&](const Link& link) {
      if (!circle.contains(link.from)) return false;
      bundle.lines.push_back(link.line);
      return true;
    });
    bundle.lines = sorted(std::move(bundle.lines));
    found.push_back(std::move(bundle));
  }
  return found;
}

}  // namespace

std::vector<Bundle> bundles_of(const std::vector<Link>& all, Ways ways) {
  std::vector<Link> links = all;
  std::vector<Bundle> bundles;
  if (ways == Ways::Both) bundles = take_circles(links);
  std::map<std::size_t, Places> ends;
  for (const Link& link : links) ends[link.from].insert(link.to);
  std::map<Places, std::size_t> known;
  const std::size_t circles = bundles.size();
  for (const Link& link : links) {
    const auto [place, is_new] = known.emplace(ends[link.from], bundles.size());
    if (is_new) bundles.push_back({{}, {place->first.begin(), place->first.end()}, {}});
    bundles[place->second].from.push_back(link.from);
    bundles[place->second].lines.push_back(link.line);
  }
  for (std::size_t i = circles; i < bundles.size(); ++i) {
    bundles[i].from = sorted(std::move(bundles[i].from));
    bundles[i].lines = sorted(std::move(bundles[i].lines));
  }
  return bundles;
}

}  // namespace concordat::derive
