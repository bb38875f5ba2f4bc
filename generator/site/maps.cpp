// Maps are drawn in parallel, but those of one kind in the editions of one document after each other, oldest
// first: each says where boxes stand in the next.
#include "site/maps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "derive/history.hpp"
#include "redline/changed_lines.hpp"
#include "threads/parallel.hpp"
#include "views/maps.hpp"

namespace concordat::site {
namespace {

constexpr std::string_view description =
    "Bodies as boxes and the relationships between them as lines. The same lines stand in words on this "
    "page.";

diagram::DrawingNames names_of(const std::string& title) {
  return {"drawing_", title, description};
}

/// Not given, year, month, day: editions without a date come last.
std::tuple<bool, int, int, int> day_of(const EditionSite& edition) {
  const dates::Date& date = derive::date_of(edition.edition());
  if (!date.given()) return {true, 0, 0, 0};
  const dates::Date day = dates::first_day(date);
  return {false, day.year, day.month, day.day};
}

/// Editions of each document, oldest first.
std::vector<std::vector<const EditionSite*>> chains_of(const Site& site) {
  std::vector<std::vector<const EditionSite*>> chains;
  for (const EditionSite& edition : site.editions) {
    if (chains.empty() || &chains.back().front()->document() != &edition.document()) chains.emplace_back();
    chains.back().push_back(&edition);
  }
  for (std::vector<const EditionSite*>& chain : chains) {
    std::stable_sort(chain.begin(), chain.end(),
                     [](const EditionSite* a, const EditionSite* b) { return day_of(*a) < day_of(*b); });
  }
  return chains;
}

struct Drawn {
  const EditionSite* edition;
  std::string figure;
  diagram::Drawing drawing;
};

std::vector<Drawn> draw_chain(const std::vector<const EditionSite*>& chain, derive::MapKind kind,
                              const AddressOf& address_of, const diagram::Kept& kept) {
  std::vector<Drawn> drawn;
  diagram::Places before;
  for (const EditionSite* edition : chain) {
    const std::string title = fmt::format("Relationship map of {}", edition->citation);
    for (const views::MapOfEdition& map : views::maps_of_edition(edition->index)) {
      if (map.kind != kind) continue;
      const std::string address = address_of(*edition);
      diagram::Drawing made =
          diagram::draw_map(edition->index, {kind, address, names_of(title), before, kept});
      if (made.svg.empty()) continue;
      before = made.places;
      drawn.push_back({edition, map.figure, std::move(made)});
    }
  }
  return drawn;
}

/// What changed since the edition before it, its boxes where they stand on the maps of the edition.
std::vector<Drawn> draw_changes(const EditionSite& edition, const Maps& maps, const diagram::Kept& kept) {
  std::vector<Drawn> drawn;
  const model::Edition changed = redline::changed_lines(*edition.before(), edition.edition());
  if (changed.lines.empty()) return drawn;
  const derive::EditionIndex index(edition.area(), edition.document(), changed);
  for (const views::MapOfChanges& map : views::maps_of_changes()) {
    diagram::Places places;
    if (const auto of = maps.find(&edition); of != maps.end()) {
      if (const auto whole = of->second.find(map.of_edition); whole != of->second.end())
        places = whole->second.places;
    }
    diagram::Drawing made =
        diagram::draw_map(index, {map.kind, {}, names_of(map.title), std::move(places), kept});
    if (!made.svg.empty()) drawn.push_back({&edition, map.figure, std::move(made)});
  }
  return drawn;
}

diagram::Kept kept_in(cache::Cache& cache) {
  static constexpr std::string_view placement = "placement 1";
  return {[&cache](std::string_view from) { return cache.find(placement, from); },
          [&cache](std::string_view from, std::string_view made) { cache.add(placement, from, made); }};
}

}  // namespace

Maps draw_edition_maps(const Site& site, const AddressOf& address_of, unsigned jobs, cache::Cache& cache) {
  const diagram::Kept kept = kept_in(cache);
  const std::vector<std::vector<const EditionSite*>> chains = chains_of(site);
  constexpr std::size_t kinds = std::size(derive::map_kinds);
  std::vector<std::vector<Drawn>> made(chains.size() * kinds);
  threads::parallel_for(made.size(), jobs, [&](std::size_t i) {
    made[i] = draw_chain(chains[i / kinds], derive::map_kinds[i % kinds], address_of, kept);
  });
  Maps maps;
  for (std::vector<Drawn>& chain : made) {
    for (Drawn& one : chain) maps[one.edition].emplace(std::move(one.figure), std::move(one.drawing));
  }
  return maps;
}

Maps draw_maps(const Site& site, unsigned jobs, cache::Cache& cache) {
  const auto address_of = [&](const EditionSite& edition) { return site.root + edition.url; };
  Maps maps = draw_edition_maps(site, address_of, jobs, cache);
  const diagram::Kept kept = kept_in(cache);
  for (const EditionSite& edition : site.editions) {
    if (!edition.before()) continue;
    for (Drawn& one : draw_changes(edition, maps, kept))
      maps[&edition].emplace(std::move(one.figure), std::move(one.drawing));
  }
  std::vector<std::pair<const EditionSite*, const model::Body*>> boards;
  for (const EditionSite& edition : site.editions) {
    for (const model::Body& body : edition.edition().bodies) boards.emplace_back(&edition, &body);
  }
  std::vector<diagram::Drawing> drawings(boards.size());
  threads::parallel_for(boards.size(), jobs, [&](std::size_t i) {
    const auto& [edition, body] = boards[i];
    const std::string title = fmt::format("Relationship map of {}", body->name);
    drawings[i] = diagram::draw_board_map(edition->index, *body, address_of(*edition), names_of(title));
  });
  for (std::size_t i = 0; i < boards.size(); ++i) {
    if (!drawings[i].svg.empty())
      maps[boards[i].first].emplace(views::figure_of_body(*boards[i].second), std::move(drawings[i]));
  }
  return maps;
}

}  // namespace concordat::site
