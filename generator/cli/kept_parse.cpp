// Spans name a file by its place in the tree, so that a file whose place is another is parsed anew.
#include "cli/kept_parse.hpp"

#include <utility>

#include "threads/parallel.hpp"

namespace concordat::cli {

std::vector<model::ParsedFile> parse(const source::Tree& sources, unsigned jobs, diag::Sink& sink) {
  std::vector<model::ParsedFile> parsed(sources.files.size());
  std::vector<diag::Sink> found(parsed.size());
  threads::parallel_for(parsed.size(), jobs, [&](std::size_t i) {
    parsed[i] = model::parse_file(sources, static_cast<FileIndex>(i), found[i]);
  });
  for (diag::Sink& one : found) sink.append(std::move(one));
  return parsed;
}

std::vector<model::ParsedFile> KeptParse::parse(const source::Tree& sources, unsigned jobs,
                                                diag::Sink& sink) {
  std::vector<model::ParsedFile> parsed(sources.files.size());
  std::vector<diag::Sink> found(parsed.size());
  threads::parallel_for(parsed.size(), jobs, [&](std::size_t i) {
    if (has(sources, i)) {
      parsed[i] = std::move(parsed_[i]);
      found[i] = std::move(found_[i]);
    } else {
      parsed[i] = model::parse_file(sources, static_cast<FileIndex>(i), found[i]);
    }
  });
  parsed_ = std::move(parsed);
  found_ = std::move(found);
  sources_ = sources.files;
  for (diag::Sink one : found_) sink.append(std::move(one));
  return parsed_;
}

/// Tables are read from their cells, which are not compared.
bool KeptParse::has(const source::Tree& sources, std::size_t file) const {
  if (file >= sources_.size()) return false;
  const source::File& before = sources_[file];
  const source::File& now = sources.files[file];
  return before.path == now.path && before.bytes == now.bytes && before.usable == now.usable &&
         before.cells.places.empty() && now.cells.places.empty();
}

}  // namespace concordat::cli
