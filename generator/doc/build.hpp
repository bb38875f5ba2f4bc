#pragma once

#include <string>
#include <utility>
#include <vector>

#include "doc/node.hpp"

// Short ways to write trees, for views.
namespace concordat::doc {

template <class... N>
std::vector<Node> nodes(N&&... node) {
  std::vector<Node> list;
  list.reserve(sizeof...(node));
  (list.push_back(std::forward<N>(node)), ...);
  return list;
}

inline Node make(Kind kind, std::vector<Node> children, std::string_view look = {}) {
  return {.kind = kind, .look = look, .children = std::move(children)};
}

inline Node text(std::string_view words) {
  return {.kind = Kind::Text, .text = std::string(words)};
}
inline Node link(std::string url, std::string_view words) {
  return {.kind = Kind::Link, .url = std::move(url), .children = nodes(text(words))};
}
inline Node strong(std::string_view words) {
  return make(Kind::Strong, nodes(text(words)));
}
inline Node tag(std::string_view word, std::string_view look, std::uint8_t mark = 0) {
  return {.kind = Kind::Tag, .level = mark, .look = look, .text = std::string(word)};
}
inline Node detail(std::string_view words) {
  return make(Kind::Detail, nodes(text(words)));
}
inline Node nothing(std::string_view why) {
  return {.kind = Kind::Nothing, .text = std::string(why)};
}
inline Node blank(std::string_view why) {
  return {.kind = Kind::Blank, .text = std::string(why)};
}

template <class... N>
Node paragraph(N&&... inlines) {
  return make(Kind::Paragraph, nodes(std::forward<N>(inlines)...));
}
template <class... N>
Node item(N&&... inlines) {
  return make(Kind::Item, nodes(paragraph(std::forward<N>(inlines)...)));
}
template <class... N>
Node cell(N&&... children) {
  return make(Kind::TableCell, nodes(std::forward<N>(children)...));
}
/// A cell of numbers, one below the other.
inline Node at_right(Node cell) {
  cell.align = Align::Right;
  return cell;
}
/// A head row of words.
template <class... Words>
Node head(Words&&... words) {
  return make(Kind::TableRow, nodes(cell(text(words))...));
}
inline Node heading(std::uint8_t level, std::vector<Node> words, std::string id = {}) {
  return {.kind = Kind::Heading, .level = level, .id = std::move(id), .children = std::move(words)};
}
inline Node heading(std::uint8_t level, std::string_view words, std::string id = {}) {
  return heading(level, nodes(text(words)), std::move(id));
}
inline Node field(std::string_view name, std::vector<Node> value) {
  return {.kind = Kind::Field, .text = std::string(name), .children = std::move(value)};
}

/// The inlines of a prose value, after `out`; a space between its paragraphs.
void append_inlines(std::vector<Node>& out, const Node& prose);
std::vector<Node> inlines_of(const Node& prose);
/// The number of an item as the list writes it: "6", "vi", "f".
std::string ordinal(ListStyle style, std::uint32_t number);

/// Says what became of a node. Writers draw it on paragraphs, headings, items, rows, cells, fields and
/// inlines; of a larger block, a clause or a table, it is said of those in it.
void mark(Node& node, Change change);

/// Headings go down by so many levels, six being the lowest.
void lower_headings(Node& node, int levels);

/// The blocks of a document, after `out`.
void append(std::vector<Node>& out, const Node& document);

}  // namespace concordat::doc
