// The topics of an area: the list, and what its current documents say of each.
#include <algorithm>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"
#include "views/topic.hpp"

namespace concordat::site {

Object topics_view(const Renderer& r, const Page& page) {
  const model::Area& area = *page.area;
  std::vector<std::pair<std::string, const derive::TopicFindings*>> sorted;
  for (const derive::TopicFindings& topic : r.site.topics_of(area))
    sorted.emplace_back(sort_key(topic.topic->name), &topic);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->topic->id < b.second->topic->id;
  });
  List topics;
  for (const auto& [key, topic] : sorted) {
    const std::string said = views::topic_in_short(*topic);
    topics.push_back(Object{{"href", r.site.root + addresses::topic_url(area, topic->topic->id)},
                            {"name", topic->topic->name},
                            {"also", joined(topic->topic->also, ", ")},
                            {"said", said.empty() ? "Not named in the current documents" : said}});
  }
  return {{"area_name", area.name}, {"topics", std::move(topics)}};
}

Object topic_view(const Renderer& r, const Page& page) {
  const model::Topic& topic = *page.topic->topic;
  const LinkContext links = links_of(r.site, page);
  std::string also = joined(topic.also, ", ");
  return {{"area_name", page.area->name},
          {"name", topic.name},
          {"also", also.empty() ? Value() : Value(std::move(also))},
          {"html", blocks_value(links, views::topic(*page.topic, *page.area))}};
}

}  // namespace concordat::site
