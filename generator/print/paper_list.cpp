// verify/papers.json: what the manifest says of papers, and no more, since the page that reads it is for
// phones too.
#include "print/paper_list.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "addresses/addresses.hpp"
#include "json/writer.hpp"
#include "print/downloads.hpp"

namespace concordat::print {
namespace {

using Titles = std::unordered_map<std::string, std::string>;

/// By the paths of the papers.
Titles titles_of(const site::EditionSite& edition) {
  Titles titles;
  for (const Download& paper : downloads(edition)) {
    titles.emplace(paper.path(), paper.kind == Kind::Board ? fmt::format("Summary of {}", paper.body->name)
                                                           : std::string(title_of(paper)));
  }
  return titles;
}

/// A paper that was printed for once, such as that of a section, is called by its file.
void write_papers(json::Writer& json, const site::EditionSite& edition,
                  const fingerprint::Hashes& published) {
  const Titles titles = titles_of(edition);
  const std::string folder = downloads_folder(edition);
  for (auto file = published.lower_bound(folder); file != published.end(); ++file) {
    const auto& [path, hash] = *file;
    if (!path.starts_with(folder)) break;
    const auto title = titles.find(path);
    json.begin_object();
    json.member("file", path.substr(folder.size()));
    json.member("title", title == titles.end() ? path.substr(folder.size()) : title->second);
    json.member("sha256", hash);
    json.end_object();
  }
}

}  // namespace

io::OutputFile paper_list(const site::Site& site, const fingerprint::Hashes& published) {
  json::Writer json;
  json.begin_object();
  json.begin_array("editions");
  for (const site::EditionSite& edition : site.editions) {
    json.begin_object();
    json.member("edition", edition.key());
    json.begin_array("papers");
    write_papers(json, edition, published);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return {addresses::papers_url().substr(1), json.take()};
}

}  // namespace concordat::print
