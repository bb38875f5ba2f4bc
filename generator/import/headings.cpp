// Headings and numbers that people made by hand: bold lines, capitals, typed numbers.
#include <algorithm>

#include "import/letters.hpp"
#include "import/outline.hpp"
#include "import/typed.hpp"

namespace concordat::importing {
namespace {

constexpr std::size_t longest_heading = 120;  // bytes

bool is_bold(const Paragraph& paragraph) {
  bool any = false;
  for (const Piece& piece : paragraph.pieces) {
    const bool words =
        piece.kind == PieceKind::Text && piece.text.find_first_not_of(' ') != std::string::npos;
    if (words && !piece.bold) return false;
    any = any || words;
  }
  return any;
}

bool in_capitals(std::string_view words) {
  std::size_t capitals = 0;
  for (const char c : words) {
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') ++capitals;
  }
  return capitals >= 4;
}

bool looks_like_heading(const Block& block, std::string_view words) {
  if (!block.rows.empty() || block.paragraph.contents || words.empty() || words.size() > longest_heading)
    return false;
  if (block.paragraph.label.count == Count::Bullet) return false;
  if (std::string_view(".,;:").find(words.back()) != std::string_view::npos) return false;
  return is_bold(block.paragraph) || in_capitals(words);
}

/// 0 for "1 PURPOSE" and "APPENDIX A", 1 for "2.1 Board"; 9 where nothing tells.
int numbered_level(const Paragraph& paragraph, std::string_view words) {
  if (paragraph.label.is_there()) return std::min(paragraph.label.level, 8);
  if (named_part(words).length > 0) return 0;
  if (const Typed typed = typed_label(words); typed.length > 0 && typed.label.count != Count::Bullet)
    return static_cast<int>(std::count(typed.label.text.begin(), typed.label.text.end(), '.')) -
           (typed.label.text.ends_with('.') ? 1 : 0);
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  return digits > 0 && digits <= 2 && digits < words.size() && words[digits] == ' ' ? 0 : 9;
}

}  // namespace

void find_headings(std::vector<Block>& blocks, std::vector<Doubt>& doubts) {
  const bool marked = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.rows.empty() && block.paragraph.outline < 9 && !is_blank(block.paragraph) &&
           !block.paragraph.contents;
  });
  if (marked) return;
  std::vector<Paragraph*> found;
  bool numbered = false;
  bool capitals = false;
  for (Block& block : blocks) {
    const std::string words = words_of(block.paragraph);
    if (!looks_like_heading(block, words)) continue;
    found.push_back(&block.paragraph);
    numbered = numbered || numbered_level(block.paragraph, words) == 0;
    capitals = capitals || in_capitals(words);
  }
  bool begun = false;  // what stands before the first numbered heading is the cover
  for (Paragraph* paragraph : found) {
    const std::string words = words_of(*paragraph);
    const int level = numbered_level(*paragraph, words);
    begun = begun || level == 0 || !numbered;
    if (!begun) continue;
    paragraph->outline = level < 9 ? level : numbered || (capitals && !in_capitals(words)) ? 1 : 0;
    doubts.push_back({paragraph->id, Confidence::Guess,
                      "taken for a heading by its look: no style of the file says that it is one"});
  }
}

/// Behind a label, what Markdown would take for another is written otherwise: "1.x", "\u2022 x".
static void take_second(Paragraph& paragraph, std::string_view words) {
  while (true) {
    const Typed typed = typed_label(words.substr(paragraph.skip));
    const bool bullet = typed.label.count == Count::Bullet;
    if (typed.length == 0 || (!bullet && typed.length > typed.label.text.size())) return;
    paragraph.skip += typed.length;
    if (bullet) continue;
    paragraph.retyped = typed.label.text;
    return;
  }
}

void find_typed(std::vector<Block>& blocks) {
  const Label* last = nullptr;
  for (Block& block : blocks) {
    for (Row& row : block.rows) {
      for (Cell& cell : row) find_typed(cell.blocks);
    }
    Paragraph& paragraph = block.paragraph;
    if (!block.rows.empty() || paragraph.contents) continue;
    const std::string words = words_of(paragraph);
    if (paragraph.label.is_there()) {
      take_second(paragraph, words);
      continue;
    }
    Typed typed = typed_label(words);
    const bool noted = std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                                   [](const Piece& piece) { return piece.kind == PieceKind::Note; });
    if (typed.length == 0 && noted && paragraph.outline == 9 &&
        typed_label(words + " x").label.count == Count::Bullet)
      typed = {typed_label(words + " x").label,
               words.size()};  // a bullet before nothing but the mark of a note
    if (typed.length == 0) continue;
    Label& label = typed.label;
    // "(i)" after "(h)" is a letter.
    const std::string letter(bare(label.text));
    const bool one_letter = label.count == Count::Roman && letter.size() == 1;
    if (one_letter && last && last->count == Count::Alpha &&
        letter[0] == static_cast<char>('a' + last->ordinal)) {
      label.count = Count::Alpha;
      label.ordinal = last->ordinal + 1;
    }
    paragraph.label = std::move(label);
    paragraph.skip = typed.length;
    take_second(paragraph, words);
    last = &paragraph.label;
  }
}

}  // namespace concordat::importing
