// A page is the same whether it is made by itself or with all others: it depends on what was planned alone.
// Mistakes in templates are told by whoever makes the whole.
#include "cli/made_site.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "site/sources.hpp"

namespace concordat::cli {
namespace {

std::string address_of(std::string_view file) {
  constexpr std::string_view index_file = "index.html";
  if (file.ends_with(index_file)) file.remove_suffix(index_file.size());
  return "/" + std::string(file);
}

SourcesOfPages sources_in(const PlannedSite& planned) {
  SourcesOfPages all;
  for (const site::Page& page : planned.pages) {
    std::vector<std::string>& sources = all[page.file()];
    for (site::SourceFile& source : site::sources_of(page, planned.site, planned.content.sources))
      sources.push_back(std::move(source.path));
  }
  return all;
}

}  // namespace

std::map<std::string, std::string> pages_of(const SourcesOfPages& sources) {
  using Rank = std::pair<std::size_t, std::size_t>;
  std::map<std::string, Rank> best;
  std::map<std::string, std::string> pages;
  for (const auto& [file, of] : sources) {
    const Rank rank{of.size(), file.size()};
    for (const std::string& source : of) {
      const auto [known, is_new] = best.try_emplace(source, rank);
      if (!is_new && known->second <= rank) continue;
      known->second = rank;
      pages[source] = address_of(file);
    }
  }
  return pages;
}

MadeSite::MadeSite() {
  complete({});
}

MadeSite::MadeSite(std::shared_ptr<const Content> content, std::shared_ptr<const PlannedSite> planned,
                   int number)
    : content_(std::move(content)),
      planned_(std::move(planned)),
      number_(number),
      sources_(sources_in(*planned_)),
      pages_of_sources_(pages_of(sources_)) {
  for (const site::Page& page : planned_->pages) pages_.emplace(page.file(), &page);
  for (const io::OutputFile& asset : planned_->assets) assets_.emplace(asset.path, &asset);
}

std::optional<std::string> MadeSite::file(const std::string& path) const {
  const bool is_whole = files_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  if (const auto page = pages_.find(path); page != pages_.end() && !is_whole) {
    diag::Sink told_by_others;
    return planned_->renderer().page(*page->second, told_by_others);
  }
  if (const auto asset = assets_.find(path); asset != assets_.end()) return asset->second->bytes;
  const Files& files = files_.get();
  const auto found = files.find(path);
  return found == files.end() ? std::nullopt : std::optional(found->second);
}

void MadeSite::complete(std::vector<io::OutputFile> files) {
  Files by_path;
  for (io::OutputFile& file : files) by_path.emplace(std::move(file.path), std::move(file.bytes));
  whole_.set_value(std::move(by_path));
}

const std::vector<std::string>& MadeSite::sources_of(const std::string& file) const {
  static const std::vector<std::string> none;
  const auto found = sources_.find(file);
  return found == sources_.end() ? none : found->second;
}

std::string MadeSite::page_of(const std::string& source) const {
  const auto found = pages_of_sources_.find(source);
  return found == pages_of_sources_.end() ? std::string() : found->second;
}

}  // namespace concordat::cli
