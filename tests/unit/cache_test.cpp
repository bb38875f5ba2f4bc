#include "cache/cache.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "fingerprint/sha256.hpp"
#include "folder.hpp"
#include "io/entries.hpp"
#include "io/read.hpp"

using concordat::cache::Cache;
namespace fs = std::filesystem;

namespace {

/// The only file below the folder.
fs::path file_in(const concordat::Folder& folder) {
  fs::path found;
  for (const concordat::io::Entry& entry : concordat::io::entries_below(folder.path())) {
    if (entry.is_file()) found = folder / entry.path;
  }
  return found;
}

}  // namespace

TEST_CASE("a result is given back for just what it was made from, by just what made it") {
  const concordat::Folder folder;
  Cache(folder.path()).add("map", "a -> b", "<svg/>");
  const Cache cache(folder.path());
  CHECK(cache.find("map", "a -> b") == "<svg/>");
  CHECK(cache.find("map", "a -> c").empty());
  CHECK(cache.find("map, version 2", "a -> b").empty());
}

TEST_CASE("a kept result that was damaged or planted is none") {
  const concordat::Folder folder;
  Cache cache(folder.path());
  cache.add("map", "a -> b", "<svg/>");
  const std::string kept = concordat::io::read_if_there(file_in(folder));
  const std::string script = "<script/>";
  for (const std::string& text :
       {kept.substr(0, kept.size() - 1), kept + "x", std::string(), std::string("\n"),
        kept.substr(0, 65) + script, concordat::fingerprint::sha256(script) + "\n" + script}) {
    CAPTURE(text);
    std::ofstream(file_in(folder), std::ios::binary | std::ios::trunc) << text;
    CHECK(cache.find("map", "a -> b").empty());
  }
  cache.add("map", "a -> b", "<svg/>");
  CHECK(cache.find("map", "a -> b") == "<svg/>");
}

TEST_CASE("a cache that has no folder, or cannot write to it, keeps nothing") {
  Cache none;
  none.add("map", "a -> b", "<svg/>");
  CHECK(none.find("map", "a -> b").empty());
  Cache nowhere("/proc/nowhere");
  nowhere.add("map", "a -> b", "<svg/>");
  CHECK(nowhere.find("map", "a -> b").empty());
}
