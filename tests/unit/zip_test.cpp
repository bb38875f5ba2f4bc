// Zip archives: packed, unpacked and edited.
#include "office/zip.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace concordat;

namespace {

/// Names in the order of the archive's central directory, which stands at its end.
std::vector<std::string> names_of(const std::string& zip) {
  const std::string entry("PK\x01\x02", 4);
  std::vector<std::string> names;
  for (std::size_t at = zip.find(entry); at != std::string::npos; at = zip.find(entry, at + 1)) {
    const auto length =
        static_cast<std::uint8_t>(zip[at + 28]) + 256 * static_cast<std::uint8_t>(zip[at + 29]);
    names.push_back(zip.substr(at + 46, static_cast<std::size_t>(length)));
  }
  return names;
}

}  // namespace

TEST_CASE("an archive holds its files in order, and is the same each time") {
  const std::vector<io::OutputFile> files = {
      {"b.xml", "<b/>"}, {"folder/a.xml", std::string(100'000, 'a')}, {"empty", ""}};
  const std::string once = office::zip(files);
  CHECK(names_of(once) == std::vector<std::string>{"b.xml", "folder/a.xml", "empty"});
  CHECK(once.size() < 5'000);
  CHECK(office::zip(files) == once);
}

TEST_CASE("two files of one name make no archive") {
  CHECK(office::zip({{"a", "1"}, {"a", "2"}}).empty());
}

TEST_CASE("one part of an archive is edited, and the others stay") {
  const std::string archive = office::zip({{"a", "first"}, {"b", "second"}});
  std::string seen;
  const auto look = [&](const std::string& part) {
    seen = part;
    return part;
  };
  const std::string edited = office::edited(archive, "b", [](const std::string& part) { return part + "!"; });
  CHECK(names_of(edited) == std::vector<std::string>{"a", "b"});
  office::edited(edited, "b", look);
  CHECK(seen == "second!");
  office::edited(edited, "a", look);
  CHECK(seen == "first");
  CHECK(office::edited(archive, "b", [](const std::string& part) { return part + "!"; }) == edited);
  CHECK(office::edited(archive, "c", look).empty());
  CHECK(office::edited("no archive", "a", look).empty());
}

TEST_CASE("an archive is unpacked whole or not at all") {
  const std::string archive = office::zip({{"a", "first"}, {"folder/b", ""}});
  const auto parts = office::parts_of(archive);
  REQUIRE(parts);
  CHECK(*parts == std::map<std::string, std::string>{{"a", "first"}, {"folder/b", ""}});
  CHECK_FALSE(office::parts_of("no archive"));
  CHECK_FALSE(office::parts_of(archive.substr(0, archive.size() - 8)));
  std::string damaged = archive;
  damaged[damaged.find("first")] = 'F';
  CHECK_FALSE(office::parts_of(damaged));
}

TEST_CASE("an archive that would need more memory than there is for one is not unpacked") {
  const std::string zeros(office::largest_file / 4 + 1, '\0');
  const std::string archive = office::zip({{"a", zeros}, {"b", zeros}, {"c", zeros}, {"d", zeros}});
  CHECK(archive.size() < 1'000'000);
  CHECK_FALSE(office::parts_of(archive));
}
