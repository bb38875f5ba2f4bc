#include "io/rewrite.hpp"

#include <fstream>

#include "folder.hpp"

using namespace concordat;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// All names below the folder.
std::vector<std::string> names(const Folder& folder) {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path()))
    found.push_back(fs::relative(entry.path(), folder.path()).string());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("files are rewritten, made in new folders and moved, all together") {
  const Folder folder;
  write(folder / "a", "one");
  fs::create_directory(folder / "old");
  write(folder / "old/b", "two");
  diag::Sink sink;
  CHECK(io::rewrite({.rewrites = {{folder / "a", "one", "1"}, {folder / "old/b", "two", "2"}},
                     .creations = {{folder / "new/deep/c", "three"}},
                     .moves = {{folder / "old", folder / "now"}}},
                    sink));
  CHECK(sink.all().empty());
  CHECK(names(folder) == std::vector<std::string>{"a", "new", "new/deep", "new/deep/c", "now", "now/b"});
  CHECK(read(folder / "a") == "1");
  CHECK(read(folder / "now/b") == "2");
  CHECK(read(folder / "new/deep/c") == "three");
}

TEST_CASE("where a name is taken or a file was changed meanwhile, nothing is written") {
  const Folder folder;
  write(folder / "a", "one");
  write(folder / "b", "two");
  const std::vector<std::string> before = names(folder);
  const auto refused = [&](const io::Changes& changes, const std::string& why) {
    diag::Sink sink;
    CHECK_FALSE(io::rewrite(changes, sink));
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].message.find(why) != std::string::npos);
    CHECK(names(folder) == before);
    CHECK(read(folder / "a") == "one");
    CHECK(read(folder / "b") == "two");
  };
  const io::Rewrite sound{folder / "a", "one", "1"};
  refused({.rewrites = {sound, {folder / "b", "other", "2"}}}, "it was changed since it was read");
  refused({.rewrites = {sound}, .creations = {{folder / "n/c", "3"}, {folder / "b", "3"}}},
          "it is there already");
  refused({.rewrites = {sound}, .moves = {{folder / "a", folder / "b"}}}, "it is there already");
}

TEST_CASE("what was done is undone where a later step fails") {
  const Folder folder;
  write(folder / "a", "one");
  diag::Sink sink;
  CHECK_FALSE(io::rewrite({.rewrites = {{folder / "a", "one", "1"}},
                           .creations = {{folder / "n/c", "3"}},
                           .moves = {{folder / "a", folder / "b"}, {folder / "nothing", folder / "d"}}},
                          sink));
  CHECK(sink.has_errors());
  CHECK(names(folder) == std::vector<std::string>{"a"});
  CHECK(read(folder / "a") == "one");
}
