#include "io/publish.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

using namespace concordat;
using io::OutputFile;
using io::publish;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "concordat-publish-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;

  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files[entry.path().lexically_relative(folder).generic_string()] = bytes.str();
  }
  return files;
}

using Files = std::map<std::string, std::string>;

std::string codes(const diag::Sink& sink) {
  std::string list;
  for (const diag::Diagnostic& d : sink.all()) list += std::string(diag::text(d.code)) + " ";
  return list;
}

bool published(const fs::path& out, const std::vector<OutputFile>& files) {
  diag::Sink sink;
  const bool done = publish(out, files, 2, sink);
  CHECK(done == sink.all().empty());
  return done;
}

}  // namespace

TEST_CASE("files are written with a list of them, and parent folders are made") {
  const Folder folder;
  REQUIRE(published(folder / "a/b/out",
                    {{"index.html", "home"}, {"x/y/index.html", std::string("bytes \0 too", 11)}}));
  CHECK(files_of(folder / "a/b/out") == Files{{".concordat-files", "index.html\nx/y/index.html\n"},
                                              {"index.html", "home"},
                                              {"x/y/index.html", std::string("bytes \0 too", 11)}});
  CHECK(fs::directory_iterator(folder / "a/b")->path() == folder / "a/b/out");
}

TEST_CASE("a page that is gone is taken away, and so is its folder") {
  const Folder folder;
  REQUIRE(published(folder / "out", {{"a/index.html", "a"}, {"b/index.html", "b"}}));
  REQUIRE(published(folder / "out", {{"b/index.html", "new"}}));
  CHECK(files_of(folder / "out") == Files{{".concordat-files", "b/index.html\n"}, {"b/index.html", "new"}});
  CHECK_FALSE(fs::exists(folder / "out/a"));
}

TEST_CASE("files that somebody else put there go along, links as links") {
  const Folder folder;
  REQUIRE(published(folder / "out", {{"index.html", "1"}}));
  write(folder / "out/CNAME", "a.example");
  write(folder / "out/deep/er/notes.txt", "notes");
  fs::create_symlink("CNAME", folder / "out/link");
  fs::create_directory_symlink("/", folder / "out/root");
  REQUIRE(published(folder / "out", {{"index.html", "2"}}));
  const Files files = files_of(folder / "out");
  CHECK(files.at("CNAME") == "a.example");
  CHECK(files.at("deep/er/notes.txt") == "notes");
  CHECK(files.at("index.html") == "2");
  CHECK(fs::is_symlink(folder / "out/link"));
  CHECK(fs::read_symlink(folder / "out/root") == "/");
}

TEST_CASE("a folder with files that Concordat did not write is refused and left alone") {
  const Folder folder;
  write(folder / "out/thesis.txt", "ten years");
  diag::Sink sink;
  CHECK_FALSE(publish(folder / "out", {{"index.html", "x"}}, 1, sink));
  CHECK(codes(sink) == "O001 ");
  CHECK(files_of(folder / "out") == Files{{"thesis.txt", "ten years"}});
  CHECK_FALSE(fs::exists(folder / "out.concordat-new"));
}

TEST_CASE("an empty folder is taken; a file and a link are refused") {
  const Folder folder;
  fs::create_directory(folder / "empty");
  CHECK(published(folder / "empty", {{"index.html", "x"}}));
  write(folder / "file", "x");
  fs::create_directory_symlink(folder / "empty", folder / "link");
  for (const char* name : {"file", "link"}) {
    diag::Sink sink;
    CHECK_FALSE(publish(folder / name, {{"index.html", "y"}}, 1, sink));
    CHECK(codes(sink) == "O001 ");
  }
  CHECK(files_of(folder / "empty").at("index.html") == "x");
}

TEST_CASE("no path leaves the output folder") {
  const Folder folder;
  REQUIRE(published(folder / "out", {{"index.html", "old"}}));
  for (const char* path : {"../evil", "/etc/evil", "a/../../evil", "", "a/./b", ".."}) {
    diag::Sink sink;
    CAPTURE(path);
    CHECK_FALSE(publish(folder / "out", {{"index.html", "new"}, {path, "x"}}, 1, sink));
    CHECK(codes(sink) == "O002 ");
  }
  CHECK_FALSE(fs::exists(folder / "evil"));
  CHECK(files_of(folder / "out").at("index.html") == "old");
}

