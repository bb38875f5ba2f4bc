// Answers "where does this page come from?": the question of everyone who wants to correct one.
#include "cli/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/nearest.hpp"
#include "site/plan.hpp"
#include "site/sources.hpp"

namespace concordat::cli {
namespace {

std::string address_of(std::string path) {
  if (path.empty() || path.front() != '/') path.insert(path.begin(), '/');
  std::string_view index = "index.html";
  if (path.size() >= index.size() && path.compare(path.size() - index.size(), index.size(), index) == 0) {
    path.resize(path.size() - index.size());
  }
  bool file = path.find('.', path.rfind('/')) != std::string::npos;
  if (!file && path.back() != '/') path += '/';
  return path;
}

void about(std::string_view what, std::string_view path, const Content& content) {
  fmt::print("  {:<12} {}/{}\n", what, content.sources.root, path);
}

const site::Page* page_at(const std::string& url, const std::vector<site::Page>& pages) {
  auto page = std::find_if(pages.begin(), pages.end(), [&](const site::Page& p) { return p.url == url; });
  if (page != pages.end()) return &*page;
  std::vector<std::string_view> urls;
  for (const site::Page& p : pages) urls.push_back(p.url);
  std::string_view near = diag::nearest(url, urls);
  fmt::print(stderr, "there is no page {}{}\n", url,
             near.empty() ? "" : fmt::format("; did you mean {}?", near));
  return nullptr;
}

}  // namespace

bool explain(const std::string& address, const Content& content, const Made& made,
             const MakeOptions& options) {
  const site::Site site = site_of(content, options.content, options.site);
  diag::Sink sink;
  std::vector<site::Page> pages = site::plan(site, sink);
  const site::Page* page = page_at(address_of(address), pages);
  if (!page) return false;
  auto file = std::find_if(made.files.begin(), made.files.end(),
                           [&](const io::OutputFile& f) { return f.path == page->file(); });
  fmt::print("{}\n  {:<12} {}\n  {:<12} {}/{} ({} bytes)\n", page->url, "title", page->title, "file",
             options.site.out, page->file(), file == made.files.end() ? 0 : file->bytes.size());
  fmt::print("  {:<12} {}/{}.mustache\n", "template", options.site.templates, site::template_of(page->kind));
  const std::vector<site::SourceFile> sources = site::sources_of(*page, site, content.sources);
  bool edition_is_told = page->edition == nullptr;
  for (const auto& [what, path] : sources) {
    about(what, path, content);
    edition_is_told = edition_is_told || what == "edition";
  }
  if (!edition_is_told) about("edition", std::string(page->edition->key()) + "/edition.toml", content);
  return true;
}

}  // namespace concordat::cli
