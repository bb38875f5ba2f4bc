// Another id for something that is declared in a file. The places are those that the language server knows,
// so a new kind of reference is renamed as soon as editors can follow it.
#include "edit/rename.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "data/shape.hpp"
#include "data/toml.hpp"
#include "edit/rename_parts.hpp"
#include "model/shipped_law.hpp"

namespace concordat::edit {
namespace {

using data::Entry;
using data::Value;

/// The list of tables that declares a kind of thing with pages of its own; empty for others.
std::string_view list_of(NameKind kind) {
  switch (kind) {
    case NameKind::Organisation:
      return "organisation";
    case NameKind::Body:
      return "body";
    case NameKind::Topic:
      return "topic";
    default:
      return {};
  }
}

constexpr std::string_view former_ids = "former_ids";

bool has_item(const Value& table, std::string_view key, std::string_view text) {
  const Value* list = table.find(key);
  return list && std::any_of(list->items.begin(), list->items.end(),
                             [&](const Value& item) { return item.text == text; });
}

/// The declaration says the id that it had; one that it has again is no former id.
void keep_former(const Value& declaration, const std::string& was, const std::string& now,
                 data::TomlEdit& edit) {
  const Entry* id = declaration.entry("id");
  const Entry* formers = declaration.entry(former_ids);
  if (!id) return;
  if (!formers) return edit.add_key(*id, former_ids, fmt::format("[{}]", data::toml_string(was)));
  std::string list;
  for (const Value& item : formers->value.items) {
    if (item.text != now) list += data::toml_string(item.text) + ", ";
  }
  if (has_item(declaration, former_ids, now))
    edit.replace(formers->value, fmt::format("[{}{}]", list, data::toml_string(was)));
  else
    edit.add_item(formers->value, data::toml_string(was));
}

/// What in the file of the declaration has the id, or had it, as another thing of its kind.
const Value* other_former(const Value& file, std::string_view list, const std::string& own,
                          const std::string& id) {
  const Value* all = file.find(list);
  if (!all) return nullptr;
  for (const Value& one : all->items) {
    const Value* its = one.find("id");
    if (its && its->text != own && has_item(one, former_ids, id)) return &one;
  }
  return nullptr;
}

void keep_address(const source::Tree& sources, const Names& names, const Name& name, const std::string& to,
                  Renaming& made) {
  const std::string_view list = list_of(name.kind);
  const Meaning* known = names.meaning(name);
  if (list.empty() || !known || known->declared.file == no_file) return;
  const FileIndex file = known->declared.file;
  const Value table = table_of(sources, file);
  if (const Value* other = other_former(table, list, name.id, to)) {
    made.why = fmt::format("\"{}\" was the id of \"{}\", and its old addresses lead there", to,
                           other->find("id")->text);
    return;
  }
  data::TomlEdit edit(sources[file].bytes);
  const Value* all = table.find(list);
  for (const Value& one : all ? all->items : std::vector<Value>()) {
    const Value* its = one.find("id");
    if (its && its->text == name.id) keep_former(one, name.id, to, edit);
  }
  made.edits.take(file, edit);
}

/// Duties of the law name the kinds that they bind.
bool is_known_to_law(std::string_view kind) {
  const std::vector<model::LawRow> rows = model::shipped_law();
  return std::any_of(rows.begin(), rows.end(), [&](const model::LawRow& row) {
    return std::any_of(row.kinds.begin(), row.kinds.end(),
                       [&](const model::StatutoryKindId& one) { return one.value == kind; });
  });
}

std::string why_not(const Names& names, const Name& name, const std::string& to) {
  if (!data::is_id(to))
    return fmt::format("\"{}\" is not an id: small letters, digits, and hyphens between them", to);
  if (to == name.id) return fmt::format("\"{}\" is its id already", to);
  if (names.meaning({name.kind, name.scope, to}))
    return fmt::format("there is a {} \"{}\" already", words_of(name.kind), to);
  if (name.kind == NameKind::StatutoryKind && is_known_to_law(name.id))
    return fmt::format("by \"{}\" the program knows what the law asks of such boards", name.id);
  if (names.has_hidden_place(name))
    return fmt::format("\"{}\" is used somewhere in a text with escapes; rename it there first", name.id);
  return {};
}

}  // namespace

data::Value table_of(const source::Tree& sources, FileIndex file) {
  if (file == no_file) return {};
  diag::Sink told_already;
  const std::string& bytes = sources[file].bytes;
  return data::parse_toml({file, bytes, 0, bytes.size()}, told_already).table;
}

void replace_everywhere(const Names& names, const Name& name, const std::string& to, Edits& edits) {
  for (const Place* place : names.places_of(name)) edits.replace(place->span, to);
}

void replace_places(const source::Tree& sources, FileIndex file, std::string_view list, Edits& edits,
                    const std::vector<Move>& moves) {
  const Value table = table_of(sources, file);
  const Value* rows = table.find(list);
  if (!rows) return;
  for (const Value& row : rows->items) {
    const Value* place = row.find("place");
    if (!place) continue;
    const std::string now = moved(place->text, moves);
    if (now != place->text) edits.replace(place->span, data::toml_string(now));
  }
}

bool has_id(NameKind kind) {
  constexpr std::array without = {NameKind::None,    NameKind::Area,    NameKind::Document,
                                  NameKind::Edition, NameKind::Section, NameKind::Clause};
  return std::find(without.begin(), without.end(), kind) == without.end();
}

Renaming rename_id(const source::Tree& sources, const Names& names, const Name& name, const std::string& to) {
  Renaming made;
  made.why = why_not(names, name, to);
  if (!made.why.empty()) return made;
  replace_everywhere(names, name, to, made.edits);
  keep_address(sources, names, name, to, made);
  const Meaning* known = names.meaning(name);
  for (const FileIndex file : known ? known->files : std::vector<FileIndex>()) {
    const std::string& path = sources[file].path;
    made.edits.moves.push_back({path, path.substr(0, path.rfind('/') + 1) + to + ".toml"});
    // What is to be confirmed of a body is said with its file.
    const std::string edition = path.substr(0, path.find("/boards/"));
    replace_places(sources, file_of(sources, edition + "/edition.toml"), "confirmation", made.edits,
                   {{"boards/" + name.id, "boards/" + to}});
  }
  replace_places(sources, file_of(sources, "site.toml"), "waiver", made.edits, made.edits.moves);
  return made;
}

}  // namespace concordat::edit
