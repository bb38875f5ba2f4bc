#include "site/since.hpp"

namespace concordat::site {

Since since_before(const Site& site, const EditionSite& edition) {
  const EditionSite& before = site.of(*edition.before());
  return {subject_of({site, &before.area(), &before}), before.citation, edition.changes};
}

Since since(const LinkContext& before, const LinkContext& after) {
  return {subject_of(before), before.edition->citation,
          redline::changes_between({after.site.index, before.edition->index, after.edition->index})};
}

}  // namespace concordat::site
