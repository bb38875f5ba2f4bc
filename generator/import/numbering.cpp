// Numbers of paragraphs, which a Word file does not hold: it holds how they are counted. Lists that share one
// definition go on counting each other, unless one says where it starts.
#include "import/numbering.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::importing {
namespace {

constexpr unsigned largest = 32767;  // that Word counts to

unsigned as_number(std::optional<int> read, unsigned otherwise) {
  return read && *read >= 0 ? std::min(static_cast<unsigned>(*read), largest) : otherwise;
}

Count count_of(const std::string& format) {
  if (format == "bullet") return Count::Bullet;
  if (format == "decimal") return Count::Decimal;
  if (format == "lowerLetter") return Count::Alpha;
  if (format == "lowerRoman") return Count::Roman;
  return Count::Other;
}

bool is_level(int level) {
  return level >= 0 && level < levels;
}

}  // namespace

Numbering::Numbering(const Part& part, const Styles& styles) : styles_(styles) {
  if (part.is_there()) read(part);
}

void Numbering::read_level(const pugi::xml_node& node, Level& level) {
  level.start = as_number(number_in(node.child("w:start")), 0);
  level.format = value_of(node.child("w:numFmt"));
  if (level.format.empty()) level.format = "decimal";
  level.text = value_of(node.child("w:lvlText"));
  level.legal = switched(node, "w:isLgl").value_or(false);
  level.restart = number_in(node.child("w:lvlRestart"));
  level.style = value_of(node.child("w:pStyle"));
}

void Numbering::read(const Part& part) {
  const pugi::xml_node all = part.xml->document_element();
  for (const pugi::xml_node& node : all.children("w:abstractNum")) {
    const std::string id = node.attribute("w:abstractNumId").value();
    Levels& made = abstract_[id];
    if (const pugi::xml_node link = node.child("w:numStyleLink")) linked_[id] = value_of(link);
    for (const pugi::xml_node& one : node.children("w:lvl")) {
      if (const int at = one.attribute("w:ilvl").as_int(-1); is_level(at))
        read_level(one, made[static_cast<std::size_t>(at)]);
    }
  }
  for (const pugi::xml_node& node : all.children("w:num")) {
    List& list = lists_[node.attribute("w:numId").value()];
    list.abstract = value_of(node.child("w:abstractNumId"));
    for (const pugi::xml_node& one : node.children("w:lvlOverride")) {
      const int at = one.attribute("w:ilvl").as_int(-1);
      if (!is_level(at)) continue;
      if (const pugi::xml_node start = one.child("w:startOverride"))
        list.starts[at] = as_number(number_in(start), 1);
      if (const pugi::xml_node level = one.child("w:lvl")) {
        read_level(level, list.overrides[at]);
        if (!list.starts.contains(at)) list.starts[at] = list.overrides[at].start;
      }
    }
  }
  // A list that stands for a style's: what that style's list has.
  for (const auto& [id, style] : linked_) {
    const auto list = lists_.find(styles_.of(style).numbering.list.value_or(""));
    if (list == lists_.end() || linked_.contains(list->second.abstract)) continue;
    for (auto& [num, one] : lists_) {
      if (one.abstract == id) one.abstract = list->second.abstract;
    }
  }
}

Numbering::Levels Numbering::levels_of(const List& list) const {
  const auto found = abstract_.find(list.abstract);
  Levels made = found == abstract_.end() ? Levels{} : found->second;
  for (const auto& [at, level] : list.overrides) made[static_cast<std::size_t>(at)] = level;
  return made;
}

std::optional<std::pair<std::string, int>> Numbering::place(const NumberingRef& own,
                                                            const std::string& style) const {
  const NumberingRef& inherited = styles_.of(style).numbering;
  const std::string id = own.list ? *own.list : inherited.list.value_or("0");
  const auto list = lists_.find(id);
  if (id == "0" || list == lists_.end()) return std::nullopt;
  if (own.level) return std::pair(id, std::clamp(*own.level, 0, levels - 1));
  // The level that is made for the style, else the one that the style names.
  const Levels of = levels_of(list->second);
  for (int at = 0; at < levels && !style.empty(); ++at) {
    if (of[static_cast<std::size_t>(at)].style == style) return std::pair(id, at);
  }
  return std::pair(id, std::clamp(inherited.level.value_or(0), 0, levels - 1));
}

