// What changed since the edition before, on paper.
#include "print/documents.hpp"
#include "redline/report.hpp"
#include "redline/tree.hpp"

namespace concordat::print {

void write_changes(Writer& w, const site::Since& since) {
  w.text("since", since.citation);
  w.blocks("changes", redline::list_of(since.changes));
}

void write_redline(Writer& w, const site::Since& since) {
  w.headings_below(1);
  w.blocks("redline", redline::only_changes(redline::whole_redline(since.before, w.subject())));
}

std::string changes_data(const Source& source, const site::Since& since) {
  Writer w(source.site, source.edition);
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  write_maps(w, source);
  write_changes(w, since);
  write_resolution(w, source);
  write_redline(w, since);
  w.json().end_object();
  return w.take();
}

}  // namespace concordat::print
