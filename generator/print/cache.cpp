// PDFs are kept from one build to the next by what they were made from. The bytes are hashed too: a file that
// was changed by hand, or damaged, is made again.
#include "print/cache.hpp"

#include <sstream>

#include "fingerprint/sha256.hpp"
#include "io/read.hpp"

namespace concordat::print {

Cache::Cache(std::filesystem::path out) : out_(std::move(out)) {
  std::istringstream in(io::read_if_there(out_ / file));
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    Entry entry;
    std::string path;
    if (words >> entry.made_from >> entry.bytes >> path) entries_[path] = std::move(entry);
  }
}

std::string Cache::find(const std::string& path, const std::string& made_from) const {
  auto found = entries_.find(path);
  if (found == entries_.end() || found->second.made_from != made_from) return {};
  std::string bytes = io::read_if_there(out_ / path);
  return fingerprint::sha256(bytes) == found->second.bytes ? bytes : std::string();
}

void Cache::add(const std::string& path, const std::string& made_from, const std::string& bytes) {
  entries_[path] = {made_from, fingerprint::sha256(bytes), true};
}

void Cache::keep_added() {
  std::erase_if(entries_, [](const auto& entry) { return !entry.second.added; });
}

std::string Cache::text() const {
  std::string text;
  for (const auto& [path, entry] : entries_) text += entry.made_from + " " + entry.bytes + " " + path + "\n";
  return text;
}

}  // namespace concordat::print
