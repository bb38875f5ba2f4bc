#include "doc/build.hpp"

#include <algorithm>

namespace concordat::doc {

void append_inlines(std::vector<Node>& out, const Node& prose) {
  for (std::size_t i = 0; i < prose.children.size(); ++i) {
    if (i > 0) out.push_back(text(" "));
    append(out, prose.children[i]);
  }
}

std::vector<Node> inlines_of(const Node& prose) {
  std::vector<Node> list;
  append_inlines(list, prose);
  return list;
}

std::string ordinal(ListStyle style, std::uint32_t number) {
  if (style == ListStyle::Decimal || number == 0) return std::to_string(number);
  std::string out;
  if (style == ListStyle::Alpha) {
    for (; number > 0; number = (number - 1) / 26)
      out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
    return out;
  }
  constexpr std::pair<std::uint32_t, const char*> signs[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  if (number > 3999) return std::to_string(number);  // letters go no further
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

void mark(Node& node, Change change) {
  switch (node.kind) {
    case Kind::Document:
    case Kind::Clause:
    case Kind::BulletList:
    case Kind::OrderedList:
    case Kind::Quote:
    case Kind::Editorial:
    case Kind::Table:
    case Kind::RowGroup:
    case Kind::FieldList:
    case Kind::Panels:
    case Kind::Panel:
    case Kind::Figure:
      for (Node& child : node.children) mark(child, change);
      break;
    default:
      node.change = change;
      break;
  }
}

void lower_headings(Node& node, int levels) {
  constexpr int lowest = 6;
  if (node.kind == Kind::Heading)
    node.level = static_cast<std::uint8_t>(std::min(node.level + levels, lowest));
  for (Node& child : node.children) lower_headings(child, levels);
}

void append(std::vector<Node>& out, const Node& document) {
  out.insert(out.end(), document.children.begin(), document.children.end());
}

}  // namespace concordat::doc
