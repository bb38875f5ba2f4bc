#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.hpp"

namespace concordat::doc {

enum class Kind : std::uint8_t {
  // Blocks.
  Document,
  Paragraph,
  Heading,  ///< `level`, `id`
  Clause,   ///< `id` "4.3", by which it is cited, `key`, `text` where its number is shown otherwise ("iv)"),
            ///< `level`
  ///< how far below the others it stands; children are blocks, the first a Paragraph without the number
  BulletList,
  OrderedList,  ///< `start`, `style`
  Item,
  Quote,
  Editorial,  ///< editorial note; `text` what it is on, where that must be said
  CodeBlock,  ///< `text`
  Rule,
  Table,  ///< `text` the caption, `url` where it leads, `title` what readers look for in a long one; children
          ///< are TableRow, the first one the head, and RowGroup
  RowGroup,   ///< `text` the heading of its rows
  TableRow,   ///< `id` where others lead to it
  TableCell,  ///< `align`; children are inlines or blocks
  FieldList,  ///< names and values; `text` what they are of
  Field,   ///< `text` the name, `url` where it leads, `id`; `level` how many months it has in a list of the
           ///< look
           ///< "months"; children are inlines or blocks, none where nothing is given
  Panels,  ///< parts that may stand side by side; children are Panel
  Panel,   ///< `text` the title, `url` where it leads, `id`
  Figure,  ///< a drawing; `url` which one ("map"), `text` the caption; children describe it
  FootnoteDefinition,  ///< `id`
  View,                ///< a generated view; `url` without `view:`, `text` the caption
  // Inlines.
  Text,  ///< `text`
  SoftBreak,
  LineBreak,
  Code,  ///< `text`
  Emphasis,
  Strong,
  Strikethrough,
  Link,               ///< `url` as written, or `board:…`, `clause:…` for the writer to resolve
  FootnoteReference,  ///< `id`
  Abbreviation,       ///< `text`; `title` what it stands for
  Tag,      ///< one word that tells a kind: `text`, `look`; `level` which of the drawn marks it has, from 1
  Detail,   ///< what is said beside
  Sources,  ///< Links to the clauses that a fact rests on
  Nothing,  ///< no value is there; `text` says so in words
  Blank,    ///< left to be filled in; `text` says so in words
};

enum class ListStyle : std::uint8_t { Decimal, Roman, Alpha };
enum class Align : std::uint8_t { None, Left, Center, Right };

/// The paper that a block asks for: that of the text, its side, or a page that fits it.
enum class Paper : std::uint8_t { Flow, Wide, OwnPage };

/// What became of a node since an earlier edition. Every writer draws it.
enum class Change : std::uint8_t { None, Added, Removed, Changed, Moved };

/// One node of a document. Only the members that the kind names are used, and `key`, `look`, `paper`,
/// `change`.
struct Node {
  Kind kind = Kind::Document;
  Span span = {};  ///< of a link: its address; of a block: its lines; nothing where a view made it
  std::uint8_t level = 0;
  ListStyle style = ListStyle::Decimal;
  Align align = Align::None;
  Paper paper = Paper::Flow;
  Change change = Change::None;
  std::uint32_t start = 1;
  std::string_view look = {};  ///< which of its kind it is ("matrix"), for writers that draw it differently
  std::string text = {};
  std::string title = {};
  std::string url = {};
  std::string id = {};
  std::string key = {};  ///< the same in every edition; of rows, items and fields
  std::vector<Node> children = {};
  std::vector<Node> was = {};  ///< of what is changed: the children that it had
};

/// The look of a cell that counts the rows: another number is no change.
inline constexpr std::string_view row_number = "row-number";

/// Whether it stands for itself; else it is part of a run of words.
inline bool is_block(const Node& node) {
  return node.kind < Kind::Text;
}

}  // namespace concordat::doc
