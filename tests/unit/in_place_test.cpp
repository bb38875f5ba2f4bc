#include "io/in_place.hpp"

#include "folder.hpp"
#include "published.hpp"

using namespace concordat;
using namespace concordat::published;

TEST_CASE("a folder that cannot be swapped has its files replaced one by one") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(
      site.published({{"index.html", "old"}, {"a/index.html", "a"}, {"b", "file"}, {"manifest.json", "1"}}));
  write(site.out / "CNAME", "a.example");
  const WorkingIn inside(site.out);
  diag::Sink sink;
  const io::Published how = site.publish(
      {{"index.html", "new"}, {"a", "a file now"}, {"b/index.html", "b"}, {"manifest.json", "2"}}, sink);
  CHECK(how.done);
  CHECK(how.one_by_one == "the program was started in it");
  CHECK(files_of(site.out) == Files{{"CNAME", "a.example"},
                                    {"index.html", "new"},
                                    {"a", "a file now"},
                                    {"b/index.html", "b"},
                                    {"manifest.json", "2"}});
  CHECK(fs::current_path() == fs::canonical(site.out));
  CHECK(names_in(site.out) == std::vector<std::string>{"CNAME", "a", "b", "index.html", "manifest.json"});
}

TEST_CASE("replacing one by one goes on where a killed program stopped") {
  const Folder folder;
  Site site{folder / "out", std::vector<std::string>{"index.html"}};
  write(site.out / "index.html", "old");
  write(site.out / "new/index.html", "put there before the kill");
  write(site.out / ".concordat-abcdef/.concordat-temporary", "");
  write(site.out / ".concordat-abcdef/begun", "index.html\nnew/index.html\n");
  write(site.out / ".concordat-abcdef/7", "half");
  SECTION("in its place") {
    const WorkingIn inside(site.out);
    REQUIRE(site.published({{"index.html", "new"}}));
  }
  SECTION("as a whole") {
    REQUIRE(site.published({{"index.html", "new"}}));
  }
  CHECK(files_of(site.out) == Files{{"index.html", "new"}});
  CHECK(names_in(site.out) == std::vector<std::string>{"index.html"});
}

TEST_CASE("a link in the place of a folder of ours is not followed to remove what lies behind it") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "old"}, {"a/index.html", "a"}}));
  write(folder / "elsewhere/index.html", "somebody's");
  fs::remove_all(site.out / "a");
  fs::create_directory_symlink(folder / "elsewhere", site.out / "a");
  const WorkingIn inside(site.out);
  REQUIRE(site.published({{"index.html", "new"}}));
  CHECK(files_of(folder / "elsewhere") == Files{{"index.html", "somebody's"}});
}