TEST_CASE("a site that cannot be written leaves the old one, whatever the reason") {
  const Folder folder;
  REQUIRE(published(folder / "out", {{"index.html", "old"}}));
  const std::vector<std::vector<OutputFile>> impossible = {
      {{"a", "x"}, {"a/b", "x"}},      // a file and a folder of one name
      {{"same", "x"}, {"same", "y"}},  // one path twice
      {{std::string(300, 'n'), "x"}},  // a name that is too long
  };
  for (const std::vector<OutputFile>& files : impossible) {
    diag::Sink sink;
    CHECK_FALSE(publish(folder / "out", files, 2, sink));
    CHECK(codes(sink) == "O002 ");
    CHECK(files_of(folder / "out") == Files{{".concordat-files", "index.html\n"}, {"index.html", "old"}});
    CHECK_FALSE(fs::exists(folder / "out.concordat-new"));
  }
}

TEST_CASE("a file of somebody else is never written over or lost") {
  const Folder folder;
  REQUIRE(published(folder / "out", {{"index.html", "old"}}));
  write(folder / "out/CNAME", "a.example");
  for (const std::vector<OutputFile>& files :
       {std::vector<OutputFile>{{"CNAME", "ours"}}, {{"CNAME/index.html", "ours"}}}) {
    diag::Sink sink;
    CHECK_FALSE(publish(folder / "out", files, 1, sink));
    CHECK(codes(sink) == "O002 ");
    CHECK(files_of(folder / "out").at("CNAME") == "a.example");
    CHECK(files_of(folder / "out").at("index.html") == "old");
  }
}

TEST_CASE("what a killed build left behind does not matter") {
  const Folder folder;
  REQUIRE(published(folder / "out", {{"index.html", "old"}}));
  write(folder / "out.concordat-new/half/index.html", "half");
  REQUIRE(published(folder / "out/", {{"index.html", "new"}}));
  CHECK(files_of(folder / "out") == Files{{".concordat-files", "index.html\n"}, {"index.html", "new"}});
}

TEST_CASE("a file that has not changed keeps its time and its place on disk, one that was touched does not") {
  Folder folder;
  REQUIRE(published(folder / "out", {{"same.html", "same"}, {"new.html", "old"}, {"touched.html", "right"}}));
  const auto place_of = [&](const std::string& name) {
    struct stat about {};
    REQUIRE(::stat((folder / "out/").append(name).c_str(), &about) == 0);
    return about.st_ino;
  };
  const auto same = place_of("same.html");
  write(folder / "out/touched.html", "wrong");
  REQUIRE(published(folder / "out", {{"same.html", "same"}, {"new.html", "new"}, {"touched.html", "right"}}));
  CHECK(place_of("same.html") == same);
  CHECK(files_of(folder / "out").at("new.html") == "new");
  CHECK(files_of(folder / "out").at("touched.html") == "right");
}

TEST_CASE("a link in the place of a file is not taken over") {
  Folder folder;
  write(folder / "elsewhere.html", "same");
  REQUIRE(published(folder / "out", {{"page.html", "same"}}));
  fs::remove(folder / "out/page.html");
  fs::create_symlink(folder / "elsewhere.html", folder / "out/page.html");
  REQUIRE(published(folder / "out", {{"page.html", "same"}}));
  CHECK(fs::is_regular_file(fs::symlink_status(folder / "out/page.html")));
  CHECK(fs::hard_link_count(folder / "elsewhere.html") == 1);
}

TEST_CASE("what is someone else's in the folder stays as it is") {
  const Folder folder;
  const fs::path out = folder / "out";
  REQUIRE(published(out, {{"index.html", "old"}, {"a/b.html", "old"}}));
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
  const bool done = published(out, {{"index.html", "new"}, {"a/c.html", "new"}});
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
