// Which keys take ids, and of what, as the rows of the keys say it.
#include "lsp/id_keys.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "edit/id_kinds.hpp"
#include "model/keys/all.hpp"

namespace concordat::lsp {
namespace {

using edit::kind_of_id;

using Keys = std::map<std::string_view, std::vector<NameKind>>;

template <class R>
void add_keys(Keys& keys);

template <class F>
void add_key(Keys& keys, const F& field) {
  using Member = typename F::Member;
  using Item = typename model::ItemOf<Member>::type;
  constexpr NameKind kind = kind_of_id<Member> != NameKind::None ? kind_of_id<Member> : kind_of_id<Item>;
  if constexpr (kind != NameKind::None) {
    std::vector<NameKind>& known = keys[field.key];
    if (field.type != data::Type::NewId && std::find(known.begin(), known.end(), kind) == known.end())
      known.push_back(kind);
  } else if constexpr (model::IsRecord<Member>) {
    add_keys<Member>(keys);
  } else if constexpr (model::IsRecord<Item>) {
    add_keys<Item>(keys);
  }
}

template <class R>
void add_keys(Keys& keys) {
  std::apply([&](const auto&... field) { (add_key(keys, field), ...); }, model::Record<R>::fields);
}

template <class R>
Keys keys_of() {
  Keys keys;
  add_keys<R>(keys);
  return keys;
}

/// By the name that the file ends in.
const std::vector<std::pair<std::string_view, Keys>>& files() {
  static const std::vector<std::pair<std::string_view, Keys>> all = {
      {"organisations.toml", keys_of<model::Organisations>()},
      {"legislation.toml", keys_of<model::Legislation>()},
      {"area.toml", keys_of<model::Area>()},
      {"edition.toml", keys_of<model::Edition>()},
      {"reports.toml", keys_of<model::Timetable>()},
      {"relationships.toml", keys_of<model::Relationships>()},
      {"themes.toml", keys_of<model::Themes>()},
      {".md", keys_of<model::Section>()}};
  return all;
}

}  // namespace

std::vector<NameKind> kinds_of_key(std::string_view path, std::string_view key) {
  static const Keys of_boards = keys_of<model::Body>();
  const Keys* keys = path.find("/boards/") != std::string_view::npos ? &of_boards : nullptr;
  for (const auto& [ending, of_file] : files()) {
    if (!keys && path.ends_with(ending)) keys = &of_file;
  }
  if (!keys) return {};
  const auto found = keys->find(key);
  return found == keys->end() ? std::vector<NameKind>() : found->second;
}

}  // namespace concordat::lsp
