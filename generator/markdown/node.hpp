#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "source/span.hpp"

namespace concordat::markdown {

enum class Kind : std::uint8_t {
  // Blocks.
  Document,
  Paragraph,
  Heading,  ///< `level`, `id`
  Clause,   ///< `id` "4.3", `key`; children are blocks, the first a Paragraph without the number
  BulletList,
  OrderedList,  ///< `start`, `style`
  Item,
  Quote,
  Editorial,  ///< editorial note
  CodeBlock,  ///< `text`
  Rule,
  Table,  ///< children are TableRow, the first one the head
  TableRow,
  TableCell,           ///< `align`
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
  Link,               ///< `url` as written; once resolved, `target` holds where it goes
  FootnoteReference,  ///< `id`
};

enum class ListStyle : std::uint8_t { Decimal, Roman, Alpha };
enum class Align : std::uint8_t { None, Left, Center, Right };

/// One node of a document. Only the members that the kind names are used.
struct Node {
  Kind kind = Kind::Document;
  Span span = {};  ///< of a link: its address; of a block: its lines
  std::uint8_t level = 0;
  ListStyle style = ListStyle::Decimal;
  Align align = Align::None;
  std::uint32_t start = 1;
  std::string text = {};
  std::string url = {};
  std::string id = {};
  std::string key = {};
  std::vector<Node> children = {};
};

}  // namespace concordat::markdown
