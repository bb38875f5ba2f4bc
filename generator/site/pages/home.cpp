// The home page: the search, three ways in, then all areas with what holds in each.
#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/pages/doors.hpp"

namespace concordat::site {
namespace {

/// Shown openly: the document that the area is run by, and its boards. What else is current is folded.
Value area_section(const Site& site, const model::Area& area) {
  List cards, older;
  for (const EditionSite* edition : current_editions(site, area))
    (cards.empty() ? cards : older).push_back(edition_card(site, *edition));
  cards.push_back(boards_card(site, area, "Boards of " + area.name + " through time"));
  std::size_t past = 0;
  for (const model::Document& document : area.documents) past += document.editions.size() - 1;
  const std::string href = site.root + addresses::area_url(area);
  const bool has_older = !older.empty();
  return Object{{"id", area.id.value},
                {"name", area.name},
                {"href", std::string(href)},
                {"worried", doc::empty(area.worried) ? Value() : Value(href + "#worried")},
                {"summary_html", prose_value({site, &area}, area.summary)},
                {"cards", std::move(cards)},
                {"has_older", has_older},
                {"older", std::move(older)},
                {"past", past == 0 ? Value() : Value(counted(past, "other edition", "other editions"))}};
}

List look_up(const Site& site) {
  const model::Corpus& corpus = site.corpus();
  List cards;
  const auto add = [&](std::string_view url, std::string_view title, std::string_view text,
                       std::string note) {
    cards.push_back(card(site.root + std::string(url), title, text, std::move(note)));
  };
  if (!compared_kinds(site).empty())
    add("/compare/", "Boards side by side", "Boards that rest on the same law, place by place.", {});
  add("/organisations/", "Organisations", "Which organisation sits on which boards.",
      counted(corpus.organisations.size(), "organisation", "organisations"));
  add("/legislation/", "Legislation and guidance",
      "The law that the boards rest on, and the clauses that cite it.",
      counted(corpus.acts.size(), "Act or text", "Acts, regulations and guidance texts"));
  add("/glossary/", "Glossary", "Acronyms written out, and words of the field explained.", {});
  return cards;
}

}  // namespace

Object home_view(const Renderer& r, const Page&) {
  const model::Corpus& corpus = r.site.corpus();
  List areas, links;
  std::vector<const model::Area*> all;
  const bool many = r.site.has_many_areas();
  for (const model::Area& area : corpus.areas) {
    if (many)
      links.push_back(link_value(r.site.root + addresses::area_url(area), area.name));
    else
      areas.push_back(area_section(r.site, area));
    all.push_back(&area);
  }
  return Object{{"lede", corpus.site.description},
                {"doors", doors(r.site, all)},
                {"areas_title", all.size() == 1 ? "The area" : "Areas"},
                {"areas", std::move(areas)},
                {"has_many_areas", many},
                {"area_links", std::move(links)},
                {"cards", look_up(r.site)}};
}

}  // namespace concordat::site
