// The page on which papers are checked: the editions of each area with their fingerprints. Each row can be
// led to by the fingerprint, so that the code on a paper finds its edition without script; assets/verify.js
// finds them by the same ids.
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

}  // namespace

Object verify_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  Node tables = doc::make(Kind::Document, {});
  for (const EditionSite& made : r.site.editions) {
    const model::Area& area = made.area();
    if (tables.children.empty() || tables.children.back().key != area.id.value) {
      Node table = views::table(area.id.value, "Editions of " + area.name,
                                doc::head("Edition", "Fingerprint", "Status"));
      table.key = area.id.value;
      tables.children.push_back(std::move(table));
    }
    tables.children.back().children.push_back(row_of(made));
  }
  return {{"editions_html", blocks_value(links, tables)},
          {"address", r.site.address("/")},
          {"papers", r.site.root + addresses::papers_url()}};
}

}  // namespace concordat::site
