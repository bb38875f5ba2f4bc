// The order in which editions are listed, and those that are current.
#include <algorithm>

#include "site/context.hpp"

namespace concordat::site {

void sort_editions(std::vector<const EditionSite*>& editions) {
  std::stable_sort(editions.begin(), editions.end(), [](const EditionSite* a, const EditionSite* b) {
    return derive::comes_first(a->edition(), b->edition());
  });
}

std::vector<const EditionSite*> current_editions(const Site& site, const model::Area& area) {
  std::vector<const EditionSite*> editions;
  for (const model::Edition* edition : derive::current_editions(area)) editions.push_back(&site.of(*edition));
  return editions;
}

}  // namespace concordat::site
