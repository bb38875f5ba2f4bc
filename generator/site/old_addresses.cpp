#include "site/old_addresses.hpp"

#include <unordered_set>

#include "addresses/moved.hpp"

namespace concordat::site {

std::vector<io::OutputFile> at_old_addresses(const Site& site, const std::vector<io::OutputFile>& files) {
  const std::vector<addresses::OldAddress> old = addresses::old_addresses(site.corpus());
  std::vector<io::OutputFile> made;
  if (old.empty()) return made;
  std::unordered_set<std::string> taken;
  for (const io::OutputFile& file : files) taken.insert("/" + file.path);
  const auto is_taken = [&](std::string_view url) { return taken.contains(std::string(url)); };
  for (const io::OutputFile& file : files) {
    if (file.path.ends_with(".html")) continue;
    for (const std::string& was : addresses::former_urls("/" + file.path, old, is_taken)) {
      taken.insert(was);
      made.push_back({was.substr(1), file.bytes});
    }
  }
  return made;
}

}  // namespace concordat::site
