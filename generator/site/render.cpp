// The render stage: pages and data files to bytes, in parallel; each has its own place in the result, so
// threads cannot change the order.
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

using Tables = std::vector<exports::MadeTable>;

/// The tables of each edition of the site.
std::vector<Tables> all_tables(const Site& site, unsigned jobs) {
  std::vector<Tables> made(site.editions.size());
  threads::parallel_for(made.size(), jobs,
                        [&](std::size_t i) { made[i] = make_tables(site, site.editions[i]); });
  return made;
}

struct DataJob {
  DataSource from;
  DataFile file;
};

/// `tables` must outlive the jobs.
std::vector<DataJob> data_jobs(const Site& site, const std::vector<Tables>& tables) {
  std::vector<DataJob> jobs;
  for (std::size_t i = 0; i < site.editions.size(); ++i) {
    for (DataFile& file : data_files(site.editions[i]))
      jobs.push_back({{site, site.editions[i], tables[i]}, std::move(file)});
  }
  return jobs;
}

std::vector<io::OutputFile> lasting_calendars(const Site& site, unsigned jobs) {
  const std::vector<LastingFeed> feeds = lasting_feeds(site);
  std::vector<io::OutputFile> files(feeds.size());
  threads::parallel_for(feeds.size(), jobs, [&](std::size_t i) {
    files[i] = {feeds[i].url.substr(1), exports::calendar(feeds[i].feed)};
  });
  return files;
}

void add_changes_feeds(const Renderer& renderer, unsigned jobs, std::vector<io::OutputFile>& files,
                       diag::Sink& sink) {
  std::vector<ChangesFeed> feeds = changes_feeds(renderer.site);
  std::vector<io::OutputFile> made(feeds.size());
  std::vector<diag::Sink> sinks(feeds.size());
  threads::parallel_for(feeds.size(), jobs, [&](std::size_t i) {
    made[i] = {feeds[i].url.substr(1),
               renderer.templates.render("pages/changes_feed", Value(std::move(feeds[i].view)), sinks[i])};
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
  std::move(made.begin(), made.end(), std::back_inserter(files));
}

}  // namespace

std::vector<io::OutputFile> render(const Renderer& renderer, const std::vector<Page>& pages, unsigned jobs,
                                   diag::Sink& sink) {
  const Site& site = renderer.site;
  const std::vector<Tables> tables = all_tables(site, jobs);
  const std::vector<DataJob> data = data_jobs(site, tables);
  std::vector<io::OutputFile> files(pages.size() + data.size());
  std::vector<diag::Sink> sinks(files.size());
  const threads::Steps steps(renderer.told, "Making pages and data files", files.size());
  threads::parallel_for(files.size(), jobs, [&](std::size_t i) {
    if (i < pages.size()) {
      files[i] = {pages[i].file(), renderer.page(pages[i], sinks[i])};
    } else {
      const DataJob& job = data[i - pages.size()];
      files[i] = {job.from.edition.url.substr(1) + "data/" + job.file.name,
                  data_bytes(job.from, job.file, sinks[i])};
    }
    steps.done(files[i].path);
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
  for (io::OutputFile& file : lasting_calendars(site, jobs)) files.push_back(std::move(file));
  add_changes_feeds(renderer, jobs, files, sink);
  for (const EditionSite& edition : site.editions) {
    const auto maps = renderer.maps.find(&edition);
    if (maps == renderer.maps.end()) continue;
    for (const views::MapOfEdition& map : views::maps_of_edition(edition.index)) {
      const auto drawn = maps->second.find(map.figure);
      if (drawn != maps->second.end())
        files.push_back({fmt::format("{}{}.svg", edition.url.substr(1), map.figure), drawn->second.svg});
    }
  }
  for (io::OutputFile& file : sitemaps(site, pages)) files.push_back(std::move(file));
  return files;
}

}  // namespace concordat::site
