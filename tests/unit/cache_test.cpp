#include "cache/cache.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "fingerprint/sha256.hpp"
#include "io/entries.hpp"
#include "io/read.hpp"

using concordat::cache::Cache;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "concordat-cache-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;

  const fs::path& path() const { return path_; }

  /// The only file below it.
  fs::path file() const {
    fs::path found;
    for (const concordat::io::Entry& entry : concordat::io::entries_below(path_)) {
      if (entry.is_file()) found = path_ / entry.path;
    }
    return found;
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a result is given back for just what it was made from, by just what made it") {
  const Folder folder;
  Cache(folder.path()).add("map", "a -> b", "<svg/>");
  const Cache cache(folder.path());
  CHECK(cache.find("map", "a -> b") == "<svg/>");
  CHECK(cache.find("map", "a -> c").empty());
  CHECK(cache.find("map, version 2", "a -> b").empty());
}

TEST_CASE("a kept result that was damaged or planted is none") {
  const Folder folder;
  Cache cache(folder.path());
  cache.add("map", "a -> b", "<svg/>");
  const std::string kept = concordat::io::read_if_there(folder.file());
  const std::string script = "<script/>";
  for (const std::string& text : {kept.substr(0, kept.size() - 1), kept + "x", std::string(), std::string("\n"),
                                  kept.substr(0, 65) + script,
                                  concordat::fingerprint::sha256(script) + "\n" + script}) {
    CAPTURE(text);
    std::ofstream(folder.file(), std::ios::binary | std::ios::trunc) << text;
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
