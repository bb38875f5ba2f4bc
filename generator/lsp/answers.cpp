#include "lsp/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "edit/rename.hpp"
#include "lsp/id_keys.hpp"
#include "views/views.hpp"

namespace concordat::lsp {
namespace {

using edit::kind_of_link;
using edit::Meaning;
using edit::Place;
using edit::words_of;

std::string address(const Reading& reading, FileIndex file) {
  return address_of(reading.folder + "/" + reading.sources[file].path);
}

Json range(const Reading& reading, Span span) {
  return reading.texts[span.file].range(span.begin, span.end);
}

Json location(const Reading& reading, Span span) {
  return {{"uri", address(reading, span.file)}, {"range", range(reading, span)}};
}

const Place* place_at(const Reading& reading, Pointed at) {
  return at.file == no_file ? nullptr : reading.names.at(at.file, at.offset);
}

/// Text that Markdown is not to read as its own signs.
std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string about_name(const Reading& reading, const Place& place) {
  const Meaning* known = reading.names.meaning(place.name);
  if (!known) return {};
  std::string words =
      fmt::format("**{}**: {} `{}`", escaped(known->title), words_of(place.name.kind), place.name.id);
  if (!known->about.empty()) words += "\n\n" + escaped(known->about);
  return words;
}

std::string about_finding(const diag::Diagnostic& found) {
  const diag::CodeInfo& rule = diag::info(found.code);
  return fmt::format("**{}** ({}, {}): {}", rule.text, diag::text(rule.set), diag::text(found.severity),
                     escaped(rule.meaning));
}

int severity_of(diag::Severity severity) {
  return severity == diag::Severity::Error ? 1 : severity == diag::Severity::Warning ? 2 : 3;
}

Json edit_of(const Reading& reading, Span span, std::string_view words) {
  return {{"range", range(reading, span)}, {"newText", words}};
}

/// Edits as the protocol groups them: by file.
Json changes_of(const Reading& reading, const std::map<FileIndex, Json>& edits) {
  Json changes = Json::array();
  for (const auto& [file, list] : edits)
    changes.push_back(
        {{"textDocument", {{"uri", address(reading, file)}, {"version", nullptr}}}, {"edits", list}});
  return changes;
}

bool is_id_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// The beginning of an id that is being written, and what fits there.
struct Wanted {
  std::string_view begun;
  std::vector<NameKind> kinds;
  bool views = false;  ///< names of views
};

/// "](board:ad" and "](view:members/ad".
Wanted wanted_in_link(std::string_view before, std::string_view begun) {
  before.remove_suffix(begun.size());
  const std::size_t open = before.rfind("](");
  if (open == std::string_view::npos) return {};
  const std::string_view target = before.substr(open + 2);
  if (target == "view:") return {begun, {}, true};
  if (target.starts_with("view:") && target.ends_with("/")) return {begun, {NameKind::Body}};
  if (!target.ends_with(":")) return {};
  const NameKind kind = kind_of_link(target.substr(0, target.size() - 1));
  return kind == NameKind::None ? Wanted{} : Wanted{begun, {kind}};
}

/// `to = "ad` and `columns = ["hb", "ad`.
Wanted wanted_in_key(std::string_view path, std::string_view line, std::string_view begun) {
  const std::size_t equals = line.find('=');
  const std::string_view before = line.substr(0, line.size() - begun.size());
  if (equals == std::string_view::npos || !before.ends_with('"')) return {};
  std::string_view key = line.substr(0, equals);
  while (!key.empty() && (key.back() == ' ' || key.back() == '\t')) key.remove_suffix(1);
  key.remove_prefix(std::min(key.find_first_not_of(" \t"), key.size()));
  const std::vector<NameKind> kinds = kinds_of_key(path, key);
  return kinds.empty() ? Wanted{} : Wanted{begun, kinds};
}

Wanted wanted_at(const Reading& reading, Pointed at) {
  const source::File& file = reading.sources[at.file];
  const std::string_view line = reading.texts[at.file].line_before(at.offset);
  std::size_t begin = line.size();
  while (begin > 0 && is_id_letter(line[begin - 1])) --begin;
  const std::string_view begun = line.substr(begin);
  const Wanted in_link = wanted_in_link(line, begun);
  return in_link.views || !in_link.kinds.empty() ? in_link : wanted_in_key(file.path, line, begun);
}

}  // namespace

Json hover(const Reading& reading, Pointed at) {
  if (at.file == no_file) return nullptr;
  std::vector<std::string> parts;
  const Place* place = place_at(reading, at);
  Json where = nullptr;
  if (place) {
    parts.push_back(about_name(reading, *place));
    where = range(reading, place->span);
  }
  for (const diag::Diagnostic& found : reading.findings) {
    const Span span = found.span;
    if (span.file == at.file && span.begin <= at.offset && at.offset <= span.end)
      parts.push_back(about_finding(found));
  }
  std::erase(parts, std::string());
  if (parts.empty()) return nullptr;
  Json made = {{"contents", {{"kind", "markdown"}, {"value", fmt::format("{}", fmt::join(parts, "\n\n"))}}}};
  if (!where.is_null()) made["range"] = where;
  return made;
}

Json definition(const Reading& reading, Pointed at) {
  const Place* place = place_at(reading, at);
  const Meaning* known = place ? reading.names.meaning(place->name) : nullptr;
  if (!known || known->declared.file == no_file) return nullptr;
  return location(reading, known->declared);
}

Json references(const Reading& reading, Pointed at) {
  const Place* place = place_at(reading, at);
  if (!place) return nullptr;
  Json list = Json::array();
  for (const Place* one : reading.names.places_of(place->name)) list.push_back(location(reading, one->span));
  return list;
}

Json completion(const Reading& reading, const Names& names, Pointed at) {
  Json items = Json::array();
  if (at.file == no_file) return items;
  const Wanted wanted = wanted_at(reading, at);
  const auto begin = at.offset - static_cast<std::uint32_t>(wanted.begun.size());
  const Json where = reading.texts[at.file].range(begin, at.offset);
  const auto add = [&](std::string_view id, std::string_view what, std::string_view detail) {
    constexpr int reference = 18;
    items.push_back({{"label", id},
                     {"kind", reference},
                     {"detail", detail},
                     {"documentation", what},
                     {"textEdit", {{"range", where}, {"newText", id}}}});
  };
  if (wanted.views) {
    for (const views::View& view : views::all())
      add(view.of == views::Of::Body ? fmt::format("{}/", view.name) : std::string(view.name), "view",
          view.title);
  }
  for (const NameKind kind : wanted.kinds) {
    for (const auto& [name, known] : names.usable(kind, reading.sources[at.file].path))
      add(name->id, words_of(kind), known->title);
  }
  return items;
}

Json rename_range(const Reading& reading, Pointed at) {
  const Place* place = place_at(reading, at);
  if (!place || !edit::has_id(place->name.kind)) return nullptr;
  return {{"range", range(reading, place->span)}, {"placeholder", place->name.id}};
}

Json rename(const Reading& reading, Pointed at, const std::string& to, std::string& why) {
  const Place* place = place_at(reading, at);
  if (rename_range(reading, at).is_null()) {
    why = "there is no id here that can be renamed";
    return nullptr;
  }
  const edit::Renaming made = edit::rename_id(reading.sources, reading.names, place->name, to);
  why = made.why;
  if (!why.empty()) return nullptr;
  std::map<FileIndex, Json> edits;
  for (const edit::Edit& one : made.edits.words) {
    Json& list = edits.try_emplace(one.span.file, Json::array()).first->second;
    list.push_back(edit_of(reading, one.span, one.words));
  }
  Json changes = changes_of(reading, edits);
  for (const edit::Move& move : made.edits.moves) {
    changes.push_back({{"kind", "rename"},
                       {"oldUri", address_of(reading.folder + "/" + move.from)},
                       {"newUri", address_of(reading.folder + "/" + move.to)}});
  }
  return {{"documentChanges", std::move(changes)}};
}

Json code_actions(const Reading& reading, FileIndex file, std::uint32_t begin, std::uint32_t end) {
  Json actions = Json::array();
  for (const diag::Diagnostic& found : reading.findings) {
    const bool here = found.span.file == file && found.span.begin <= end && found.span.end >= begin;
    if (!here || !found.waived.empty()) continue;
    for (const diag::Repair& repair : found.repairs) {
      std::map<FileIndex, Json> edits;
      edits.emplace(repair.span.file, Json::array({edit_of(reading, repair.span, repair.words)}));
      actions.push_back({{"title", fmt::format("Write \"{}\"", repair.words)},
                         {"kind", "quickfix"},
                         {"edit", {{"documentChanges", changes_of(reading, edits)}}}});
    }
  }
  return actions;
}

std::map<FileIndex, Json> diagnostics_by_file(const Reading& reading) {
  std::map<FileIndex, Json> files;
  for (const diag::Diagnostic& found : reading.findings) {
    if (!found.waived.empty() || reading.sources.files.empty()) continue;
    const Span span = found.span.file == no_file ? Span{0, 0, 0} : found.span;
    Json one = {{"range", range(reading, span)},
                {"severity", severity_of(found.severity)},
                {"code", diag::text(found.code)},
                {"source", "concordat"},
                {"message", found.hint.empty() ? found.message : found.message + "\n" + found.hint}};
    for (const diag::Note& note : found.notes) {
      if (note.span.file == no_file) continue;
      one["relatedInformation"].push_back(
          {{"location", location(reading, note.span)}, {"message", note.message}});
    }
    files.try_emplace(span.file, Json::array()).first->second.push_back(std::move(one));
  }
  return files;
}

}  // namespace concordat::lsp
