// The tables of the content reference are made of the rows of the keys. `make golden` writes them; here they
// are compared, and every example is read.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "data/toml.hpp"
#include "model/files.hpp"
#include "views/views.hpp"

using namespace concordat;

namespace {

const std::string path = CONCORDAT_ROOT "/docs/content-reference.md";
constexpr std::string_view head = "| key | type | needed | meaning | example |";

/// A shape with the heading that its table has: "## `site.toml`", "### `[publisher]`".
struct Described {
  std::string heading;
  const data::Shape* shape;
};

void describe(const data::Shape& shape, std::vector<Described>& list) {
  for (const data::Key& key : shape.keys) {
    if (!key.shape) continue;
    const std::string_view item = "Item of ";
    std::string name(key.shape->name);
    list.push_back(
        {name.starts_with(item) ? "### Item of `" + name.substr(item.size()) + "`" : "### `" + name + "`",
         key.shape});
    describe(*key.shape, list);
  }
}

std::vector<Described> all_shapes() {
  std::vector<Described> list;
  for (const model::FileKind& kind : model::file_kinds()) {
    const std::string name(kind.name);
    list.push_back({name == "Text" ? "## Text" : "## `" + name + "`", kind.shape});
    describe(*kind.shape, list);
  }
  return list;
}

std::string in_cell(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string row_of(const data::Key& key) {
  std::string meaning(key.meaning);
  if (!key.choices.empty()) {
    std::string words;
    for (std::string_view word : key.choices)
      words += (words.empty() ? "`" : ", `") + std::string(word) + "`";
    meaning += key.choices.size() == 1 ? "; the choice is " + words : "; one of " + words;
  }
  return fmt::format("| `{}` | {} | {} | {} | `{}` |", key.name, data::type_name(key.type),
                     key.needed == data::Needed::Yes ? "yes" : "", in_cell(meaning), in_cell(key.example));
}

/// The lines of a table; none where the shape holds tables only, which have headings of their own.
std::vector<std::string> table_of(const data::Shape& shape) {
  std::vector<std::string> lines = {std::string(head), "|---|---|---|---|---|"};
  for (const data::Key& key : shape.keys) {
    if (key.type != data::Type::Table && key.type != data::Type::Tables) lines.push_back(row_of(key));
  }
  if (lines.size() == 2) lines.clear();
  return lines;
}

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The reference with each table as the rows of the keys have it. Headings that were not found are in
/// `missing`.
std::vector<std::string> rewritten(const std::vector<std::string>& lines, std::set<std::string>& missing) {
  std::map<std::string, const data::Shape*> shapes;
  for (const Described& one : all_shapes()) shapes.emplace(one.heading, one.shape);
  for (const auto& [heading, shape] : shapes) {
    if (!table_of(*shape).empty()) missing.insert(heading);
  }
  std::vector<std::string> out;
  std::string heading;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].starts_with("#")) heading = lines[i];
    if (!lines[i].starts_with("| key | type | needed |") || !missing.contains(heading)) {
      out.push_back(lines[i]);
      continue;
    }
    while (i + 1 < lines.size() && lines[i + 1].starts_with("|")) ++i;
    for (const std::string& line : table_of(*shapes.at(heading))) out.push_back(line);
    missing.erase(heading);
  }
  return out;
}

}  // namespace

TEST_CASE("the content reference has a table for every record, made of the rows of its keys") {
  std::set<std::string> missing;
  const std::vector<std::string> written = lines_of(path);
  const std::vector<std::string> wanted = rewritten(written, missing);
  CHECK(missing.empty());
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream out(path);
    for (const std::string& line : wanted) out << line << '\n';
    return;
  }
  REQUIRE(written.size() == wanted.size());
  for (std::size_t i = 0; i < written.size(); ++i) CHECK(written[i] == wanted[i]);
}

TEST_CASE("every key has a meaning, and an example that its type accepts") {
  std::size_t keys = 0;
  for (const Described& one : all_shapes()) {
    for (const data::Key& key : one.shape->keys) {
      CAPTURE(one.heading, key.name);
      CHECK_FALSE(key.meaning.empty());
      const bool holds_tables = key.type == data::Type::Table || key.type == data::Type::Tables;
      CHECK(key.example.empty() == holds_tables);
      if (holds_tables) continue;
      const std::string text = fmt::format("{} = {}\n", key.name, key.example);
      diag::Sink sink;
      const data::Parsed parsed = data::parse_toml({0, text, 0, text.size()}, sink);
      REQUIRE(parsed.ok);
      const data::Key alone[] = {{key.name, key.type, key.needed, key.choices, key.shape}};
      data::validate(parsed.table, {one.shape->name, alone}, sink);
      for (const diag::Diagnostic& d : sink.all()) FAIL_CHECK(d.message);
      ++keys;
    }
  }
  CHECK(keys > 200);
}

TEST_CASE("the content reference lists every view that a text can show") {
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  for (const views::View& view : views::all()) {
    const std::string_view rest = view.of == views::Of::Body ? "/" : ")";
    INFO(view.name);
    CHECK(text.find("view:" + std::string(view.name) + std::string(rest)) != std::string::npos);
  }
}
