#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace concordat::html {

/// The ids of one page, each of which stands on it once. Those that content chooses, and those that are made
/// of them, have letters, digits, hyphens and dots; the check sees to it that no two are the same. Those that
/// are the site's own, and no addresses, have an underscore; those of fingerprints have a colon: no content
/// can take one.
class Ids {
 public:
  /// Whether this id, which others may link to, stands here for the first time: only then it is written.
  bool first(const std::string& id) { return given_.insert(id).second; }

  /// One of the site's own: the name, and with "__2", "__3" where it stands on the page again. The name must
  /// have an underscore, and must not have two in a row.
  std::string own(const std::string& name) {
    const std::size_t count = ++own_[name];
    return count == 1 ? name : name + "__" + std::to_string(count);
  }

 private:
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, std::size_t> own_;
};

}  // namespace concordat::html
