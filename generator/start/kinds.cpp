#include "start/kinds.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/toml.hpp"
#include "data/toml_edit.hpp"
#include "model/shipped_law.hpp"

namespace concordat::start {
namespace {

using data::Value;

/// Built in, so a test knows that it is sound.
const Value& boards_file() {
  static const Value table = [] {
    diag::Sink sink;
    const std::string_view bytes = model::shipped_boards_text;
    return data::parse_toml({0, bytes, 0, bytes.size()}, sink).table;
  }();
  return table;
}

std::vector<Value> rows(std::string_view list) {
  const Value* found = boards_file().find(list);
  return found ? found->items : std::vector<Value>();
}

std::string text(const Value& row, std::string_view key) {
  const Value* value = row.find(key);
  return value ? value->text : std::string();
}

std::string line(const Value& row, std::string_view key) {
  return fmt::format("{} = {}\n", key, data::toml_string(text(row, key)));
}

}  // namespace

const std::vector<BoardKind>& board_kinds() {
  static const std::vector<BoardKind> all = [] {
    std::vector<BoardKind> kinds;
    for (const Value& row : rows("board")) {
      const Value* usual = row.find("usual");
      kinds.push_back({text(row, "kind"), text(row, "name"), text(row, "called"), text(row, "act"),
                       text(row, "provision"), text(row, "role"), usual && usual->integer == 1});
    }
    return kinds;
  }();
  return all;
}

const BoardKind* board_kind(std::string_view id) {
  for (const BoardKind& kind : board_kinds()) {
    if (kind.id == id) return &kind;
  }
  return nullptr;
}

std::string legislation_of(const std::vector<const BoardKind*>& kinds) {
  std::string out =
      "# Acts, regulations and guidance that the documents cite. In text: [](act:care-act-2014).\n";
  const auto is_needed = [&](std::string_view act) {
    return std::any_of(kinds.begin(), kinds.end(), [&](const BoardKind* kind) { return kind->act == act; });
  };
  for (const Value& act : rows("act")) {
    if (!is_needed(text(act, "id"))) continue;
    const Value* year = act.find("year");
    out += "\n[[act]]\n" + line(act, "id") + line(act, "title") + line(act, "kind") +
           fmt::format("year = {}\n", year ? year->integer : 0) + line(act, "address");
  }
  out += "\n# Kinds of board that the law knows. A board of that kind names it in area.toml.\n";
  for (const BoardKind& kind : board_kinds()) {
    if (std::find(kinds.begin(), kinds.end(), &kind) == kinds.end()) continue;
    out += fmt::format("\n[[statutory_kind]]\nid = {}\nname = {}\nacts = [{}]\n", data::toml_string(kind.id),
                       data::toml_string(kind.name), data::toml_string(kind.act));
  }
  return out;
}

}  // namespace concordat::start
