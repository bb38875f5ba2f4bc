// What the parts of a workbook write in their own way: rich texts, styles of numbers, serial days.
#include "tables/xlsx_parts.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <map>

namespace concordat::tables {
namespace {

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// The character of "_x000D_" at the beginning of the text; negative where there is none. Those past ASCII
/// are left as they are: no program writes them so.
int escaped(std::string_view text) {
  if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return -1;
  int code = 0;
  for (const char c : text.substr(2, 4)) {
    const int digit = hex_digit(c);
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code < 0x80 ? code : -1;
}

std::string unescaped(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size();) {
    const int code = text[i] == '_' ? escaped(text.substr(i)) : -1;
    if (code != '\r' && code != 0) made += code < 0 ? text[i] : static_cast<char>(code);
    i += code < 0 ? 1 : 7;
  }
  return made;
}

/// Whether a format of one's own shows a day: a letter of a date outside quotation marks and brackets.
bool shows_day(std::string_view format) {
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] == '\\' || format[i] == '_' || format[i] == '*') {
      ++i;
    } else if (format[i] == '"' || format[i] == '[') {
      i = std::min(format.find(format[i] == '"' ? '"' : ']', i + 1), format.size());
    } else if (std::string_view("yYdDmM").find(format[i]) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

bool is_day_format(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

}  // namespace

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return local_name(node) == name;
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& one : parent.children()) {
    if (is_named(one, name)) return one;
  }
  return {};
}

std::string words_of(const pugi::xml_node& item) {
  std::string words;
  for (const pugi::xml_node& part : item.children()) {
    if (is_named(part, "t")) words += part.text().get();
    if (is_named(part, "r")) words += child(part, "t").text().get();
  }
  return unescaped(words);
}

std::vector<bool> days_of_styles(const pugi::xml_document& styles) {
  const pugi::xml_node root = styles.document_element();
  std::map<int, bool> own;
  for (const pugi::xml_node& format : child(root, "numFmts").children())
    own[format.attribute("numFmtId").as_int()] = shows_day(format.attribute("formatCode").value());
  std::vector<bool> days;
  for (const pugi::xml_node& style : child(root, "cellXfs").children()) {
    const int id = style.attribute("numFmtId").as_int();
    const auto found = own.find(id);
    days.push_back(found == own.end() ? is_day_format(id) : found->second);
  }
  return days;
}

std::string day_of(double serial, Epoch epoch) {
  constexpr double first = 1, last = 2'958'465;  // 31 December 9999
  if (!(serial >= first && serial < last + 1)) return {};
  auto days = static_cast<int>(std::floor(serial));
  // Excel counts a 29 February 1900, for the sake of an older program.
  if (epoch == Epoch::Of1900 && days > 60) --days;
  using namespace std::chrono;
  const sys_days start =
      epoch == Epoch::Of1904 ? sys_days(year{1904} / 1 / 1) : sys_days(year{1899} / 12 / 31);
  const year_month_day day(start + std::chrono::days(days));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::string number_words(double number) {
  constexpr double exact = 1e15;  // a double holds each whole number up to here
  if (number == std::floor(number) && std::abs(number) < exact)
    return fmt::format("{}", static_cast<std::int64_t>(number));
  return fmt::format("{}", number);
}

}  // namespace concordat::tables
