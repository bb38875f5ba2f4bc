// Pages of Word files: wide tables lie on pages on their side, and maps on pages that fit them.
#include "word/pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace concordat::word {
namespace {

/// In twentieths of a point.
struct Sheet {
  int width, height;
  int top, right, bottom, left;  ///< margins
};

constexpr Sheet portrait{11906, 16838, 1440, 1304, 1304, 1304};

constexpr Sheet sheet_of(Page page) {
  switch (page) {
    case Page::Portrait:
      break;
    case Page::Landscape:
      return {16838, 11906, 1440, 1304, 1304, 1304};
    case Page::MapA4Landscape:
      return {16838, 11906, 1020, 850, 1134, 850};
    case Page::MapA4Portrait:
      return {11906, 16838, 1020, 850, 1134, 850};
    case Page::MapA3Landscape:
      return {23811, 16838, 1020, 850, 1134, 850};
    case Page::MapA3Portrait:
      return {16838, 23811, 1020, 850, 1134, 850};
  }
  return portrait;
}

/// The end of a run of pages, which says how they lie. The paragraph that says it is as low as can be, so
/// that it never stands on a page of its own.
std::string end_of(Page page) {
  const Sheet sheet = sheet_of(page);
  return fmt::format(
      R"(<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr>)"
      R"(<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="{}" w:h="{}"{}/>)"
      R"(<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="680" w:footer="680" w:gutter="0"/>)"
      R"(</w:sectPr></w:pPr></w:p>)",
      sheet.width, sheet.height, sheet.width > sheet.height ? R"( w:orient="landscape")" : "", sheet.top,
      sheet.right, sheet.bottom, sheet.left);
}

bool is_map(Page page) {
  return page >= Page::MapA4Landscape;
}

bool ends_with_table(const std::string& xml) {
  return xml.ends_with("</w:tbl>");
}

/// Room between the margins, in centimetres.
struct Room {
  double width, height;
};

Room room_of(Page page) {
  constexpr double centimetre = 1440 / 2.54;
  const Sheet sheet = sheet_of(page);
  return {(sheet.width - sheet.left - sheet.right) / centimetre,
          (sheet.height - sheet.top - sheet.bottom) / centimetre};
}

/// About how high a heading, the name of a map and what stands below it are, at most, in centimetres. A
/// legend that would leave less than half of the page for the map goes on on the next.
double height_of_words(const std::vector<std::size_t>& letters, const Room& room) {
  constexpr double headings = 3, line = 0.55, gap = 0.15, letter = 0.2;
  double height = headings;
  for (const std::size_t count : letters)
    height += line * std::ceil(static_cast<double>(count) * letter / (room.width - 1)) + gap;
  return std::min(height, room.height / 2);
}

}  // namespace

int width_of(Page page) {
  const Sheet sheet = sheet_of(page);
  return sheet.width - sheet.left - sheet.right;
}

std::string joined(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (ends_with_table(out) && block.xml.starts_with("<w:tbl>")) out += "<w:p/>";
    out += block.xml;
  }
  return out;
}

std::string laid_out(std::vector<Block> blocks) {
  using Place = Block::Place;
  std::vector<Block> out;
  std::size_t last_end = 0;  // how many blocks there were after the last end of turned pages
  bool last_is_map = false;
  for (Block& block : blocks) {
    if (block.place != Place::Turned) {
      out.push_back(std::move(block));
      continue;
    }
    const auto above = std::find_if(out.rbegin(), out.rend(), [](const Block& one) {
                         return one.place != Place::Above;
                       }).base();
    std::vector<Block> along(std::make_move_iterator(above), std::make_move_iterator(out.end()));
    out.erase(above, out.end());
    if (out.empty() || out.size() != last_end)
      out.push_back({end_of(Page::Portrait)});
    else if (!is_map(block.page) && !last_is_map)
      out.pop_back();
    std::move(along.begin(), along.end(), std::back_inserter(out));
    const Page page = block.page;
    out.push_back({std::move(block.xml)});
    out.push_back({end_of(page)});
    last_end = out.size();
    last_is_map = is_map(page);
  }
  return joined(out);
}

Fit fit(const diagram::Drawing& drawing, const std::vector<std::size_t>& letters, std::string_view largest) {
  constexpr double pixel = 2.54 / 96;  // in centimetres
  constexpr double most = 1.25;
  constexpr Page pages[] = {Page::MapA4Landscape, Page::MapA4Portrait, Page::MapA3Landscape,
                            Page::MapA3Portrait};
  Fit best{.scale = 0};
  for (const Page page : pages) {
    if (largest == "a4" && page > Page::MapA4Portrait) break;
    const Room room = room_of(page);
    const double scale = std::min(
        {room.width / (std::max(drawing.width, 1) * pixel),
         (room.height - height_of_words(letters, room)) / (std::max(drawing.height, 1) * pixel), most});
    if (scale > best.scale) best = {page, scale};
    if (scale >= 1) break;
  }
  return best;
}

}  // namespace concordat::word
