// The home page: the document that most people come for, then all areas with what holds in each.
#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

Value area_section(const Site& site, const model::Area& area) {
  LinkContext links{site, &area};
  List editions;
  for (const EditionSite* edition : current_editions(site, area))
    editions.push_back(edition_card(site, *edition));
  std::size_t past = 0;
  for (const model::Document& document : area.documents) past += document.editions.size() - 1;
  return Object{{"id", area.id.value},
                {"name", area.name},
                {"href", site.root + addresses::area_url(area)},
                {"summary_html", prose_value(links, area.summary)},
                {"editions", std::move(editions)},
                {"past", past == 0 ? Value() : Value(counted(past, "other edition", "other editions"))},
                {"boards_href", site.root + addresses::area_url(area) + "boards/"},
                {"boards_note", counted(area.bodies.size(), "board or body", "boards and bodies")}};
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

}  // namespace

Object home_view(const Renderer& r, const Page&) {
  const model::Corpus& corpus = r.site.corpus();
  List areas;
  for (const model::Area& area : corpus.areas) areas.push_back(area_section(r.site, area));
  List actions = first_documents(r.site);
  return Object{{"headline", corpus.site.title},
                {"lede", corpus.site.description},
                {"has_actions", !actions.empty()},
                {"actions", std::move(actions)},
                {"areas", std::move(areas)},
                {"compare_href", has_comparison(r.site) ? Value(r.site.root + "/compare/") : Value()},
                {"organisations_href", r.site.root + "/organisations/"},
                {"organisations_note", counted(corpus.organisations.size(), "organisation", "organisations")},
                {"legislation_href", r.site.root + "/legislation/"},
                {"legislation_note",
                 counted(corpus.acts.size(), "Act or text", "Acts, regulations and guidance texts")},
                {"glossary_href", r.site.root + "/glossary/"}};
}

}  // namespace concordat::site
