#pragma once

#include <string>
#include <vector>

#include "exports/calendar.hpp"
#include "site/context.hpp"

namespace concordat::site {

// Calendar feeds: those of one edition, and those that last, of whichever edition of a document holds.

/// Whether anything in the timetable has a season; with a body, whether it gives or gets such a report.
bool has_calendar(const EditionSite& edition);
bool has_calendar(const EditionSite& edition, const model::Body& body);

/// The feed of one edition; of one body of it where `body` is not null.
exports::Feed feed_of(const Site& site, const EditionSite& edition, const model::Body* body);

struct LastingFeed {
  std::string url;  ///< "/area/document/calendar.ics"
  exports::Feed feed;
};

/// The feed of a document, and of a body in all documents of its area. One without sources is not published.
LastingFeed lasting_feed(const Site& site, const model::Area& area, const model::Document& document);
LastingFeed lasting_feed(const Site& site, const model::Area& area, const model::AreaBody& body);

/// All that are published. `site` must outlive them.
std::vector<LastingFeed> lasting_feeds(const Site& site);

/// Where a lasting feed is, for links from pages; empty where it is not published.
std::string href_of(const Site& site, const LastingFeed& feed);

}  // namespace concordat::site
