// The content reference and the program say the same: every key, its type, and whether it is needed, both
// ways.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "model/shapes.hpp"

using namespace concordat;

namespace {

/// "colour | string | yes" for each key.
using Rows = std::vector<std::string>;

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line.substr(1));
  for (std::string cell; std::getline(in, cell, '|');) {
    const std::size_t begin = cell.find_first_not_of(" `");
    const std::size_t end = cell.find_last_not_of(" `");
    cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, end - begin + 1));
  }
  return cells;
}

/// File heading and table heading -> rows. A table without a heading of its own has that of its file.
std::map<std::string, Rows> reference() {
  std::ifstream in(CONCORDAT_ROOT "/docs/content-reference.md");
  std::map<std::string, Rows> tables;
  std::string file;
  std::string name;
  bool in_table = false;
  auto without_ticks = [](std::string heading) {
    std::erase(heading, '`');
    return heading;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("## ", 0) == 0) file = name = without_ticks(line.substr(3));
    if (line.rfind("### ", 0) == 0) name = without_ticks(line.substr(4));
    if (line.rfind("| key | type | needed |", 0) == 0) {
      in_table = true;
      tables[file + " / " + name];
      continue;
    }
    if (line.rfind("|", 0) != 0) in_table = false;
    if (!in_table || line.rfind("|---", 0) == 0) continue;
    const std::vector<std::string> cells = cells_of(line);
    tables[file + " / " + name].push_back(cells.at(0) + " | " + cells.at(1) + " | " + cells.at(2));
  }
  return tables;
}

/// What the program accepts. Tables in tables have a heading of their own in the reference, and are no rows.
std::map<std::string, Rows> accepted() {
  std::map<std::string, Rows> tables;
  for (const model::shapes::Place& place : model::shapes::all()) {
    const std::string file(place.file);
    std::string name(place.shape->name);
    const bool whole_file = name.front() != '[' && name.rfind("Item of", 0) != 0;
    if (whole_file) name = file;
    Rows rows;
    for (const data::Key& key : place.shape->keys) {
      if (key.type == data::Type::Table || key.type == data::Type::Tables) continue;
      const std::string needed = key.needed == data::Needed::Yes ? "yes" : "";
      rows.push_back(std::string(key.name) + " | " + std::string(data::type_name(key.type)) + " | " + needed);
    }
    if (!rows.empty()) tables[file + " / " + name] = rows;
  }
  return tables;
}

}  // namespace

TEST_CASE("the content reference lists the keys that the program accepts, in the same order") {
  const auto written = reference();
  const auto known = accepted();
  CHECK(written.size() > 30);
  for (const auto& [table, rows] : known) {
    CAPTURE(table);
    REQUIRE(written.count(table) == 1);
    CHECK(written.at(table) == rows);
  }
  for (const auto& [table, rows] : written) {
    CAPTURE(table);
    CHECK(known.count(table) == 1);
  }
}

TEST_CASE("the allowed words of a key are in the content reference") {
  std::ostringstream text;
  text << std::ifstream(CONCORDAT_ROOT "/docs/content-reference.md").rdbuf();
  for (const model::shapes::Place& place : model::shapes::all()) {
    for (const data::Key& key : place.shape->keys) {
      std::istringstream words{std::string(key.words)};
      for (std::string word; std::getline(words, word, '|');) {
        CAPTURE(place.shape->name, key.name, word);
        CHECK(text.str().find("`" + word + "`") != std::string::npos);
      }
    }
  }
}
