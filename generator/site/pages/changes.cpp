// What changed since the edition before: a list in plain words, then a redline of what is not the same.
#include <fmt/format.h>

#include "redline/report.hpp"
#include "redline/tree.hpp"
#include "site/pages/shared.hpp"
#include "site/since.hpp"

namespace concordat::site {

Object changes_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  const Since since = since_before(r.site, *page.edition);
  const std::vector<redline::Change>& changes = since.changes;
  doc::Node all =
      doc::make(doc::Kind::Document, doc::nodes(doc::heading(2, "In plain words", "in-plain-words")));
  if (changes.empty()) all.children.push_back(doc::paragraph(doc::text("Nothing changed.")));
  doc::Node list = redline::list_of(changes);
  doc::lower_headings(list, 1);
  doc::append(all.children, list);
  doc::Node marked = redline::only_changes(redline::whole_redline(since.before, subject_of(links)));
  doc::lower_headings(marked, 2);
  if (!marked.children.empty()) {
    all.children.push_back(doc::heading(2, "Word by word", "word-by-word"));
    all.children.push_back(
        doc::paragraph(doc::text("Only passages with changes are shown. What was added is underlined, what "
                                 "is gone is struck through.")));
    all.children.push_back(std::move(marked));
  }
  return {
      {"heading", page.title},
      {"lede", fmt::format("Since {}: {}.", since.citation, counted(changes.size(), "change", "changes"))},
      {"html", blocks_value(links, all)}};
}

}  // namespace concordat::site
