#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/corpus.hpp"

namespace concordat::addresses {

/// Addresses that begin with `was` are those that begin with `now` in our day: "/northshire/boards/old/".
struct OldAddress {
  std::string was;
  std::string now;
};

/// What content says of its old addresses: of ids, and of folders and sections that were renamed.
std::vector<OldAddress> old_addresses(const model::Corpus& corpus);

/// Whether an address is one of the site's today.
using IsTaken = std::function<bool(std::string_view url)>;

/// The addresses that something had, latest first. What was renamed twice has several; one that something
/// else has today is left out.
std::vector<std::string> former_urls(std::string_view url, const std::vector<OldAddress>& all,
                                     const IsTaken& is_taken);

}  // namespace concordat::addresses
