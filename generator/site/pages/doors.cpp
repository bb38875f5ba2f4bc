// The three ways in from the home page and the page of an area.
#include "site/pages/doors.hpp"

#include "addresses/addresses.hpp"

namespace concordat::site {
namespace {

/// A door with more would be a list to search.
constexpr std::size_t most_links = 6;

Value door(std::string_view title, std::string_view text, List links) {
  const bool any = !links.empty();
  return Object{{"title", title}, {"text", text}, {"has_links", any}, {"links", std::move(links)}};
}

std::string boards_url(const Site& site, const model::Area& area) {
  const std::vector<const EditionSite*> editions = current_editions(site, area);
  if (!editions.empty() && has_page(*editions.front(), PageKind::Boards))
    return addresses::edition_page_url(editions.front()->url, "boards");
  return addresses::area_url(area) + "boards/";
}

List boards_of(const Site& site, const model::Area& area) {
  List links;
  const std::vector<const EditionSite*> editions = current_editions(site, area);
  if (!editions.empty()) {
    for (const model::Body& body : editions.front()->edition().bodies) {
      if (body.standing != model::Standing::Board || links.size() == most_links) continue;
      links.push_back(link_value(site.root + addresses::body_url(editions.front()->url, body.id), body.name));
    }
  }
  links.push_back(link_value(site.root + boards_url(site, area), "All boards"));
  if (!area.offices.empty())
    links.push_back(link_value(site.root + addresses::offices_url(area), "Offices, and where they sit"));
  return links;
}

List topics_of(const Site& site, const model::Area& area) {
  List links;
  for (const model::Topic& topic : area.topics) {
    if (links.size() < most_links)
      links.push_back(link_value(site.root + addresses::topic_url(area, topic.id), topic.name));
  }
  if (!links.empty()) links.push_back(link_value(site.root + addresses::topic_url(area), "All topics"));
  return links;
}

List documents_of(const Site& site, const model::Area& area) {
  List links;
  for (const EditionSite* edition : current_editions(site, area))
    links.push_back(link_value(site.root + edition->url, edition->citation));
  return links;
}

}  // namespace

List doors(const Site& site, std::span<const model::Area* const> areas) {
  List boards, topics, documents;
  if (areas.size() == 1) {
    boards = boards_of(site, *areas.front());
    topics = topics_of(site, *areas.front());
    documents = documents_of(site, *areas.front());
  } else if (areas.size() > most_links) {
    for (List* list : {&boards, &topics, &documents}) list->push_back(link_value("#areas", "Choose an area"));
  } else {
    for (const model::Area* area : areas) {
      boards.push_back(link_value(site.root + boards_url(site, *area), "Boards of " + area->name));
      if (!area->topics.empty())
        topics.push_back(link_value(site.root + addresses::topic_url(*area), "Topics in " + area->name));
      const std::vector<const EditionSite*> editions = current_editions(site, *area);
      if (!editions.empty())
        documents.push_back(link_value(site.root + editions.front()->url, editions.front()->citation));
    }
  }
  List made;
  made.push_back(door("Find a board", "Who is on it, what it does, whom it answers to.", std::move(boards)));
  if (!topics.empty())
    made.push_back(
        door("Find a topic", "Who leads on it, who works on it, whom to contact.", std::move(topics)));
  made.push_back(door("Get a document", "To read, to print, to sign.", std::move(documents)));
  return made;
}

}  // namespace concordat::site
