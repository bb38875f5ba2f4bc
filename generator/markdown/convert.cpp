// Turns the library's tree into our nodes without recursion, so that text nested ten thousand deep is
// reported and does not overflow the stack.
#include "markdown/convert.hpp"

#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "diag/invisible.hpp"
#include "markdown/block_check.hpp"
#include "markdown/library.hpp"
#include "markdown/tags.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

using diag::Code;

constexpr std::size_t max_depth = 64;

std::string literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text ? text : "";
}

bool is_type(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

doc::Align align_of(cmark_node* cell, std::size_t column) {
  cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
  if (column >= cmark_gfm_extensions_get_table_columns(table)) return doc::Align::None;
  switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
    case 'l':
      return doc::Align::Left;
    case 'c':
      return doc::Align::Center;
    case 'r':
      return doc::Align::Right;
    default:
      return doc::Align::None;
  }
}

// What a node of the library becomes; nothing where it is left out (and was reported).
class Converter {
 public:
  Converter(const Source& source, std::string_view text, Places& places, diag::Sink& sink)
      : source_(source), lines_(text), places_(places), sink_(sink) {}

  bool convert(cmark_node* from, Node& to) {
    to.span = is_block(from) ? block_span(from) : current_;
    if (is_block(from)) {
      current_ = to.span;
      if (source_.sound) check_block(from, lines_, to.span, sink_);
    }
    switch (cmark_node_get_type(from)) {
      case CMARK_NODE_DOCUMENT:
        to.kind = Kind::Document;
        return true;
      case CMARK_NODE_BLOCK_QUOTE:
        to.kind = Kind::Quote;
        return true;
      case CMARK_NODE_LIST:
        to.kind = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST ? Kind::OrderedList : Kind::BulletList;
        to.start = static_cast<std::uint32_t>(std::max(0, cmark_node_get_list_start(from)));
        return true;
      case CMARK_NODE_ITEM:
        to.kind = Kind::Item;
        return true;
      case CMARK_NODE_CODE_BLOCK:
        to.kind = Kind::CodeBlock;
        to.text = literal(from);
        check_text(to);
        return true;
      case CMARK_NODE_PARAGRAPH:
        to.kind = Kind::Paragraph;
        return true;
      case CMARK_NODE_HEADING:
        to.kind = Kind::Heading;
        to.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(from));
        return true;
      case CMARK_NODE_THEMATIC_BREAK:
        to.kind = Kind::Rule;
        return true;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        to.kind = Kind::FootnoteDefinition;
        to.id = std::to_string(++footnotes_);
        return true;
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_HTML_INLINE:
      case CMARK_NODE_CUSTOM_BLOCK:
      case CMARK_NODE_CUSTOM_INLINE:
        raw_html(literal(from), is_block(from) ? to.span : places_.text(literal(from)));
        return false;
      default:
        return convert_inline(from, to);
    }
  }

 private:
  static bool is_block(cmark_node* node) {
    return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
  }

  // The end tag of an element that was reported is not reported again.
  void raw_html(const std::string& tag, Span span) {
    bool closes = tag.rfind("</", 0) == 0;
    if (closes && open_tags_ > 0) {
      --open_tags_;
      return;
    }
    if (!closes) ++open_tags_;
    sink_.add(Code::RawHtml, span, "raw HTML is not allowed in text",
              fmt::format("{}; a \"<\" that is meant as text is written \"{}<\"", instead_of(tag),
                          source_.backslash));
  }

  Span block_span(cmark_node* node) {
    if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT) return places_.document();
    return places_.block({cmark_node_get_start_line(node), cmark_node_get_start_column(node),
                          cmark_node_get_end_line(node), cmark_node_get_end_column(node)});
  }

  void text(cmark_node* from, Node& to) {
    to.text = literal(from);
    to.span = places_.text(to.text);
    check_text(to);
  }

  void check_text(const Node& node) {
    diag::check_visible(node.text, node.span, sink_);
    diag::check_letters(node.text, node.span, sink_);
  }

  bool convert_inline(cmark_node* from, Node& to) {
    switch (cmark_node_get_type(from)) {
      case CMARK_NODE_TEXT:
        to.kind = Kind::Text;
        text(from, to);
        return true;
      case CMARK_NODE_SOFTBREAK:
        to.kind = Kind::SoftBreak;
        return true;
      case CMARK_NODE_LINEBREAK:
        to.kind = Kind::LineBreak;
        return true;
      case CMARK_NODE_CODE:
        to.kind = Kind::Code;
        text(from, to);
        return true;
      case CMARK_NODE_EMPH:
        to.kind = Kind::Emphasis;
        return true;
      case CMARK_NODE_STRONG:
        to.kind = Kind::Strong;
        return true;
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        to.kind = Kind::FootnoteReference;
        to.id = literal(from);
        return true;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        to.kind = cmark_node_get_type(from) == CMARK_NODE_LINK ? Kind::Link : Kind::View;
        to.url = cmark_node_get_url(from);
        to.span = places_.address(to.url);
        return true;
      default:
        return convert_extension(from, to);
    }
  }

  bool convert_extension(cmark_node* from, Node& to) {
    if (is_type(from, "table")) {
      to.kind = Kind::Table;
    } else if (is_type(from, "table_row") || is_type(from, "table_header")) {
      to.kind = Kind::TableRow;
      column_ = 0;
    } else if (is_type(from, "table_cell")) {
      to.kind = Kind::TableCell;
      to.align = align_of(from, column_++);
    } else if (is_type(from, "strikethrough")) {
      to.kind = Kind::Strikethrough;
    } else {
      return false;
    }
    return true;
  }

  const Source& source_;
  Lines lines_;
  Places& places_;
  diag::Sink& sink_;
  Span current_;
  int footnotes_ = 0;
  std::size_t column_ = 0;  // of the next cell of the row
  int open_tags_ = 0;
};

/// Nodes are large, and a list that grows one by one has up to twice the room that it needs.
std::size_t count_of_children(cmark_node* node) {
  std::size_t count = 0;
  for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) ++count;
  return count;
}

}  // namespace

Node convert_tree(cmark_node* root, std::string_view text, const Source& source, Places& places,
                  diag::Sink& sink) {
  Node document;
  std::vector<Node*> open;
  Converter converter(source, text, places, sink);
  std::unique_ptr<cmark_iter, LibraryDelete> iter(cmark_iter_new(root));
  auto skip = [&](cmark_node* node) { cmark_iter_reset(iter.get(), node, CMARK_EVENT_EXIT); };
  for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(iter.get());
    bool leaf = cmark_node_first_child(node) == nullptr;
    if (event == CMARK_EVENT_EXIT) {
      if (cmark_node_get_type(node) == CMARK_NODE_LINK) places.leave_link();
      if (!open.empty() && !leaf) open.pop_back();
      continue;
    }
    Node& made = open.empty() ? document : open.back()->children.emplace_back();
    bool keep = converter.convert(node, made);
    if (keep && open.size() >= max_depth && !leaf) {
      sink.add(Code::TooDeep, made.span, fmt::format("text is nested more than {} deep", max_depth),
               "use fewer levels of lists and quotations");
      keep = false;
    }
    if (!keep) {
      if (!open.empty()) open.back()->children.pop_back();
      if (!leaf) skip(node);
      continue;
    }
    if (leaf) continue;
    made.children.reserve(count_of_children(node));
    open.push_back(&made);
  }
  return document;
}

}  // namespace concordat::markdown
