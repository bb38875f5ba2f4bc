#include "diagram/box_text.hpp"

#include <algorithm>

#include "diagram/words.hpp"

namespace concordat::diagram {
namespace {

ChipText chip_text(const Chip& chip, int width) {
  constexpr int around = 5;
  ChipText text{wrapped(chip.words, width - 2 * around, fonts::Weight::Regular)};
  for (const std::string& line : text.lines)
    text.width = std::max(text.width, pixels_of(line, fonts::Weight::Regular) + 2 * around);
  text.height = static_cast<int>(text.lines.size()) * line_height;
  return text;
}

/// Chips into rows that are no wider than this; the width of the last.
int put_into_rows(BoxText& text, int width) {
  int used = 0;
  for (std::size_t i = 0; i < text.chips.size(); ++i) {
    if (i == 0 || used + chip_gap + text.chips[i].width > width) {
      text.chip_rows.emplace_back();
      used = -chip_gap;
    }
    text.chip_rows.back().push_back(i);
    used += chip_gap + text.chips[i].width;
  }
  return used;
}

int height_of(const BoxText& text, const std::vector<std::size_t>& row) {
  int height = 0;
  for (const std::size_t i : row) height = std::max(height, text.chips[i].height);
  return height + chip_gap;
}

}  // namespace

BoxText box_text(const PlanNode& node, int width) {
  const int inner = width - 2 * padding;
  const bool row = node.kind == derive::MapNode::Kind::Row;
  const fonts::Weight weight = row ? fonts::Weight::Regular : fonts::Weight::Bold;
  BoxText text;
  text.name = wrapped(node.name, inner, weight);
  text.more = wrapped(node.more, inner, fonts::Weight::Regular);
  for (const Chip& chip : node.chips) text.chips.push_back(chip_text(chip, inner));
  const int used = put_into_rows(text, inner);
  text.chips_beside_name = text.chip_rows.size() == 1 && text.name.size() == 1 && text.more.empty() &&
                           pixels_of(text.name.front(), weight) + padding + used <= inner;
  text.height = static_cast<int>(text.name.size() + text.more.size()) * line_height + (row ? 3 : 12);
  if (!text.chips_beside_name) {
    for (const std::vector<std::size_t>& chips : text.chip_rows) text.height += height_of(text, chips);
  }
  text.height = in_units(text.height);
  return text;
}

}  // namespace concordat::diagram
