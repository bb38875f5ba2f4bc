#include "io/publish.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "folder.hpp"
#include "published.hpp"

using namespace concordat;
using namespace concordat::published;

TEST_CASE("files are written, and parent folders are made") {
  const Folder folder;
  Site site{folder / "a/b/out"};
  REQUIRE(site.published({{"index.html", "home"}, {"x/y/index.html", std::string("bytes \0 too", 11)}}));
  CHECK(files_of(site.out) ==
        Files{{"index.html", "home"}, {"x/y/index.html", std::string("bytes \0 too", 11)}});
  CHECK(names_in(folder / "a/b") == std::vector<std::string>{"out"});
}

TEST_CASE("a page that is gone is taken away, and so is its folder") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"a/index.html", "a"}, {"b/index.html", "b"}}));
  REQUIRE(site.published({{"b/index.html", "new"}}));
  CHECK(files_of(site.out) == Files{{"b/index.html", "new"}});
  CHECK_FALSE(fs::exists(site.out / "a"));
}

TEST_CASE("papers are added to a site whose other files stay") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "page"}, {"downloads/a.pdf", "old"}}));
  diag::Sink sink;
  REQUIRE(site.publish({{"downloads/a.pdf", "new"}, {"downloads/b.pdf", "b"}}, sink, io::Rest::Kept).done);
  CHECK(files_of(site.out) ==
        Files{{"index.html", "page"}, {"downloads/a.pdf", "new"}, {"downloads/b.pdf", "b"}});
}

TEST_CASE("files that somebody else put there go along, links as links") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "1"}}));
  write(site.out / "CNAME", "a.example");
  write(site.out / "deep/er/notes.txt", "notes");
  fs::create_symlink("CNAME", site.out / "link");
  fs::create_directory_symlink("/", site.out / "root");
  REQUIRE(::mkfifo((site.out / "queue").c_str(), 0600) == 0);
  REQUIRE(site.published({{"index.html", "2"}}));
  const Files files = files_of(site.out);
  CHECK(files.at("CNAME") == "a.example");
  CHECK(files.at("deep/er/notes.txt") == "notes");
  CHECK(files.at("index.html") == "2");
  CHECK(fs::is_symlink(site.out / "link"));
  CHECK(fs::read_symlink(site.out / "root") == "/");
  CHECK(fs::is_fifo(site.out / "queue"));
}

TEST_CASE("a folder with files that Concordat did not write is refused and left alone") {
  const Folder folder;
  write(folder / "out/thesis.txt", "ten years");
  Site site{folder / "out"};
  CHECK(site.refused({{"index.html", "x"}}) == "O001 ");
  CHECK(files_of(folder / "out") == Files{{"thesis.txt", "ten years"}});
  CHECK(names_in(folder / "") == std::vector<std::string>{"out"});
}

TEST_CASE("an empty folder is taken, a file is refused, a link is followed") {
  const Folder folder;
  fs::create_directory(folder / "empty");
  CHECK(Site{folder / "empty"}.published({{"index.html", "x"}}));
  write(folder / "file", "x");
  CHECK(Site{folder / "file"}.refused({{"index.html", "y"}}) == "O001 ");
  fs::create_directory_symlink("empty", folder / "link");
  CHECK(io::output_folder(folder / "link") == fs::canonical(folder / "empty"));
  CHECK(io::output_folder(folder / "link/") == fs::canonical(folder / "empty"));
}

TEST_CASE("a stage that is not published leaves nothing, of folders above it neither") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "old"}, {"same.html", "same"}}));
  {
    io::Stage stage(folder / "out");
    stage.add({"index.html", "new"});
    stage.add({"same.html", "same"});
    CHECK(names_in(folder / "").size() == 2);
    io::Stage elsewhere(folder / "a/b/out");
    elsewhere.add({"deep/index.html", "new"});
    CHECK(fs::exists(folder / "a/b"));
  }
  CHECK(names_in(folder / "") == std::vector<std::string>{"out"});
  CHECK(files_of(folder / "out") == Files{{"index.html", "old"}, {"same.html", "same"}});
}

TEST_CASE("no path leaves the output folder") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "old"}}));
  for (const char* path : {"../evil", "/etc/evil", "a/../../evil", "", "a/./b", ".."}) {
    CAPTURE(path);
    CHECK(site.refused({{"index.html", "new"}, {path, "x"}}) == "O002 ");
  }
  CHECK_FALSE(fs::exists(folder / "evil"));
  CHECK(files_of(folder / "out").at("index.html") == "old");
}

TEST_CASE("a site that cannot be written leaves the old one, whatever the reason") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "old"}}));
  const std::vector<std::vector<OutputFile>> impossible = {
      {{"a", "x"}, {"a/b", "x"}},      // a file and a folder of one name
      {{"same", "x"}, {"same", "y"}},  // one path twice
      {{std::string(300, 'n'), "x"}},  // a name that is too long
  };
  for (const std::vector<OutputFile>& files : impossible) {
    CHECK(site.refused(files) == "O002 ");
    CHECK(files_of(folder / "out") == Files{{"index.html", "old"}});
    CHECK(names_in(folder / "") == std::vector<std::string>{"out"});
  }
}

