#include "data/toml_edit.hpp"

#include <catch2/catch.hpp>

#include "data/toml.hpp"

using namespace concordat;

namespace {

struct Read {
  std::string bytes;
  data::Value table;

  explicit Read(std::string text) : bytes(std::move(text)) {
    diag::Sink sink;
    table = data::parse_toml({0, bytes, 0, bytes.size()}, sink).table;
    REQUIRE_FALSE(sink.has_errors());
  }
  const data::Entry& entry(std::string_view key) const {
    for (const data::Entry& one : table.entries) {
      if (one.key == key) return one;
    }
    throw std::runtime_error("no such key");
  }
};

std::string without(const std::string& text, std::string_view key) {
  const Read read(text);
  data::TomlEdit edit(read.bytes);
  edit.remove(read.entry(key));
  return edit.take();
}

std::string without_inner(const std::string& text, std::string_view keys) {
  const Read read(text);
  data::TomlEdit edit(read.bytes);
  for (const data::Entry& one : read.entry("t").value.entries) {
    if (keys.find(one.key) != std::string_view::npos) edit.remove(one);
  }
  return edit.take();
}

}  // namespace

TEST_CASE("a key goes with its line, and a comment stays") {
  CHECK(without("a = 1\nb = 2\nc = 3\n", "b") == "a = 1\nc = 3\n");
  CHECK(without("a = 1\nb = 2 # why\nc = 3\n", "b") == "a = 1\n # why\nc = 3\n");
  CHECK(without("a = 1\nb = \"\"\"\nlong\n\"\"\"\nc = 3\n", "b") == "a = 1\nc = 3\n");
  CHECK(without("a = 1\r\nb = 2\r\n", "b") == "a = 1\r\n");
  CHECK(without("a = 1\nb = 2", "b") == "a = 1\n");
}

TEST_CASE("in a table on one line a comma goes with the key") {
  CHECK(without_inner("t = { a = 1, b = 2, c = 3 }\n", "a") == "t = { b = 2, c = 3 }\n");
  CHECK(without_inner("t = { a = 1, b = 2, c = 3 }\n", "b") == "t = { a = 1, c = 3 }\n");
  CHECK(without_inner("t = { a = 1, b = 2, c = 3 }\n", "c") == "t = { a = 1, b = 2 }\n");
  CHECK(without_inner("t = { a = 1 }\n", "a") == "t = {  }\n");
  CHECK(without_inner("t = { a = 1, b = 2, c = 3 }\n", "ab") == "t = { c = 3 }\n");
  CHECK(without_inner("t = { a = 1, b = 2, c = 3 }\n", "bc") == "t = { a = 1 }\n");
  CHECK(without_inner("t = { a = 1, b = 2, c = 3 }\n", "abc") == "t = {  }\n");
  CHECK(without_inner("t = { a = 1, b = 2, c = 3, d = 4 }\n", "bcd") == "t = { a = 1 }\n");
}

TEST_CASE("what is put in stands where it should, with the line ends of the file") {
  const Read read("a = 1\r\nb = 2");
  data::TomlEdit edit(read.bytes);
  edit.insert_after(read.entry("a"), "x = 9");
  edit.insert_after(read.entry("b"), "y = 8");
  edit.replace(read.entry("b").value, "3");
  edit.append("\n[z]\n");
  CHECK(edit.take() == "a = 1\r\nx = 9\r\nb = 3\r\ny = 8\r\n\r\n[z]\r\n");
}

TEST_CASE("a key joins its table on a line of its own, or on the table's line") {
  const auto with = [](const std::string& text, auto change) {
    const Read read(text);
    data::TomlEdit edit(read.bytes);
    change(read, edit);
    return edit.take();
  };
  const auto add_key = [](const Read& read, data::TomlEdit& edit) {
    edit.add_key(*read.entry("t").value.items[0].entry("id"), "was", "1");
  };
  CHECK(with("[[t]]\nid = 2 # two\nx = 3\n", add_key) == "[[t]]\nid = 2 # two\nwas = 1\nx = 3\n");
  CHECK(with("t = [{ id = 2, x = 3 }]\n", add_key) == "t = [{ id = 2, was = 1, x = 3 }]\n");
  const auto add_item = [](const Read& read, data::TomlEdit& edit) {
    edit.add_item(read.entry("l").value, "9");
  };
  CHECK(with("l = []\n", add_item) == "l = [9]\n");
  CHECK(with("l = [1, 2]\n", add_item) == "l = [1, 2, 9]\n");
  CHECK(with("l = [\r\n  1, # one\r\n  2, # two\r\n]\r\n", add_item) ==
        "l = [\r\n  1, # one\r\n  2,\r\n  9, # two\r\n]\r\n");
}

TEST_CASE("a table goes with the empty lines below it, and what changes is told in order") {
  const Read read("[[t]]\na = 1\n\n[[t]]\na = 2\n");
  data::TomlEdit edit(read.bytes);
  edit.append("[z]\n");
  edit.remove_table(read.entry("t").value.items[0]);
  CHECK(edit.take() == "[[t]]\na = 2\n[z]\n");
  REQUIRE(edit.changes().size() == 2);
  CHECK(edit.changes()[0].begin == 0);
  CHECK(edit.changes()[1].begin == read.bytes.size());
}
