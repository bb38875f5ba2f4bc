// A document: the edition to read now, and all editions.
#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"
#include "views/status.hpp"

namespace concordat::site {
namespace {

using doc::Node;

Node given(const std::string& words) {
  return doc::cell(words.empty() ? doc::nothing("Not given") : doc::text(words));
}

Node editions_of(const Site& site, const model::Document& document) {
  Node list = views::table(
      "editions", "Every edition of this document, latest first",
      doc::head("Edition", "Title", "Status", "Dated", "In force from", "Period", "Written for"));
  for (auto edition = document.editions.rbegin(); edition != document.editions.rend(); ++edition) {
    list.children.push_back(doc::make(
        doc::Kind::TableRow, doc::nodes(doc::cell(doc::link(site.of(*edition).url, edition->label)),
                                        doc::cell(doc::text(edition->title)), doc::cell(status_tag(*edition)),
                                        words_cell(views::dated_words(*edition), "Not given"),
                                        words_cell(views::effective_words(*edition), "Not given"),
                                        given(edition->period), given(edition->meeting))));
  }
  return doc::make(doc::Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace

Object document_view(const Renderer& r, const Page& page) {
  const model::Document& document = *page.document;
  const EditionSite& current = r.site.of(*derive::current(document));
  const model::Edition& edition = current.edition();
  return Object{{"document_title", edition.short_title},
                {"full_title", edition.title == edition.short_title ? Value() : Value(edition.title)},
                {"document_kind", model::what_it_is(current.edition())},
                {"in_force", current.edition().status == model::Status::Agreed},
                {"changes_feed", r.site.root + addresses::changes_feed_url(page.url)},
                {"calendar", calendar_value(r.site, lasting_feed(r.site, *page.area, document))},
                {"card", edition_card(r.site, current)},
                {"editions_html", blocks_value({r.site}, editions_of(r.site, document))}};
}

}  // namespace concordat::site
