// The render stage: pages and data files to bytes, in parallel; each has its own place in the result, so threads cannot
// change the order.
#include "site/render.hpp"

#include <fmt/format.h>

#include "diagram/dot.hpp"
#include "diagram/renderer.hpp"
#include "mustache/escape.hpp"
#include "site/exports.hpp"
#include "threads/parallel.hpp"

namespace concordat::site {
namespace {

using diagram::MapRequest;

constexpr std::string_view map_description = "Bodies as boxes and the relationships between them as lines. The same lines stand in words on this page.";

class MapDrawer {
 public:
  MapDrawer(const diagram::Drawings& before, diagram::Drawings& now, diag::Sink& sink)
      : before_(before), now_(now), sink_(sink) {}

  std::string draw(const Site& site, const EditionSite& edition, const MapRequest& request, std::string_view prefix) {
    std::string dot = diagram::map_dot(edition.index, site.root + edition.url, request);
    std::string title = fmt::format("Relationship map of {}", request.focus ? request.focus->name : edition.citation);
    std::string made_from = fmt::format("{}\n{}\n{}", prefix, title, dot);
    if (const std::string* kept = before_.find(made_from)) {
      now_.add(std::move(made_from), *kept);
      return *kept;
    }
    std::optional<diagram::Drawing> drawing = renderer_.draw(dot, {prefix, title, map_description});
    if (drawing) {
      now_.add(std::move(made_from), drawing->svg);
      return std::move(drawing->svg);
    }
    sink_.error(diag::Code::MapFailed, edition.edition().span,
                fmt::format("the relationship map cannot be drawn: {}", renderer_.problem()));
    return {};
  }

 private:
  diagram::MapRenderer renderer_;
  const diagram::Drawings& before_;
  diagram::Drawings& now_;
  diag::Sink& sink_;
};

std::string sitemap(const Site& site, const std::vector<Page>& pages) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const Page& page : pages) {
    if (page.kind == PageKind::NotFound) continue;
    out += "<url><loc>";
    mustache::escape_html(site.address(page.url), out);
    out += "</loc></url>\n";
  }
  return out + "</urlset>\n";
}

struct DataJob {
  const EditionSite* edition;
  DataFile file;
};

std::vector<DataJob> data_jobs(const Site& site) {
  std::vector<DataJob> jobs;
  for (const EditionSite& edition : site.editions) {
    for (DataFile& file : data_files(edition)) jobs.push_back({&edition, std::move(file)});
    for (DataFile& file : body_calendars(edition)) jobs.push_back({&edition, std::move(file)});
  }
  return jobs;
}

}  // namespace

Maps draw_maps(const Site& site, const diagram::Drawings& before, diagram::Drawings& now, diag::Sink& sink) {
  Maps maps;
  MapDrawer drawer(before, now, sink);
  for (const EditionSite& edition : site.editions) {
    if (edition.edition().lines.empty()) continue;
    EditionMaps& made = maps[&edition];
    made.whole = drawer.draw(site, edition, {nullptr, MapRequest::Direction::Right}, "map-");
    for (const model::Body& body : edition.edition().bodies) {
      if (derive::lines_of(edition.index, body).empty()) continue;
      made.neighbourhoods[&body] = drawer.draw(site, edition, {&body, MapRequest::Direction::Right}, "map-");
    }
  }
  return maps;
}

std::vector<io::OutputFile> render(const Site& site, const std::vector<Page>& pages, const mustache::Templates& templates,
                                   const Maps& maps, const Downloads& downloads, unsigned jobs, diag::Sink& sink) {
  Renderer renderer{site, templates, maps, downloads};
  std::vector<DataJob> data = data_jobs(site);
  std::vector<io::OutputFile> files(pages.size() + data.size());
  std::vector<diag::Sink> sinks(files.size());
  threads::parallel_for(files.size(), jobs, [&](std::size_t i) {
    if (i < pages.size()) {
      files[i] = {pages[i].file(), renderer.page(pages[i], sinks[i])};
    } else {
      const DataJob& job = data[i - pages.size()];
      files[i] = {job.edition->url.substr(1) + "data/" + job.file.name, data_bytes(site, *job.edition, job.file)};
    }
  });
  for (diag::Sink& one : sinks) sink.append(std::move(one));
  files.push_back({"sitemap.xml", sitemap(site, pages)});
  files.push_back({"assets/theme.css", fmt::format(":root{{--brand:{}}}\n", site.corpus().site.colour)});
  return files;
}

}  // namespace concordat::site
