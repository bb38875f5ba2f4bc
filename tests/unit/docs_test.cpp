// The content reference and the reader know the same keys: each row of the reference is a key that is
// accepted, each key that is accepted has its row, with the same type, the same need and the same words.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "model/shapes.hpp"

using namespace concordat;

namespace {

struct Row {
  std::string key, type, needed, meaning;
};

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(" `"));
  text.erase(text.find_last_not_of(" `") + 1);
  return text;
}

// The rows of every table whose first cell is a key, by heading without its marks.
std::map<std::string, std::vector<Row>> reference() {
  std::map<std::string, std::vector<Row>> tables;
  std::ifstream in(CONCORDAT_ROOT "/docs/content-reference.md");
  std::string heading;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] == '#') {
      heading.clear();
      for (char c : line.substr(line.find(' ') + 1)) {
        if (c != '`') heading += c;
      }
    }
    if (line.rfind("| `", 0) != 0) continue;
    std::istringstream cells(line.substr(1));
    std::vector<std::string> row;
    for (std::string cell; std::getline(cells, cell, '|');) row.push_back(cell);
    if (row.size() >= 4)
      tables[heading].push_back({trimmed(row[0]), trimmed(row[1]), trimmed(row[2]), row[3]});
  }
  return tables;
}

std::string heading_of(const model::shapes::Place& place) {
  std::string name(place.shape->name);
  if (name == "front matter") return "Text";
  return name[0] == '[' || name.rfind("Item", 0) == 0 ? name : std::string(place.file);
}

}  // namespace

TEST_CASE("the content reference has the keys that the reader accepts, and no others") {
  auto tables = reference();
  std::size_t shapes_with_rows = 0;
  for (const model::shapes::Place& place : model::shapes::all()) {
    std::string heading = heading_of(place);
    CAPTURE(heading);
    std::vector<Row> rows = tables[heading];
    tables.erase(heading);
    std::size_t next = 0;
    for (const data::Key& key : place.shape->keys) {
      if (key.type == data::Type::Table || key.type == data::Type::Tables)
        continue;  // it has a heading of its own
      CAPTURE(std::string(key.name));
      REQUIRE(next < rows.size());
      const Row& row = rows[next++];
      CHECK(row.key == std::string(key.name));
      CHECK(row.type == std::string(data::type_name(key.type)));
      CHECK(row.needed == (key.needed == data::Needed::Yes ? "yes" : ""));
      std::istringstream words{std::string(key.words)};
      for (std::string word; std::getline(words, word, '|');)
        CHECK(row.meaning.find("`" + word + "`") != std::string::npos);
    }
    CHECK(next == rows.size());
    shapes_with_rows += next > 0;
  }
  CHECK(shapes_with_rows > 30);
  for (const auto& [heading, rows] : tables) {
    CAPTURE(heading);
    // What is left are tables of other things: references, views.
    CHECK((heading == "References" || heading == "Generated views" || heading == "Types"));
  }
}
