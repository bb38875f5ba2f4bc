#include "io/read.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "memory.hpp"

using namespace concordat;
namespace fs = std::filesystem;

namespace {

std::string reported(std::string_view bytes) {
  diag::Sink sink;
  const bool usable = io::inspect(bytes, 0, sink);
  CHECK(usable == sink.all().empty());
  return sink.all().empty() ? std::string() : memory::reported(sink, bytes).front();
}

}  // namespace

TEST_CASE("text in UTF-8 is used, with characters of every length") {
  CHECK(reported("plain\n").empty());
  CHECK(reported("\xc2\xa3 \xe2\x80\x93 \xf0\x9f\x98\x80 \xf4\x8f\xbf\xbf \xed\x9f\xbf\n").empty());
}

TEST_CASE("bytes that are not UTF-8 are reported at their place") {
  for (const char* bytes : {"ab\nc\x80", "ab\nc\xff", "ab\nc\xc0\xaf", "ab\nc\xc1\x81", "ab\nc\xe0\x80\x80",
                            "ab\nc\xed\xa0\x80", "ab\nc\xf0\x80\x80\x80", "ab\nc\xf4\x90\x80\x80",
                            "ab\nc\xf5\x80\x80\x80", "ab\nc\xe2\x82", "ab\nc\xc3("}) {
    CAPTURE(bytes);
    CHECK(reported(bytes).substr(0, 8) == "2:2 F003");
  }
}

TEST_CASE("a file of nothing, of bytes or of endless lines is reported") {
  CHECK(reported("") == "1:1 F004 the file is empty");
  CHECK(reported(" \r\n\t\n") == "1:1 F004 the file is empty");
  CHECK(reported(std::string_view("a\nb\0c", 5)) == "2:2 F002 the file holds a NUL byte, so it is not text");
  CHECK(reported(std::string(65'536, 'x') + "\n").empty());
  CHECK(reported("a\n" + std::string(65'537, 'x') + "\n") ==
        "2:65537 F005 a line of 65537 bytes; the longest that is read is 65536");
  CHECK(reported(std::string(4 << 20, '\n').append("x")) == "1:1 F005 the file is larger than 4 MiB");
}

TEST_CASE("a folder is read by ending, sorted, without hidden files; what nothing reads is reported") {
  std::string name = (fs::temp_directory_path() / "concordat-read-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path root = name;
  fs::create_directories(root / "b/.git");
  for (const char* path : {"b/two.toml", "a.md", "b/.git/x.toml", ".hidden.toml", "b/picture.png", ".toml"}) {
    std::ofstream(root / path) << "x = 1\n";
  }
  std::ofstream(root / "mark.toml") << "\xef\xbb\xbfx = 1\n";
  fs::create_symlink("a.md", root / "link.md");
  fs::create_directory_symlink(root, root / "round");
  diag::Sink sink;
  const source::Tree tree =
      io::read_tree(root.string() + "/", {".toml", ".md"}, io::OtherFiles::Report, sink);
  std::vector<std::string> paths;
  for (const source::File& file : tree.files) paths.push_back(file.path);
  CHECK(paths == std::vector<std::string>{"a.md", "b/two.toml", "mark.toml"});
  CHECK(tree.files[2].bytes == "x = 1\n");
  CHECK(tree.root == root.string());
  std::vector<std::string> messages;
  for (const diag::Diagnostic& d : diag::sorted(sink.all())) messages.push_back(d.message);
  CHECK(messages == std::vector<std::string>{"\"b/picture.png\" is not a file that is read here",
                                             "\"link.md\" is a link, and links are not followed",
                                             "\"round\" is a link, and links are not followed"});
  const auto is_error = [](const diag::Diagnostic& d) { return d.severity == diag::Severity::Error; };
  CHECK(std::count_if(sink.all().begin(), sink.all().end(), is_error) == 2);  // what a protocol would lack
  fs::remove_all(root);
}

TEST_CASE("a folder that is not there is reported, with what to do") {
  diag::Sink sink;
  CHECK(io::read_tree("/no/such/folder", {".toml"}, io::OtherFiles::Report, sink).files.empty());
  REQUIRE(sink.all().size() == 1);
  CHECK(sink.all()[0].code == diag::Code::FileUnreadable);
  CHECK(sink.all()[0].hint.find("concordat init") != std::string::npos);
}

TEST_CASE("what is no file is not opened, and a file that need not be text is read to its end") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "concordat-read-test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(concordat::io::read_if_there(folder / "pipe").empty());
  CHECK(concordat::io::read_if_there(folder).empty());
  std::ofstream(folder / "large.pdf") << std::string(9 << 20, 'x');
  CHECK(concordat::io::read_if_there(folder / "large.pdf").size() == 9 << 20);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a file in another encoding is told what its byte was meant for") {
  auto told = [](std::string_view bytes) {
    diag::Sink sink;
    CHECK_FALSE(io::inspect(bytes, 0, sink));
    return sink.all().at(0).message + ": " + sink.all().at(0).hint;
  };
  CHECK(told("2017\x96"
             "18") ==
        "byte 0x96 is not valid UTF-8: save the file as UTF-8, a spreadsheet as \"CSV UTF-8\"; if it was "
        "saved on Windows, the byte stands "
        "for \"–\"");
  CHECK(told("\xa3"
             "5") ==
        "byte 0xa3 is not valid UTF-8: save the file as UTF-8, a spreadsheet as \"CSV UTF-8\"; if it was "
        "saved on Windows, the byte stands "
        "for \"£\"");
  CHECK(told(std::string_view("\xff\xfe"
                              "a\0",
                              4))
            .find("the file is UTF-16") == 0);
}
