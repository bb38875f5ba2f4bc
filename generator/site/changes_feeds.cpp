#include "site/changes_feeds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "addresses/addresses.hpp"
#include "doc/build.hpp"
#include "redline/report.hpp"
#include "views/make.hpp"

namespace concordat::site {
namespace {

using Changes = std::vector<redline::Change>;

/// "2027-04-01T00:00:00Z"
std::string day_of(const Site& site, const model::Edition& edition) {
  const dates::Date day = dates::first_day(derive::date_of(edition));
  return dates::iso(day.given() ? day : site.today) + "T00:00:00Z";
}

struct Entry {
  std::string updated;
  Object view;
};

/// One edition as an entry of this feed. Without `changes` it is the first that is held.
Entry entry_of(const Site& site, const EditionSite& made, std::string_view feed, const Changes* changes) {
  const model::Edition& edition = made.edition();
  const LinkContext links{site, &made.area(), &made};
  doc::Node text = changes ? redline::list_of(*changes) : doc::Node{};
  if (!changes) text.children.push_back(doc::paragraph(doc::text("The first edition that is held here.")));
  std::string address = site.address(changes ? addresses::edition_page_url(made.url, "changes") : made.url);
  std::string updated = day_of(site, edition);
  Object view{
      {"id", fmt::format("{}#{}", address, feed)},
      {"title", fmt::format("{} ({}): {}", made.citation, views::uncapital(data::label(edition.status)),
                            changes ? counted(changes->size(), "change", "changes") : "first edition")},
      {"address", std::move(address)},
      {"updated", std::string(updated)},
      {"html", blocks_value(links, text)}};
  return {std::move(updated), std::move(view)};
}

/// The newest first; of one day, the later edition.
ChangesFeed feed_of(const Site& site, const std::string& page_url, const std::string& title,
                    std::vector<Entry> entries) {
  std::reverse(entries.begin(), entries.end());
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.updated > b.updated; });
  std::string updated = entries.front().updated;
  List list;
  for (Entry& entry : entries) list.push_back(std::move(entry.view));
  std::string url = addresses::changes_feed_url(page_url);
  Object view{{"title", title + ": what changes"},
              {"address", site.address(url)},
              {"page", site.address(page_url)},
              {"publisher", site.corpus().site.publisher.name},
              {"language", site.corpus().site.language},
              {"updated", std::move(updated)},
              {"entries", std::move(list)}};
  return {std::move(url), std::move(view)};
}

using ByBody = std::unordered_map<std::string, std::vector<Entry>>;

/// An entry of this edition for each body that it concerns.
void add_entries(const Site& site, const EditionSite& made, ByBody& entries) {
  if (!made.before()) {
    for (const model::Body& body : made.edition().bodies)
      entries[body.id.value].push_back(entry_of(site, made, body.id.value, nullptr));
    return;
  }
  std::unordered_map<std::string_view, Changes> own;
  for (const redline::Change& change : made.changes) {
    for (const std::string& body : change.bodies) own[body].push_back(change);
  }
  for (const auto& [body, changes] : own)
    entries[std::string(body)].push_back(entry_of(site, made, body, &changes));
}

}  // namespace

std::vector<ChangesFeed> changes_feeds(const Site& site) {
  std::vector<ChangesFeed> feeds;
  for (const model::Area& area : site.corpus().areas) {
    ByBody of_bodies;
    for (const model::Document& document : area.documents) {
      std::vector<Entry> entries;
      for (const model::Edition& edition : document.editions) {
        const EditionSite& made = site.of(edition);
        entries.push_back(entry_of(site, made, document.id, made.before() ? &made.changes : nullptr));
        add_entries(site, made, of_bodies);
      }
      feeds.push_back(feed_of(site, addresses::document_url(area, document),
                              derive::current(document)->short_title, std::move(entries)));
    }
    for (const model::AreaBody& body : area.bodies) {
      const auto found = of_bodies.find(body.id.value);
      if (found != of_bodies.end())
        feeds.push_back(
            feed_of(site, addresses::area_body_url(area, body.id), body.name, std::move(found->second)));
    }
  }
  return feeds;
}

}  // namespace concordat::site
