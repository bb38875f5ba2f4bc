// The limits of the spreadsheet format. Nothing is lost without a word: what does not fit says that it was
// cut.
#include "exports/xlsx_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::exports {
namespace {

constexpr std::size_t most_units = 32767;
constexpr std::size_t longest_name = 31;
constexpr std::string_view cut_here = " … [Cut here: a cell holds no more. The CSV file has the whole text.]";

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

/// UTF-16 units of the character that begins with this byte: two outside of the basic plane.
std::size_t units_of(char first_byte) {
  return static_cast<unsigned char>(first_byte) >= 0xf0 ? 2 : 1;
}

/// How many bytes of the text have at most so many UTF-16 units; whole characters only.
std::size_t bytes_within(std::string_view text, std::size_t units) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begins_character(text[i])) continue;
    const std::size_t needed = units_of(text[i]);
    if (needed > units) return i;
    units -= needed;
  }
  return text.size();
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Whether a reader of the format would take what stands at `at` for one character: "_x000D_".
bool is_escape(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 7;
  const std::string_view piece = text.substr(at, length);
  return piece.size() == length && piece.substr(0, 2) == "_x" && piece.back() == '_' &&
         std::all_of(piece.begin() + 2, piece.end() - 1, is_hexadecimal);
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    } else {
      out += text[i] == '_' && is_escape(text, i) ? std::string_view("_x005F_") : text.substr(i, 1);
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

CellText cell_text(std::string_view text) {
  CellText cell{escaped(text)};
  if (bytes_within(cell.text, most_units) == cell.text.size()) return cell;
  cell.cut = true;
  cell.text.resize(bytes_within(cell.text, most_units - cut_here.size()));
  cell.text += cut_here;
  return cell;
}

std::string sheet_name(std::string_view title, const std::vector<std::string>& taken) {
  std::string clean(title);
  for (char& c : clean) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
  }
  if (clean.find_first_not_of(' ') == std::string::npos) clean = "Sheet";
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(taken.begin(), taken.end(),
                       [&](const std::string& other) { return lower(other) == lower(name); });
  };
  std::string name = clean.substr(0, bytes_within(clean, longest_name));
  for (int number = 2; is_taken(name); ++number) {
    const std::string ending = fmt::format(" {}", number);
    name = clean.substr(0, bytes_within(clean, longest_name - ending.size())) + ending;
  }
  return name;
}

}  // namespace concordat::exports
