// The print stage: data of each document, then Typst for those that changed. A document is made from its data, the print
// templates and the version of the program, and from nothing else.
#include "print/print.hpp"

#include <fstream>
#include <iterator>

#include "fingerprint/sha256.hpp"
#include "io/read.hpp"
#include "print/cache.hpp"
#include "print/maps.hpp"
#include "threads/parallel.hpp"

namespace concordat::print {
namespace {

Source source_of(const site::Site& site, const Maps& maps, const site::EditionSite& edition) {
  auto drawn = maps.find(&edition);
  bool there = drawn != maps.end() && !drawn->second.wide.empty() && !drawn->second.tall.empty();
  return {site, edition, there ? &drawn->second : nullptr};
}

// All that the documents have in common: templates, engine, program.
std::string hash_of(const Engine& engine, diag::Sink& sink) {
  std::string all = CONCORDAT_VERSION "\n" + engine.typst + "\n";
  io::SourceTree templates = io::read_assets(engine.templates, ".typ", sink);
  for (const io::SourceFile& file : templates.files) all += fingerprint::sha256_of({file.path, file.bytes}) + "\n";
  std::filesystem::path tools = std::filesystem::path(engine.script).parent_path();
  if (engine.typst.empty()) {
    for (const io::SourceFile& file : io::read_assets(tools, ".mjs", sink).files) all += fingerprint::sha256(file.bytes) + "\n";
    // The version of Typst stands in package.json.
    std::ifstream packages(tools / ".." / ".." / "package.json", std::ios::binary);
    all += std::string((std::istreambuf_iterator<char>(packages)), std::istreambuf_iterator<char>());
  }
  return fingerprint::sha256(all);
}

}  // namespace

Printed print(const site::Site& site, const std::vector<Download>& documents, const Settings& settings,
              diag::Sink& sink) {
  std::vector<Job> all(documents.size());
  std::vector<std::string> made_from(documents.size());
  Maps maps = draw_maps(site, documents, sink);
  std::string common = hash_of(settings.engine, sink);
  threads::parallel_for(documents.size(), settings.threads, [&](std::size_t i) {
    const Download& document = documents[i];
    all[i].kind = template_of(document.kind);
    all[i].data = data_of(document, source_of(site, maps, *document.edition), settings.meeting);
    all[i].path = document.path();
    made_from[i] = fingerprint::sha256_of({common, all[i].kind, all[i].data});
  });

  Cache cache(settings.out);
  Printed printed;
  std::vector<std::string> pdfs(documents.size());
  std::vector<Job> changed;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    pdfs[i] = cache.find(all[i].path, made_from[i]);
    if (!pdfs[i].empty()) continue;
    changed.push_back(std::move(all[i]));
    places.push_back(i);
  }
  std::vector<std::string> set = set_all(settings.engine, changed, settings.threads, sink);
  for (std::size_t i = 0; i < set.size(); ++i) pdfs[places[i]] = std::move(set[i]);

  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (pdfs[i].empty()) continue;
    std::string path = documents[i].path();
    cache.add(path, made_from[i], pdfs[i]);
    printed.files.push_back({std::move(path), std::move(pdfs[i])});
  }
  printed.made = changed.size();
  printed.kept = documents.size() - changed.size();
  if (settings.whole) cache.keep_added();
  printed.files.push_back({Cache::file, cache.text()});
  return printed;
}

}  // namespace concordat::print
