#include <catch2/catch.hpp>

#include "fingerprint/edition.hpp"
#include "fingerprint/manifest.hpp"
#include "fingerprint/sha256.hpp"
#include "fingerprint/verify.hpp"

using namespace concordat;
using namespace concordat::fingerprint;

namespace {

const source::Tree content{
    "content",
    {{"northshire/area.toml", "name = \"Northshire\"\n"},
     {"northshire/protocol/2024/edition.toml", "title = \"Protocol\"\n"},
     {"northshire/protocol/2024/text/01-purpose.md", "+++\ntitle = \"Purpose\"\n+++\n\n1.1 Words.\n"},
     {"northshire/protocol/2024b/edition.toml", "title = \"Another\"\n"}}};
constexpr const char* folder = "northshire/protocol/2024";

std::string with(std::size_t file, std::string bytes) {
  source::Tree changed = content;
  changed.files[file].bytes = std::move(bytes);
  return of_folder(changed, folder);
}

std::vector<std::string> reported(const diag::Sink& sink) {
  std::vector<std::string> messages;
  for (const diag::Diagnostic& d : sink.all())
    messages.push_back(std::string(diag::text(d.code)) + " " + d.message);
  return messages;
}

Manifest manifest() {
  Manifest made;
  made.generator = "Concordat 1.2.3";
  made.as_of = "2026-11-21";
  made.editions = {{folder, of_folder(content, folder)}};
  made.content = hashes_of(content);
  io::Collected files;
  Listed listed(files);
  listed.add({"index.html", "<!DOCTYPE html>"});
  made.files = listed.hashes();
  return made;
}

}  // namespace

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("lists of parts that read the same when joined have different hashes") {
  CHECK(sha256_of({"ab", "c"}) != sha256_of({"a", "bc"}));
  CHECK(sha256_of({"a"}) != sha256_of({"a", ""}));
}

TEST_CASE("what an editor changes unasked is no change") {
  CHECK(canonical("\xef\xbb\xbf"
                  "a \t\r\nb\r\n") == "a\nb\n");
  CHECK(canonical("a\n\n \n") == "a\n");
  CHECK(canonical("a\n\nb") == "a\n\nb\n");
  CHECK(canonical(" a") == " a\n");
  CHECK(canonical("\n \n").empty());
}

TEST_CASE("a fingerprint does not change with line ends, white space or the order of files") {
  std::string before = of_folder(content, folder);
  CHECK(with(1, "\xef\xbb\xbftitle = \"Protocol\"  \r\n\r\n") == before);
  source::Tree turned = content;
  std::reverse(turned.files.begin(), turned.files.end());
  CHECK(of_folder(turned, folder) == before);
}

TEST_CASE("a fingerprint changes with each word, path and file of the edition, and with no other") {
  std::string before = of_folder(content, folder);
  CHECK(with(1, "title = \"Protocols\"\n") != before);
  CHECK(with(0, "name = \"Southshire\"\n") == before);
  CHECK(with(3, "title = \"Third\"\n") == before);
  source::Tree renamed = content;
  renamed.files[2].path = "northshire/protocol/2024/text/02-purpose.md";
  CHECK(of_folder(renamed, folder) != before);
  source::Tree fewer = content;
  fewer.files.erase(fewer.files.begin() + 2);
  CHECK(of_folder(fewer, folder) != before);
}

TEST_CASE("found for all editions at once, the files of an edition give the same fingerprint") {
  model::Area area;
  area.id.value = "northshire";
  model::Document document;
  document.id = "protocol";
  model::Edition edition;
  edition.id = "2024";
  source::Tree turned = content;
  std::reverse(turned.files.begin(), turned.files.end());
  CHECK(EditionFolders(turned).fingerprint(area, document, edition) == of_folder(content, folder));
}

TEST_CASE("the fingerprint of an edition never changes from one version to the next") {
  CHECK(of_folder(content, folder) == "3b6e410a6c912f350f5cb304a464bacfd661a73901b1a30177518dca3b45dd05");
}

TEST_CASE("a short fingerprint is twelve digits") {
  CHECK(shortened("a1b2c3d4e5f6a7b8") == "a1b2 c3d4 e5f6");
}

TEST_CASE("a manifest is read as it was written") {
  Manifest made = manifest();
  std::optional<Manifest> read = read_manifest(to_json(made));
  REQUIRE(read);
  CHECK(read->generator == made.generator);
  CHECK(read->as_of == made.as_of);
  CHECK(read->editions == made.editions);
  CHECK(read->content == made.content);
  CHECK(read->files == Hashes{{"index.html", sha256("<!DOCTYPE html>")}});
}

TEST_CASE("a text that is no manifest is reported from one") {
  for (const char* text : {"", "{", "[]", "{}", "{\"generator\": 1}", "null"})
    CHECK_FALSE(read_manifest(text));
}

TEST_CASE("files that were changed, are missing or were added are named") {
  diag::Sink sink;
  Manifest made = manifest();
  made.files["gone.html"] = "0";
  compare_files(made, {{"index.html", "other"}, {"new.html", "1"}, {"manifest.json", "2"}}, sink);
  CHECK(reported(sink) == std::vector<std::string>{"V002 \"gone.html\" is missing from the site",
                                                   "V002 \"index.html\" was changed after it was published",
                                                   "V004 \"new.html\" was not published with the site"});
  CHECK(sink.count(diag::Severity::Warning) == 1);
}

TEST_CASE("content that differs is named; with an edition, only its own") {
  Hashes here = hashes_of(content);
  here["northshire/area.toml"] = "other";
  here["northshire/protocol/2024/themes.toml"] = "new";
  here.erase("northshire/protocol/2024/edition.toml");
  diag::Sink all;
  compare_content(manifest(), here, {}, all);
  CHECK(reported(all).size() == 3);
  diag::Sink own;
  compare_content(manifest(), here, folder, own);
  CHECK(reported(own) ==
        std::vector<std::string>{
            "V003 the content has no \"northshire/protocol/2024/edition.toml\", which was published",
            "V003 the content's \"northshire/protocol/2024/themes.toml\" was not there when this was "
            "published"});
}

TEST_CASE("the mark of a PDF is read from its keywords") {
  std::string hash(64, 'a');
  std::optional<Mark> whole =
      read_mark("%PDF-1.7\n<< /Keywords (edition:a/b/c, fingerprint:" + hash + ") >>");
  REQUIRE(whole);
  CHECK(whole->edition == "a/b/c");
  CHECK(whole->fingerprint == hash);
  std::optional<Mark> part = read_mark("%PDF-1.7\n<< /Keywords (edition:a/b/c) >>");
  REQUIRE(part);
  CHECK(part->edition == "a/b/c");
  CHECK(part->fingerprint.empty());
  CHECK_FALSE(read_mark("%PDF-1.7\n<< /Keywords (tea) >>"));
  CHECK_FALSE(read_mark("/Keywords (edition:a/b/c)"));
}