TEST_CASE("a file of somebody else is never written over or lost") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "old"}}));
  write(folder / "out/CNAME", "a.example");
  fs::create_directory(folder / "elsewhere");
  fs::create_directory_symlink(folder / "elsewhere", site.out / "downloads");
  for (const std::vector<OutputFile>& files : {std::vector<OutputFile>{{"CNAME", "ours"}},
                                               {{"CNAME/index.html", "ours"}},
                                               {{"downloads/a.pdf", "ours"}}}) {
    CHECK(site.refused(files) == "O002 ");
    CHECK(files_of(folder / "out") == Files{{"CNAME", "a.example"}, {"index.html", "old"}});
    const WorkingIn inside(site.out);
    CHECK(site.refused(files) == "O002 ");
    CHECK(files_of(folder / "out") == Files{{"CNAME", "a.example"}, {"index.html", "old"}});
  }
  CHECK(fs::is_empty(folder / "elsewhere"));
}

TEST_CASE("what a killed program left behind is cleared away, and only that") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"index.html", "old"}}));
  write(folder / ".out.concordat-abcdef/.concordat-temporary", "");
  write(folder / ".out.concordat-abcdef/site/half.html", "half");
  fs::create_directory(folder / ".out.concordat-ghijkl");  // killed at once
  write(folder / ".out.concordat-mnopqr/letter.txt", "somebody's");
  write(folder / "out.concordat-new/letter.txt", "somebody's");
  REQUIRE(site.published({{"index.html", "new"}}));
  CHECK(files_of(folder / "out") == Files{{"index.html", "new"}});
  CHECK(names_in(folder / "") ==
        std::vector<std::string>{".out.concordat-mnopqr", "out", "out.concordat-new"});
}

TEST_CASE("a file that has not changed keeps its time and its place on disk, one that was touched does not") {
  const Folder folder;
  Site site{folder / "out"};
  REQUIRE(site.published({{"same.html", "same"}, {"new.html", "old"}, {"touched.html", "right"}}));
  const auto place_of = [&](const std::string& name) {
    struct stat about {};
    REQUIRE(::stat((folder / "out/").append(name).c_str(), &about) == 0);
    return about.st_ino;
  };
  const auto same = place_of("same.html");
  write(folder / "out/touched.html", "wrong");
  REQUIRE(site.published({{"same.html", "same"}, {"new.html", "new"}, {"touched.html", "right"}}));
  CHECK(place_of("same.html") == same);
  CHECK(files_of(folder / "out").at("new.html") == "new");
  CHECK(files_of(folder / "out").at("touched.html") == "right");
}

TEST_CASE("a link in the place of a file is not taken over") {
  const Folder folder;
  Site site{folder / "out"};
  write(folder / "elsewhere.html", "same");
  REQUIRE(site.published({{"page.html", "same"}}));
  fs::remove(folder / "out/page.html");
  fs::create_symlink(folder / "elsewhere.html", folder / "out/page.html");
  REQUIRE(site.published({{"page.html", "same"}}));
  CHECK(fs::is_regular_file(fs::symlink_status(folder / "out/page.html")));
  CHECK(fs::hard_link_count(folder / "elsewhere.html") == 1);
}

TEST_CASE("what is someone else's in the folder stays as it is") {
  const Folder folder;
  Site site{folder / "out"};
  const fs::path& out = site.out;
  REQUIRE(site.published({{"index.html", "old"}, {"a/b.html", "old"}}));
  write(out / "own/secret.txt", "own");
  fs::create_directories(out / ".git/refs/tags");
  fs::permissions(out / "own/secret.txt", fs::perms::owner_read);
  fs::permissions(out / "own", fs::perms::owner_all);
  fs::permissions(out, fs::perms::owner_all | fs::perms::group_all | fs::perms::set_gid);
  fs::create_symlink("secret.txt", out / "own/link");
  const auto time = fs::last_write_time(out / "own/secret.txt");
  struct stat before {};
  REQUIRE(::stat((out / "own/secret.txt").c_str(), &before) == 0);
  const mode_t mask = ::umask(077);
  const bool done = site.published({{"index.html", "new"}, {"a/c.html", "new"}});
  ::umask(mask);
  REQUIRE(done);
  struct stat after {};
  REQUIRE(::stat((out / "own/secret.txt").c_str(), &after) == 0);
  CHECK(after.st_ino == before.st_ino);
  CHECK(after.st_mode == before.st_mode);
  CHECK(fs::last_write_time(out / "own/secret.txt") == time);
  CHECK(fs::is_directory(out / ".git/refs/tags"));
  CHECK(fs::read_symlink(out / "own/link") == "secret.txt");
  CHECK((fs::status(out / "own").permissions() & fs::perms::all) == fs::perms::owner_all);
  CHECK((fs::status(out).permissions() & fs::perms::set_gid) == fs::perms::set_gid);
  CHECK((fs::status(out / "a").permissions() & fs::perms::others_read) == fs::perms::others_read);
  CHECK((fs::status(out / "index.html").permissions() & fs::perms::others_read) == fs::perms::others_read);
  CHECK_FALSE(fs::exists(out / "a/b.html"));
}
