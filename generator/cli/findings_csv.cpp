// Findings as a spreadsheet, so that a meeting can go through them board by board.
#include "cli/findings_csv.hpp"

#include <algorithm>

#include "diag/places.hpp"
#include "exports/csv.hpp"

namespace concordat::cli {
namespace {

/// "northshire/protocol/2026" of a file in an edition; empty for others.
std::string edition_of(std::string_view path) {
  std::size_t end = 0;
  for (int part = 0; part < 3; ++part) {
    end = path.find('/', end + (part > 0 ? 1 : 0));
    if (end == std::string_view::npos) return {};
  }
  return std::string(path.substr(0, end));
}

/// "adults-board" of a file of that board.
std::string board_of(std::string_view path) {
  constexpr std::string_view folder = "/boards/", ending = ".toml";
  const std::size_t at = path.find(folder);
  if (at == std::string_view::npos || !path.ends_with(ending)) return {};
  const std::size_t begin = at + folder.size();
  return std::string(path.substr(begin, path.size() - begin - ending.size()));
}

}  // namespace

std::string findings_csv(const std::vector<diag::Diagnostic>& findings, const source::Tree& sources) {
  exports::Dataset table{{{"edition", "", ""},
                          {"board", "", ""},
                          {"severity", "", ""},
                          {"set", "", ""},
                          {"code", "", ""},
                          {"finding", "", ""},
                          {"what_to_do", "", ""},
                          {"file", "", ""},
                          {"line", "", ""},
                          {"waived_because", "", ""}}};
  diag::Places places(sources);
  for (const diag::Diagnostic& d : findings) {
    const bool placed = d.span.file != no_file;
    const std::string path = placed ? sources[d.span.file].path : std::string();
    const std::string line = placed ? std::to_string(places.position(d.span).line) : std::string();
    table.add(edition_of(path), board_of(path), diag::text(d.severity), diag::text(diag::info(d.code).set),
              diag::text(d.code), d.message, d.hint, path, line, d.waived);
  }
  return exports::csv(table);
}

}  // namespace concordat::cli
