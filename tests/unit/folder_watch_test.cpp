// Whoever waits for a change is woken by it. Each waits for an hour, so that a test ends only where that is
// so.
#include "io/folder_watch.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "folder.hpp"

using namespace concordat;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view text) {
  std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("a change below a folder ends the wait, though it was made before", "[io]") {
  const Folder folder;
  fs::create_directories(folder / "edition/text");
  write(folder / "edition/text/clause.md", "before");
  const io::FolderWatch watch({(folder / "nowhere").string(), folder.path().string()});
  SECTION("a file is written in its place") {
    write(folder / "edition/text/clause.md", "after");
  }
  SECTION("a file takes the place of another") {
    write(folder / "saved", "after");
    fs::rename(folder / "saved", folder / "edition/text/clause.md");
  }
  SECTION("a file is removed") {
    fs::remove(folder / "edition/text/clause.md");
  }
  watch.wait(1h);
}

TEST_CASE("a new folder is watched like those that were there", "[io]") {
  const Folder folder;
  const io::FolderWatch watch({folder.path().string()});
  fs::create_directories(folder / "edition/text");
  watch.wait(1h);
  write(folder / "edition/text/clause.md", "new");
  watch.wait(1h);
}

TEST_CASE("where nothing changes, and where nothing can be watched, the wait ends", "[io]") {
  const Folder folder;
  io::FolderWatch({folder.path().string()}).wait(1ms);
  io::FolderWatch({(folder / "nowhere").string()}).wait(1ms);
}
