#include "edit/names.hpp"

#include <algorithm>

namespace concordat::edit {
namespace {

/// "area/document/edition" of a path below it; less where the path has less.
std::string_view parts(std::string_view path, int count) {
  std::size_t end = 0;
  for (int i = 0; i < count; ++i) {
    end = path.find('/', i == 0 ? 0 : end + 1);
    if (end == std::string_view::npos) return {};
  }
  return path.substr(0, end);
}

}  // namespace

std::string_view words_of(NameKind kind) {
  constexpr std::string_view words[] = {"",         "organisation", "act",   "statutory kind", "body", "office",
                                        "report",   "theme",        "topic", "season",         "action",
                                        "relation", "group",        "area",  "document",       "edition",
                                        "section",  "clause"};
  return words[static_cast<std::size_t>(kind)];
}

NameKind kind_of_link(std::string_view scheme) {
  constexpr std::pair<std::string_view, NameKind> all[] = {{"board", NameKind::Body},
                                                           {"office", NameKind::Office},
                                                           {"clause", NameKind::Clause},
                                                           {"section", NameKind::Section},
                                                           {"act", NameKind::Act},
                                                           {"report", NameKind::Report}};
  for (const auto& [word, kind] : all) {
    if (word == scheme) return kind;
  }
  return NameKind::None;
}

std::string scope_of(NameKind kind, std::string_view path) {
  switch (kind) {
    case NameKind::None:
    case NameKind::Organisation:
    case NameKind::Act:
    case NameKind::StatutoryKind:
    case NameKind::Area:
      return {};
    case NameKind::Body:
    case NameKind::Office:
    case NameKind::Topic:
    case NameKind::Document:
      return std::string(parts(path, 1));
    case NameKind::Edition:
      return std::string(parts(path, 2));
    default:
      return std::string(parts(path, 3));
  }
}

const Place* Names::at(FileIndex file, std::uint32_t offset) const {
  auto after = std::upper_bound(places_.begin(), places_.end(), Span{file, offset, ~0u},
                                [](Span wanted, const Place& place) { return wanted < place.span; });
  if (after == places_.begin()) return nullptr;
  const Place& found = *std::prev(after);
  return found.span.file == file && found.span.end >= offset ? &found : nullptr;
}

const Meaning* Names::meaning(const Name& name) const {
  const auto found = meanings_.find(name);
  return found == meanings_.end() ? nullptr : &found->second;
}

std::vector<const Place*> Names::places_of(const Name& name) const {
  std::vector<const Place*> found;
  for (const Place& place : places_) {
    if (place.name == name) found.push_back(&place);
  }
  return found;
}

bool Names::has_hidden_place(const Name& name) const {
  return std::binary_search(hidden_.begin(), hidden_.end(), name);
}

std::vector<Name> Names::of(NameKind kind) const {
  std::vector<Name> found;
  for (auto it = meanings_.lower_bound({kind, "", ""}); it != meanings_.end() && it->first.kind == kind; ++it)
    found.push_back(it->first);
  return found;
}

std::vector<Name> Names::called(NameKind kind, std::string_view id) const {
  std::vector<Name> found = of(kind);
  std::erase_if(found, [&](const Name& name) { return name.id != id; });
  return found;
}

std::vector<std::pair<const Name*, const Meaning*>> Names::usable(NameKind kind,
                                                                  std::string_view path) const {
  std::vector<std::pair<const Name*, const Meaning*>> found;
  const std::string scope = scope_of(kind, path);
  for (auto it = meanings_.lower_bound({kind, scope, ""});
       it != meanings_.end() && it->first.kind == kind && it->first.scope == scope; ++it)
    found.emplace_back(&it->first, &it->second);
  return found;
}

}  // namespace concordat::edit
