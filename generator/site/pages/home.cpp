// The home page: the document that most people come for, then all areas with what holds in each.
#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

Value area_section(const Site& site, const model::Area& area) {
  List cards;
  for (const EditionSite* edition : current_editions(site, area))
    cards.push_back(edition_card(site, *edition));
  cards.push_back(boards_card(site, area, "Boards of " + area.name + " through time"));
  std::size_t past = 0;
  for (const model::Document& document : area.documents) past += document.editions.size() - 1;
  return Object{{"id", area.id.value},
                {"name", area.name},
                {"href", site.root + addresses::area_url(area)},
                {"summary_html", prose_value({site, &area}, area.summary)},
                {"cards", std::move(cards)},
                {"past", past == 0 ? Value() : Value(counted(past, "other edition", "other editions"))}};
}

// The document that each area is run by: what holds comes first in its list, protocols before all else. A few
// buttons help; with many areas the list below is the better way.
List first_documents(const Site& site) {
  constexpr std::size_t most = 3;
  List buttons;
  for (const model::Area& area : site.corpus().areas) {
    std::vector<const EditionSite*> editions = current_editions(site, area);
    if (editions.empty()) continue;
    if (buttons.size() == most) break;
    buttons.push_back(link_value(site.root + editions.front()->url, editions.front()->citation));
  }
  return buttons;
}

List look_up(const Site& site) {
  const model::Corpus& corpus = site.corpus();
  List cards;
  const auto add = [&](std::string_view url, std::string_view title, std::string_view text,
                       std::string note) {
    cards.push_back(card(site.root + std::string(url), title, text, std::move(note)));
  };
  if (has_comparison(site))
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
  List areas;
  for (const model::Area& area : corpus.areas) areas.push_back(area_section(r.site, area));
  List actions = first_documents(r.site);
  return Object{{"headline", corpus.site.title},   {"lede", corpus.site.description},
                {"has_actions", !actions.empty()}, {"actions", std::move(actions)},
                {"areas", std::move(areas)},       {"cards", look_up(r.site)}};
}

}  // namespace concordat::site
