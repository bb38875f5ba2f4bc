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

void print_changed(const std::string& root, const fingerprint::Hashes& before,
                   const fingerprint::Hashes& now) {
  for (const auto& [path, hash] : now) {
    const auto found = before.find(path);
    if (found == before.end() || found->second != hash)
      fmt::print("  {:<12} {}/{}\n", found == before.end() ? "new" : "changed", root, path);
  }
  for (const auto& [path, hash] : before) {
    if (!now.contains(path)) fmt::print("  {:<12} {}/{}\n", "gone", root, path);
  }
}

/// What is other than when the site was made that stood there before.
void print_why(const fingerprint::Manifest& before, const fingerprint::Manifest& now, const std::string& page,
               const MakeOptions& options) {
  const auto published = before.files.find(page);
  const auto here = now.files.find(page);
  const bool same =
      published != before.files.end() && here != now.files.end() && published->second == here->second;
  if (same || published == before.files.end()) {
    fmt::print("  {:<12} {}\n", "since before", same ? "the same bytes" : "a new page");
    return;
  }
  fmt::print("  {:<12} other bytes; of what the site is made of, this is other too:\n", "since before");
  if (before.generator != now.generator) fmt::print("  {:<12} {}\n", "changed", before.generator);
  if (before.as_of != now.as_of)
    fmt::print("  {:<12} the day, from {} to {}\n", "changed", before.as_of, now.as_of);
  print_changed(options.content.folder, before.content, now.content);
  print_changed(options.site.templates, before.templates, now.templates);
}

}  // namespace

bool explain(const std::string& address, const Content& content, const Made& made, const MakeOptions& options,
             const std::optional<fingerprint::Manifest>& before) {
  const site::Site site = site_of(content, options.content, options.site);
  diag::Sink sink;
  const search::Catalogue catalogue = search::catalogue_of(site.index, options.content.jobs);
  const site::Lists lists = site::lists_of(site, catalogue, options.content.jobs);
  std::vector<site::Page> pages = site::plan(site, lists, sink);
  const site::Page* page = page_at(address_of(address), pages);
  if (!page) return false;
  std::error_code error;
  const auto bytes =
      std::filesystem::file_size(std::filesystem::path(options.site.out) / page->file(), error);
  fmt::print("{}\n  {:<12} {}\n  {:<12} {}/{} ({} bytes)\n", page->url, "title", page->title, "file",
             options.site.out, page->file(), error ? 0 : bytes);
  fmt::print("  {:<12} {}/{}.mustache\n", "template", options.site.templates, site::template_of(page->kind));
  const std::vector<site::SourceFile> sources = site::sources_of(*page, site, content.sources);
  bool edition_is_told = page->edition == nullptr;
  for (const auto& [what, path] : sources) {
    about(what, path, content);
    edition_is_told = edition_is_told || what == "edition";
  }
  if (!edition_is_told) about("edition", std::string(page->edition->key()) + "/edition.toml", content);
  if (before) print_why(*before, made.manifest, page->file(), options);
  return true;
}

}  // namespace concordat::cli
