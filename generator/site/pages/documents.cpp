// A document: the edition to read now, and all editions.
#include "site/pages/shared.hpp"

namespace concordat::site {

Object document_view(const Renderer& r, const Page& page) {
  const model::Document& document = *page.document;
  const EditionSite& current = r.site.of(*derive::current(document));
  List editions;
  for (auto edition = document.editions.rbegin(); edition != document.editions.rend(); ++edition) {
    Value value = edition_value(r.site, r.site.of(*edition));
    Object& row = std::get<Object>(value.data);
    row.push_back({"period", text_or_null(edition->period)});
    row.push_back({"meeting", text_or_null(edition->meeting)});
    row.push_back(
        {"effective", edition->effective.given() ? Value(dates::in_words(edition->effective)) : Value()});
    editions.push_back(std::move(value));
  }
  return Object{{"document_title", current.edition().title},
                {"document_kind", data::label(current.edition().kind)},
                {"in_force", current.edition().status == model::Status::Agreed},
                {"calendar", calendar_value(r.site, lasting_feed(r.site, *page.area, document))},
                {"card", edition_card(r.site, current)},
                {"editions", std::move(editions)}};
}

}  // namespace concordat::site
