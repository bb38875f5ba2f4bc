// The fingerprint of an edition: SHA-256 over a list of its files, a line each as `sha256sum` writes it, so
// that anybody can make it again without this program. What an editor changes unasked (line ends, white space
// at their end) is no change.
#include "fingerprint/edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "fingerprint/agreed_text.hpp"
#include "fingerprint/sha256.hpp"

namespace concordat::fingerprint {

std::string canonical(std::string_view text) {
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  std::string out;
  out.reserve(text.size() + 1);
  std::size_t written = 0;  // to the end of the last line that says something
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    out += line;
    out += '\n';
    if (!line.empty()) written = out.size();
  }
  out.resize(written);
  return out;
}

std::string of_text(std::string_view text) {
  return sha256(canonical(text));
}

namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace

bool has_edition(const source::Tree& content, std::string_view edition) {
  // Three parts, or a whole area would count as one.
  return std::count(edition.begin(), edition.end(), '/') == 2 &&
         std::any_of(content.files.begin(), content.files.end(),
                     [&](const source::File& file) { return is_below(file.path, edition); });
}

namespace {

constexpr std::string_view approvals = "approvals";  // a table's name

/// What is put to the boards of a file of an edition. Who agreed is said of it, and is no part of it.
std::string agreed_part(const source::File& file) {
  if (file.path.ends_with("/edition.toml")) return agreed_text(canonical(file.bytes));
  if (!file.is_workbook()) return file.bytes;
  std::string cells;
  for (const source::CellPlace& cell : file.cells.places) {
    if (file.cells.sheets[cell.sheet] != approvals)
      cells += fmt::format("{}!{}={}\n", file.cells.sheets[cell.sheet], source::cell_name(cell),
                           std::string_view(file.bytes).substr(cell.begin, cell.end - cell.begin));
  }
  return cells;
}

bool is_table_of_approvals(std::string_view path) {
  return path.ends_with(fmt::format("/{}.csv", approvals)) ||
         path.ends_with(fmt::format("/{}.xlsx", approvals));
}

std::string of_files(const std::vector<const source::File*>& files) {
  std::map<std::string_view, std::string> hashes;
  for (const source::File* file : files) {
    if (!is_table_of_approvals(file->path)) hashes.emplace(file->path, of_text(agreed_part(*file)));
  }
  std::string list;
  for (const auto& [path, hash] : hashes) list += fmt::format("{}  {}\n", hash, path);
  return sha256(list);
}

std::string folder_of(const model::Area& area, const model::Document& document,
                      const model::Edition& edition) {
  return fmt::format("{}/{}/{}", area.id.value, document.id, edition.id);
}

/// "area/document/edition" of a path that goes on below it; empty of any other.
std::string_view edition_part(std::string_view path) {
  std::size_t end = 0;
  for (int part = 0; part < 3; ++part) {
    end = path.find('/', part == 0 ? 0 : end + 1);
    if (end == std::string_view::npos) return {};
  }
  return path.substr(0, end);
}

}  // namespace

std::string of_folder(const source::Tree& content, std::string_view folder) {
  std::vector<const source::File*> files;
  for (const source::File& file : content.files) {
    if (is_below(file.path, folder)) files.push_back(&file);
  }
  return of_files(files);
}

std::string of_edition(const source::Tree& content, const model::Area& area, const model::Document& document,
                       const model::Edition& edition) {
  return of_folder(content, folder_of(area, document, edition));
}

EditionFolders::EditionFolders(const source::Tree& content) {
  for (const source::File& file : content.files) files_[edition_part(file.path)].push_back(&file);
}

std::string EditionFolders::fingerprint(const model::Area& area, const model::Document& document,
                                        const model::Edition& edition) const {
  const auto found = files_.find(folder_of(area, document, edition));
  return of_files(found == files_.end() ? std::vector<const source::File*>() : found->second);
}

bool is_minuted(std::string_view fingerprint, std::string_view minuted) {
  std::string digits;
  for (const char c : minuted) {
    if (c != ' ') digits += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return digits.size() >= short_digits && fingerprint.starts_with(digits);
}

std::string shortened(std::string_view fingerprint) {
  return fmt::format("{} {} {}", fingerprint.substr(0, 4), fingerprint.substr(4, 4),
                     fingerprint.substr(8, 4));
}

}  // namespace concordat::fingerprint
