// Where things were before they were renamed. Addresses are permanent, so each leads on.
#include "addresses/moved.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"

namespace concordat::addresses {
namespace {

class Gathering {
 public:
  std::vector<OldAddress> of(const model::Corpus& corpus) {
    for (const model::Organisation& one : corpus.organisations) {
      for (const std::string& was : one.former_ids) add(organisation_url(was), organisation_url(one.id));
    }
    for (const model::Area& area : corpus.areas) of(area);
    for (const model::Moved& one : corpus.site.moved)
      add(fmt::format("/{}/", one.was), fmt::format("/{}/", one.now));
    return std::move(all_);
  }

 private:
  void add(std::string was, std::string now) { all_.push_back({std::move(was), std::move(now)}); }

  void of(const model::Area& area) {
    for (const model::Topic& topic : area.topics) {
      for (const std::string& was : topic.former_ids) add(topic_url(area, was), topic_url(area, topic.id));
    }
    for (const model::AreaBody& body : area.bodies) {
      for (const std::string& was : body.former_ids) of(area, was, body.id.value);
    }
  }

  /// A body has pages of its own, and in each edition a page, data files and papers.
  void of(const model::Area& area, const std::string& was, const std::string& now) {
    add(area_body_url(area, was), area_body_url(area, now));
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        const std::string url = edition_url(area, document, edition);
        add(body_url(url, was), body_url(url, now));
        for (const std::string_view folder : {"data", "downloads"})
          add(fmt::format("{}{}/boards/{}.", url, folder, was),
              fmt::format("{}{}/boards/{}.", url, folder, now));
      }
    }
  }

  std::vector<OldAddress> all_;
};

}  // namespace

std::vector<OldAddress> old_addresses(const model::Corpus& corpus) {
  return Gathering().of(corpus);
}

std::vector<std::string> former_urls(std::string_view url, const std::vector<OldAddress>& all,
                                     const IsTaken& is_taken) {
  std::vector<std::string> found = {std::string(url)};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const OldAddress& one : all) {
      if (!found[i].starts_with(one.now)) continue;
      std::string was = one.was + found[i].substr(one.now.size());
      if (!is_taken(was) && std::find(found.begin(), found.end(), was) == found.end())
        found.push_back(std::move(was));
    }
  }
  found.erase(found.begin());
  return found;
}

}  // namespace concordat::addresses
