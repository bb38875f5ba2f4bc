// The page on which papers are checked: the editions of each area with their fingerprints, of many areas on a
// page for each. Each row can be led to by the fingerprint, so that the code on a paper finds its edition
// without script; assets/verify.js finds them by the same ids.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "fingerprint/edition.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

Node row_of(const EditionSite& made) {
  Node mark{.kind = Kind::Code, .text = fingerprint::shortened(made.fingerprint)};
  Node row = doc::make(Kind::TableRow,
                       doc::nodes(doc::cell(doc::link(made.url, made.citation)), doc::cell(std::move(mark)),
                                  doc::cell(status_tag(made.edition()))));
  row.id = addresses::fingerprint_id(made.fingerprint, made.url);
  return row;
}

Node editions_of(const Site& site, const model::Area& area) {
  Node table =
      views::table(area.id.value, "Editions of " + area.name, doc::head("Edition", "Fingerprint", "Status"));
  table.key = area.id.value;
  for (const model::Document& document : area.documents) {
    for (const model::Edition& edition : document.editions)
      table.children.push_back(row_of(site.of(edition)));
  }
  return table;
}

}  // namespace

Object verify_view(const Renderer& r, const Page& page) {
  const LinkContext links{r.site};
  const bool leads_to_areas = r.site.has_many_areas() && !page.area;
  Node tables = doc::make(Kind::Document, {});
  List areas;
  for (const model::Area& area : r.site.corpus().areas) {
    if (leads_to_areas)
      areas.push_back(link_value(r.site.root + addresses::verify_url(&area), area.name));
    else if (!page.area || page.area == &area)
      tables.children.push_back(editions_of(r.site, area));
  }
  return {{"heading", page.area ? fmt::format("{}: {}", page.title, page.area->name) : page.title},
          {"is_whole", page.area == nullptr},
          {"leads_to_areas", leads_to_areas},
          {"areas", std::move(areas)},
          {"editions_html", blocks_value(links, tables)},
          {"address", r.site.address("/")},
          {"papers", r.site.root + addresses::papers_url()}};
}

}  // namespace concordat::site