void Numbering::count(const std::string& id, const List& list, const Levels& of, int level) {
  Counters& counters = counters_[list.abstract];
  std::optional<unsigned>& own = counters[static_cast<std::size_t>(level)];
  const auto start = list.starts.find(level);
  if (start != list.starts.end() && started_[id].insert(level).second)
    own = start->second;
  else
    own = own ? std::min(*own + 1, largest) : of[static_cast<std::size_t>(level)].start;
  for (int below = level + 1; below < levels; ++below) {
    const std::optional<int>& restart = of[static_cast<std::size_t>(below)].restart;
    if (!restart || level < *restart) counters[static_cast<std::size_t>(below)].reset();
  }
}

Label Numbering::next(const NumberingRef& own, const std::string& style, std::string& doubt) {
  const std::optional<std::pair<std::string, int>> at = place(own, style);
  if (!at) {
    if (own.list && *own.list != "0")
      doubt =
          fmt::format("it belongs to list {}, which the file no longer defines: it has no number", *own.list);
    return {};
  }
  const auto& [id, level] = *at;
  const List& list = lists_.at(id);
  const Levels of = levels_of(list);
  const Level& mine = of[static_cast<std::size_t>(level)];
  count(id, list, of, level);
  const Counters& counters = counters_[list.abstract];
  Label made{
      {}, level, count_of(mine.format), counters[static_cast<std::size_t>(level)].value_or(0), list.abstract};
  if (made.count == Count::Bullet) {
    const bool shows = mine.text.find_first_not_of(' ') != std::string::npos;
    made.text = shows ? "\u2022" : "";
    return made;
  }
  for (std::size_t i = 0; i < mine.text.size(); ++i) {
    const bool places =
        mine.text[i] == '%' && i + 1 < mine.text.size() && mine.text[i + 1] >= '1' && mine.text[i + 1] <= '9';
    if (!places) {
      made.text += mine.text[i];
      continue;
    }
    const auto shown = static_cast<std::size_t>(mine.text[++i] - '1');
    const unsigned number = counters[shown].value_or(of[shown].start);
    made.text += number_as(number, mine.legal ? "decimal" : of[shown].format);
  }
  while (!made.text.empty() && made.text.back() == ' ') made.text.pop_back();
  return made;
}

namespace {

std::string letters(unsigned number, char first) {
  if (number == 0) return "0";
  // Word goes on with aa, bb, not with ab.
  return std::string((number - 1) / 26 + 1, static_cast<char>(first + static_cast<char>((number - 1) % 26)));
}

std::string roman(unsigned number, bool capitals) {
  static constexpr std::pair<unsigned, const char*> signs[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string made;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) made += sign;
  }
  if (capitals)
    std::transform(made.begin(), made.end(), made.begin(),
                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return made;
}

std::string ordinal(unsigned number) {
  const unsigned last = number % 10;
  const bool teen = number % 100 / 10 == 1;
  return fmt::format("{}{}", number,
                     teen || last == 0 || last > 3 ? "th"
                     : last == 1                   ? "st"
                     : last == 2                   ? "nd"
                                                   : "rd");
}

}  // namespace

std::string number_as(unsigned number, const std::string& format) {
  static constexpr const char* cardinals[] = {"Zero", "One",   "Two",   "Three", "Four", "Five",
                                              "Six",  "Seven", "Eight", "Nine",  "Ten"};
  static constexpr const char* ordinals[] = {"Zeroth", "First",   "Second", "Third", "Fourth", "Fifth",
                                             "Sixth",  "Seventh", "Eighth", "Ninth", "Tenth"};
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerRoman") return roman(number, false);
  if (format == "upperRoman") return roman(number, true);
  if (format == "decimalZero") return fmt::format("{:02}", number);
  if (format == "ordinal") return ordinal(number);
  if (format == "cardinalText" && number <= 10) return cardinals[number];
  if (format == "ordinalText" && number <= 10) return ordinals[number];
  if (format == "none") return {};
  return std::to_string(number);
}

}  // namespace concordat::importing
