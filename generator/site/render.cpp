// The render stage: pages and data files to bytes, in parallel; each has its own place in the result, so
// threads cannot change the order.
#include "site/render.hpp"

#include <fmt/format.h>

#include "diagram/dot.hpp"
#include "diagram/renderer.hpp"
#include "diagram/tangle.hpp"
#include "mustache/escape.hpp"
#include "site/exports.hpp"
#include "site/feeds.hpp"
#include "threads/parallel.hpp"

namespace concordat::site {
namespace {

using diagram::MapRequest;

constexpr std::string_view map_description =
    "Bodies as boxes and the relationships between them as lines. The same lines stand in words on this "
    "page.";

/// One drawing to be made: what of, and as what Graphviz reads.
struct MapJob {
  const EditionSite* edition;
  const model::Body* focus;  ///< null: the whole edition
  std::string title;
  std::string dot;
  std::string made_from;
};

constexpr std::string_view id_prefix = "map_";

/// Of the maps that can be followed; the check tells of the others.
std::vector<MapJob> map_jobs(const Site& site, unsigned jobs) {
  std::vector<MapJob> made;
  for (const EditionSite& edition : site.editions) {
    const auto add = [&](const model::Body* focus) {
      if (diagram::tangle_of(edition.index, focus).can_be_followed())
        made.push_back({&edition, focus, {}, {}, {}});
    };
    if (edition.edition().lines.empty()) continue;
    add(nullptr);
    for (const model::Body& body : edition.edition().bodies) {
      if (!derive::lines_of(edition.index, body).empty()) add(&body);
    }
  }
  threads::parallel_for(made.size(), jobs, [&](std::size_t i) {
    MapJob& job = made[i];
    const EditionSite& edition = *job.edition;
    job.dot =
        diagram::map_dot(edition.index, site.root + edition.url, {job.focus, MapRequest::Direction::Right});
    job.title = fmt::format("Relationship map of {}", job.focus ? job.focus->name : edition.citation);
    job.made_from = fmt::format("{}\n{}\n{}", id_prefix, job.title, job.dot);
  });
  return made;
}

std::string sitemap(const Site& site, const std::vector<Page>& pages) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const Page& page : pages) {
    if (page.kind == PageKind::NotFound) continue;
    out += "<url><loc>";
    mustache::escape_html(site.address(page.url), out);
    out += "</loc></url>\n";
  }
  return out + "</urlset>\n";
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

}  // namespace

Maps draw_maps(const Site& site, cache::Cache& drawings, unsigned jobs, diag::Sink& sink) {
  constexpr const char* kind = "map, Graphviz " GRAPHVIZ_VERSION;
  Maps maps;
  diagram::MapRenderer renderer;
  for (MapJob& job : map_jobs(site, jobs)) {
    std::string svg = drawings.find(kind, job.made_from);
    if (!svg.empty()) {
      // Drawn before.
    } else if (std::optional<diagram::Drawing> drawing =
                   renderer.draw(job.dot, {id_prefix, job.title, map_description})) {
      svg = std::move(drawing->svg);
      drawings.add(kind, job.made_from, svg);
    } else {
      renderer.report(job.edition->key(), sink);
    }
    EditionMaps& made = maps[job.edition];
    (job.focus ? made.neighbourhoods[job.focus] : made.whole) = std::move(svg);
  }
  return maps;
}

std::vector<io::OutputFile> render(const Renderer& renderer, const std::vector<Page>& pages, unsigned jobs,
                                   diag::Sink& sink) {
  const Site& site = renderer.site;
  const std::vector<Tables> tables = all_tables(site, jobs);
  const std::vector<DataJob> data = data_jobs(site, tables);
  std::vector<io::OutputFile> files(pages.size() + data.size());
  std::vector<diag::Sink> sinks(files.size());
  threads::parallel_for(files.size(), jobs, [&](std::size_t i) {
    if (i < pages.size()) {
      files[i] = {pages[i].file(), renderer.page(pages[i], sinks[i])};
    } else {
      const DataJob& job = data[i - pages.size()];
      files[i] = {job.from.edition.url.substr(1) + "data/" + job.file.name,
                  data_bytes(job.from, job.file, sinks[i])};
    }
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
  for (io::OutputFile& file : lasting_calendars(site, jobs)) files.push_back(std::move(file));
  files.push_back({"sitemap.xml", sitemap(site, pages)});
  files.push_back(
      {"assets/theme.css", fmt::format(":root{{--brand:{}}}\n", site.corpus().site.theme.colour)});
  return files;
}

}  // namespace concordat::site
