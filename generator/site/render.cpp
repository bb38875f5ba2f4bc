// The render stage: pages and data files to bytes, in parallel; each goes on its way as soon as it is made,
// so that no site has to fit into memory.
#include "site/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "mustache/escape.hpp"
#include "site/changes_feeds.hpp"
#include "site/exports.hpp"
#include "site/feeds.hpp"
#include "threads/parallel.hpp"
#include "views/maps.hpp"

namespace concordat::site {
namespace {

constexpr std::string_view sitemap_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{} "
    "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

/// The whole addresses, each as an entry of this name.
std::string sitemap(std::string_view root, std::string_view entry, std::span<const std::string> addresses) {
  std::string out = fmt::format(fmt::runtime(sitemap_head), root);
  for (const std::string& address : addresses) {
    out += fmt::format("<{}><loc>", entry);
    mustache::escape_html(address, out);
    out += fmt::format("</loc></{}>\n", entry);
  }
  return out + fmt::format("</{}>\n", root);
}

/// One; of more addresses than its protocol allows in a file, several and the list of them.
std::vector<io::OutputFile> sitemaps(const Site& site, const std::vector<Page>& pages) {
  constexpr std::size_t most = 50'000;
  std::vector<std::string> addresses;
  for (const Page& page : pages) {
    if (page.kind != PageKind::NotFound && page.kind != PageKind::Moved)
      addresses.push_back(site.address(page.url));
  }
  if (addresses.size() <= most) return {{"sitemap.xml", sitemap("urlset", "url", addresses)}};
  std::vector<io::OutputFile> files;
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < addresses.size(); begin += most) {
    const std::size_t count = std::min(most, addresses.size() - begin);
    files.push_back({fmt::format("sitemap-{}.xml", files.size() + 1),
                     sitemap("urlset", "url", std::span(addresses).subspan(begin, count))});
    parts.push_back(site.address("/" + files.back().path));
  }
  files.push_back({"sitemap.xml", sitemap("sitemapindex", "sitemap", parts)});
  return files;
}

/// All data files of an edition.
void add_data(const Site& site, const EditionSite& edition, io::Output& to, diag::Sink& sink) {
  const std::vector<exports::MadeTable> tables = make_tables(site, edition);
  for (const DataFile& file : data_files(edition))
    to.add({edition.url.substr(1) + "data/" + file.name, data_bytes({site, edition, tables}, file, sink)});
}

void add_lasting_calendars(const Site& site, unsigned jobs, io::Output& to) {
  const std::vector<LastingFeed> feeds = lasting_feeds(site);
  threads::parallel_for(feeds.size(), jobs, [&](std::size_t i) {
    to.add({feeds[i].url.substr(1), exports::calendar(feeds[i].feed)});
  });
}

void add_changes_feeds(const Renderer& renderer, unsigned jobs, io::Output& to, diag::Sink& sink) {
  std::vector<ChangesFeed> feeds = changes_feeds(renderer.site);
  std::vector<diag::Sink> sinks(feeds.size());
  threads::parallel_for(feeds.size(), jobs, [&](std::size_t i) {
    to.add({feeds[i].url.substr(1),
            renderer.templates.render("pages/changes_feed", Value(std::move(feeds[i].view)), sinks[i])});
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
}

void add_maps(const Renderer& renderer, io::Output& to) {
  for (const EditionSite& edition : renderer.site.editions) {
    const auto maps = renderer.maps.find(&edition);
    if (maps == renderer.maps.end()) continue;
    for (const views::MapOfEdition& map : views::maps_of_edition(edition.index)) {
      const auto drawn = maps->second.find(map.figure);
      if (drawn != maps->second.end())
        to.add({fmt::format("{}{}.svg", edition.url.substr(1), map.figure), std::string(drawn->second.svg)});
    }
  }
}

}  // namespace

void render(const Renderer& renderer, const std::vector<Page>& pages, const Rendering& how,
            diag::Sink& sink) {
  const Site& site = renderer.site;
  std::vector<diag::Sink> sinks(pages.size() + site.editions.size());
  const threads::Steps steps(renderer.told, "Making pages and data files", sinks.size());
  threads::parallel_for(sinks.size(), how.jobs, [&](std::size_t i) {
    if (i < pages.size()) {
      how.to.add({pages[i].file(), renderer.page(pages[i], sinks[i])});
      steps.done(pages[i].file());
    } else {
      const EditionSite& edition = site.editions[i - pages.size()];
      add_data(site, edition, how.to, sinks[i]);
      steps.done(edition.key());
    }
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
  add_lasting_calendars(site, how.jobs, how.to);
  add_changes_feeds(renderer, how.jobs, how.to, sink);
  add_maps(renderer, how.to);
  for (io::OutputFile& file : sitemaps(site, pages)) how.to.add(std::move(file));
}

}  // namespace concordat::site
