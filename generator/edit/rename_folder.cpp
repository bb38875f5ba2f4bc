// Another name for a folder, or for the file of a section. Its name is in addresses, so site.toml says where
// it was.
#include <fmt/format.h>

#include <algorithm>

#include "data/shape.hpp"
#include "edit/rename.hpp"
#include "edit/rename_parts.hpp"

namespace concordat::edit {
namespace {

/// "area/document/edition" is an edition.
Name name_of(const std::string& path) {
  constexpr NameKind kinds[] = {NameKind::Area, NameKind::Document, NameKind::Edition, NameKind::Section};
  const auto depth = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {kinds[0], "", path};
  return {kinds[std::min<std::size_t>(depth, 3)], path.substr(0, slash), path.substr(slash + 1)};
}

/// The folder or file that is called by it.
std::string file_path(const source::Tree& sources, const std::string& path, const Meaning& known) {
  const bool is_section = std::count(path.begin(), path.end(), '/') == 3;
  return is_section ? sources[known.declared.file].path : path;
}

std::string with_name(const std::string& file, const Name& name, const std::string& to) {
  const std::string folder = file.substr(0, file.rfind('/') + 1);
  if (name.kind != NameKind::Section) return folder + to;
  const std::string old = file.substr(folder.size());
  return folder + old.substr(0, old.find('-') + 1) + to + ".md";
}

/// The row that says where it was; rows that say of the new address where that leads are gone.
void keep_address(const source::Tree& sources, const std::string& was, const std::string& now, Edits& edits) {
  const FileIndex file = file_of(sources, "site.toml");
  if (file == no_file) return;
  const data::Value table = table_of(sources, file);
  data::TomlEdit edit(sources[file].bytes);
  if (const data::Value* rows = table.find("moved")) {
    for (const data::Value& row : rows->items) {
      const data::Value* old = row.find("was");
      if (old && old->text == now) edit.remove_table(row);
    }
  }
  edit.append(
      fmt::format("\n[[moved]]\nwas = {}\nnow = {}\n", data::toml_string(was), data::toml_string(now)));
  edits.take(file, edit);
}

std::string why_not(const Names& names, const Name& name, const std::string& to) {
  const data::Dots dots = name.kind == NameKind::Edition ? data::Dots::Yes : data::Dots::No;
  if (!data::is_id(to, dots))
    return fmt::format("\"{}\" cannot be the name of a{} {}: small letters, digits{} and hyphens", to,
                       name.kind == NameKind::Area || name.kind == NameKind::Edition ? "n" : "",
                       words_of(name.kind), dots == data::Dots::Yes ? ", dots" : "");
  if (to == name.id) return fmt::format("\"{}\" is its name already", to);
  if (names.meaning({name.kind, name.scope, to}))
    return fmt::format("there is a{} {} \"{}\" already",
                       name.kind == NameKind::Area || name.kind == NameKind::Edition ? "n" : "",
                       words_of(name.kind), to);
  if (names.has_hidden_place(name))
    return fmt::format("\"{}\" is used somewhere in a text with escapes; rename it there first", name.id);
  return {};
}

}  // namespace

Renaming rename_folder(const source::Tree& sources, const Names& names, const std::string& path,
                       const std::string& to) {
  Renaming made;
  const Name name = name_of(path);
  const Meaning* known = names.meaning(name);
  made.why =
      known ? why_not(names, name, to) : fmt::format("there is no {} \"{}\"", words_of(name.kind), path);
  if (!made.why.empty()) return made;
  const std::string from = file_path(sources, path, *known);
  replace_everywhere(names, name, to, made.edits);
  made.edits.moves.push_back({from, with_name(from, name, to)});
  replace_places(sources, file_of(sources, "site.toml"), "waiver", made.edits, made.edits.moves);
  keep_address(sources, path, path.substr(0, path.size() - name.id.size()) + to, made.edits);
  return made;
}

}  // namespace concordat::edit
