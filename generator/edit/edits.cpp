#include "edit/edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

namespace concordat::edit {
namespace {

using ByFile = std::map<FileIndex, std::vector<Edit>>;

ByFile by_file(const Edits& edits) {
  ByFile files;
  for (const Edit& edit : edits.words) files[edit.span.file].push_back(edit);
  for (auto& [file, list] : files)
    std::stable_sort(list.begin(), list.end(), [](const Edit& a, const Edit& b) {
      return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
    });
  return files;
}

/// The bytes [begin, end) with the edits in them made.
std::string edited(std::string_view bytes, std::span<const Edit> edits, std::size_t begin, std::size_t end) {
  std::string made;
  std::size_t at = begin;
  for (const Edit& edit : edits) {
    if (edit.span.begin < at) continue;
    made += bytes.substr(at, edit.span.begin - at);
    made += edit.words;
    at = edit.span.end;
  }
  return made + std::string(bytes.substr(at, end - at));
}

std::size_t line_begin(std::string_view bytes, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
}

void add_lines(std::string& out, char sign, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += fmt::format("  {} {}\n", sign, line);
  }
}

/// The lines that the edits of one file change, those that touch each other together.
void describe(std::string& out, const source::File& file, const std::vector<Edit>& edits) {
  const std::string_view bytes = file.bytes;
  for (std::size_t i = 0; i < edits.size();) {
    const bool between = edits[i].span.begin == edits[i].span.end;
    const std::size_t begin = line_begin(bytes, edits[i].span.begin);
    const bool whole_lines = between && edits[i].span.begin == begin && edits[i].words.ends_with('\n');
    std::size_t end = whole_lines ? begin : line_end(bytes, std::max(edits[i].span.end, 1u) - 1);
    std::size_t next = i + 1;
    while (next < edits.size() && edits[next].span.begin < end)
      end = std::max(end, line_end(bytes, std::max(edits[next++].span.end, 1u) - 1));
    out += fmt::format("{}:{}\n", file.path, 1 + std::count(bytes.begin(), bytes.begin() + begin, '\n'));
    add_lines(out, '-', bytes.substr(begin, end - begin));
    add_lines(out, '+', edited(bytes, std::span(edits).subspan(i, next - i), begin, end));
    i = next;
  }
}

}  // namespace

void Edits::take(FileIndex file, const data::TomlEdit& edit) {
  for (const data::TomlEdit::Change& change : edit.changes())
    replace({file, static_cast<std::uint32_t>(change.begin), static_cast<std::uint32_t>(change.end)},
            change.words);
}

void Edits::take(Edits&& more) {
  std::move(more.words.begin(), more.words.end(), std::back_inserter(words));
  std::move(more.files.begin(), more.files.end(), std::back_inserter(files));
  std::move(more.moves.begin(), more.moves.end(), std::back_inserter(moves));
}

std::vector<ChangedFile> changed_files(const Edits& edits, const source::Tree& sources) {
  std::vector<ChangedFile> files;
  for (const auto& [file, list] : by_file(edits)) {
    const std::string& bytes = sources[file].bytes;
    files.push_back({file, edited(bytes, list, 0, bytes.size())});
  }
  return files;
}

std::string moved(const std::string& path, const std::vector<Move>& moves) {
  for (const Move& move : moves) {
    const bool below = path.starts_with(move.from) && path[move.from.size()] == '/';
    if (path == move.from || below) return move.to + path.substr(move.from.size());
  }
  return path;
}

source::Tree after(const Edits& edits, const source::Tree& sources) {
  source::Tree tree = sources;
  for (ChangedFile& changed : changed_files(edits, sources))
    tree.files[changed.file].bytes = std::move(changed.bytes);
  for (const NewFile& file : edits.files) tree.files.push_back({file.path, file.bytes});
  for (source::File& file : tree.files) file.path = moved(file.path, edits.moves);
  std::sort(tree.files.begin(), tree.files.end(),
            [](const source::File& a, const source::File& b) { return a.path < b.path; });
  return tree;
}

std::string described(const Edits& edits, const source::Tree& sources) {
  std::string out;
  for (const auto& [file, list] : by_file(edits)) describe(out, sources[file], list);
  for (const NewFile& file : edits.files) {
    out += fmt::format("{} (new)\n", file.path);
    add_lines(out, '+', file.bytes);
  }
  for (const Move& move : edits.moves) out += fmt::format("{} becomes {}\n", move.from, move.to);
  return out;
}

FileIndex file_of(const source::Tree& sources, std::string_view path) {
  const auto found =
      std::lower_bound(sources.files.begin(), sources.files.end(), path,
                       [](const source::File& file, std::string_view wanted) { return file.path < wanted; });
  return found != sources.files.end() && found->path == path
             ? static_cast<FileIndex>(found - sources.files.begin())
             : no_file;
}

}  // namespace concordat::edit
