// What changed since the edition before: a list in plain words, then a redline of what is not the same.
#include <fmt/format.h>

#include "derive/line_rows.hpp"
#include "redline/changed_lines.hpp"
#include "redline/report.hpp"
#include "redline/tree.hpp"
#include "site/pages/shared.hpp"
#include "site/since.hpp"
#include "views/maps.hpp"

namespace concordat::site {

namespace {

/// The drawings of lines that are new or gone, and each in words, under the numbers of the drawings.
doc::Node changed_map(const Page& page) {
  doc::Node part{.kind = doc::Kind::Document};
  const EditionSite& edition = *page.edition;
  const model::Edition changed = redline::changed_lines(*edition.before(), edition.edition());
  if (changed.lines.empty()) return part;
  const derive::EditionIndex index(edition.area(), edition.document(), changed);
  const auto name = [&](const model::BodyId& id) {
    const model::Body* body = index.body(id);
    return body ? std::string(body->short_name()) : id.value;
  };
  part.children.push_back(doc::heading(2, "On the map", "on-the-map"));
  for (const views::MapOfChanges& map : views::maps_of_changes())
    part.children.push_back({.kind = doc::Kind::Figure, .text = map.title, .url = map.figure});
  doc::Node lines{.kind = doc::Kind::OrderedList};
  for (const derive::LineRow& row : derive::line_rows(index)) {
    const model::Line& line = *row.lines.front();
    std::vector<std::string> ends;
    for (const model::Line* one : row.lines) ends.push_back(name(one->to));
    const std::string& kind = index.relation(line.kind)->name;  // "gone: reports to"
    const std::size_t colon = kind.find(':');
    lines.children.push_back(
        doc::item(doc::text(fmt::format("{}: {}{} {}", views::capital(kind.substr(0, colon)), name(line.from),
                                        kind.substr(colon + 1), fmt::join(ends, ", ")))));
  }
  part.children.push_back(std::move(lines));
  return part;
}

}  // namespace

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
  doc::append(all.children, changed_map(page));
  doc::Node marked = redline::only_changes(redline::whole_redline(since.before, subject_of(links)));
  doc::lower_headings(marked, 2);
  if (!marked.children.empty()) {
    all.children.push_back(doc::heading(2, "Word by word", "word-by-word"));
    all.children.push_back(
        doc::paragraph(doc::text("Only passages with changes are shown. What was added is underlined, what "
                                 "is gone is struck through.")));
    all.children.push_back(std::move(marked));
  }
  std::string html;
  html::Writer writer = writer_for(links);
  writer.on_figure(drawing_of(r, links));
  writer.blocks(html, all);
  return {
      {"heading", page.title},
      {"lede", fmt::format("Since {}: {}.", since.citation, counted(changes.size(), "change", "changes"))},
      {"html", std::move(html)}};
}

}  // namespace concordat::site
