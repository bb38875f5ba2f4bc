// What changed since the edition before, on paper.
#include "print/documents.hpp"
#include "redline/report.hpp"
#include "redline/tree.hpp"
#include "site/links.hpp"
#include "site/plan.hpp"

namespace concordat::print {

void write_changes(Writer& w, const Source& source) {
  const site::EditionSite& before = source.site.of(*source.edition.before());
  w.text("since", before.citation);
  w.blocks("changes", redline::list_of(source.edition.changes));
}

void write_redline(Writer& w, const Source& source) {
  const site::EditionSite& before = source.site.of(*source.edition.before());
  w.headings_below(1);
  w.blocks("redline", redline::only_changes(redline::whole_redline(
                          site::subject_of({source.site, &before.area(), &before}), w.subject())));
}

std::string changes_data(const Source& source) {
  Writer w(source.site, source.edition);
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  write_maps(w, source);
  write_changes(w, source);
  write_resolution(w, source);
  write_redline(w, source);
  w.json().end_object();
  return w.take();
}

}  // namespace concordat::print
