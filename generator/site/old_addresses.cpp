#include "site/old_addresses.hpp"

#include <unordered_set>

#include "addresses/moved.hpp"

namespace concordat::site {

std::vector<OldAddress> old_addresses(const Site& site, const std::vector<std::string>& paths) {
  const std::vector<addresses::OldAddress> old = addresses::old_addresses(site.corpus());
  std::vector<OldAddress> found;
  if (old.empty()) return found;
  std::unordered_set<std::string> taken;
  for (const std::string& path : paths) taken.insert("/" + path);
  const auto is_taken = [&](std::string_view url) { return taken.contains(std::string(url)); };
  for (const std::string& path : paths) {
    if (path.ends_with(".html")) continue;
    for (const std::string& was : addresses::former_urls("/" + path, old, is_taken)) {
      taken.insert(was);
      found.push_back({path, was.substr(1)});
    }
  }
  return found;
}

}  // namespace concordat::site
