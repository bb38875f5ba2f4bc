// Which calendar feeds there are and what they are called. Somebody who subscribed to a feed that lasts sees
// the next edition when it comes to hold, and does nothing.
#include "site/feeds.hpp"

#include <fmt/format.h>

#include "addresses/addresses.hpp"

namespace concordat::site {
namespace {

constexpr std::string_view whole_year = "reporting timetable";

const std::string& title_of(const model::Edition& edition) {
  return edition.short_title.empty() ? edition.title : edition.short_title;
}

void add_source(const Site& site, const EditionSite& edition, const model::Body* body, exports::Feed& feed) {
  const derive::BodyTimetable* own = body ? derive::of_body(edition.timetable, *body) : nullptr;
  if (body && !own) return;
  const std::vector<const derive::Entry*>& events = body ? own->in_season : edition.timetable.in_season;
  if (!events.empty())
    feed.sources.push_back({edition.index,
                            events,
                            body ? own->undated : edition.timetable.undated,
                            {site.base_url, edition.url}});
}

}  // namespace

bool has_calendar(const EditionSite& edition) {
  return !edition.timetable.in_season.empty();
}

bool has_calendar(const EditionSite& edition, const model::Body& body) {
  const derive::BodyTimetable* own = derive::of_body(edition.timetable, body);
  return own && !own->in_season.empty();
}

exports::Feed feed_of(const Site& site, const EditionSite& made, const model::Body* body) {
  const model::Edition& edition = made.edition();
  exports::Feed feed{
      fmt::format("{} {}: {}{}", title_of(edition), edition.label,
                  body ? std::string_view(body->name) : whole_year, exports::state_of(edition)),
      {}};
  add_source(site, made, body, feed);
  return feed;
}

LastingFeed lasting_feed(const Site& site, const model::Area& area, const model::Document& document) {
  const EditionSite& current = site.of(*derive::current(document));
  const model::Edition& edition = current.edition();
  LastingFeed lasting{
      addresses::calendar_url(addresses::document_url(area, document)),
      {fmt::format("{}: {}{}", title_of(edition), whole_year, exports::state_of(edition)), {}}};
  add_source(site, current, nullptr, lasting.feed);
  return lasting;
}

LastingFeed lasting_feed(const Site& site, const model::Area& area, const model::AreaBody& body) {
  LastingFeed lasting{addresses::calendar_url(addresses::area_body_url(area, body.id)),
                      {fmt::format("{}: {}", body.name, whole_year), {}}};
  for (const model::Document& document : area.documents) {
    const EditionSite& current = site.of(*derive::current(document));
    if (const model::Body* described = current.index.body(body.id))
      add_source(site, current, described, lasting.feed);
  }
  return lasting;
}

std::vector<LastingFeed> lasting_feeds(const Site& site) {
  std::vector<LastingFeed> feeds;
  const auto add = [&](LastingFeed feed) {
    if (!feed.feed.sources.empty()) feeds.push_back(std::move(feed));
  };
  for (const model::Area& area : site.corpus().areas) {
    for (const model::Document& document : area.documents) add(lasting_feed(site, area, document));
    for (const model::AreaBody& body : area.bodies) add(lasting_feed(site, area, body));
  }
  return feeds;
}

std::string href_of(const Site& site, const LastingFeed& feed) {
  return feed.feed.sources.empty() ? std::string() : site.root + feed.url;
}

}  // namespace concordat::site
