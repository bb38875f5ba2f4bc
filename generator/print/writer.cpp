// Blocks of document trees as JSON for the print templates. Nothing is escaped for Typst, because nothing
// becomes Typst: text stays a string from the content file to the page. Trees are at most as deep as the
// parser and the views make them.
#include "print/writer.hpp"

#include <algorithm>
#include <utility>

#include "data/choices.hpp"
#include "doc/plain.hpp"
#include "fonts/letters.hpp"
#include "print/breakable.hpp"

namespace concordat::print {
namespace {

using doc::Kind;
using doc::Node;

// Items of a tight list hold one paragraph each, or a paragraph and a list.
bool is_tight(const Node& list) {
  return std::all_of(list.children.begin(), list.children.end(), [](const Node& item) {
    return std::count_if(item.children.begin(), item.children.end(),
                         [](const Node& child) { return child.kind == Kind::Paragraph; }) <= 1;
  });
}

bool has_note(const Node& node) {
  return node.kind == Kind::FootnoteReference ||
         std::any_of(node.children.begin(), node.children.end(), has_note);
}

std::string_view numbering(doc::ListStyle style) {
  switch (style) {
    case doc::ListStyle::Decimal:
      return "1.";
    case doc::ListStyle::Roman:
      return "i.";
    case doc::ListStyle::Alpha:
      break;
  }
  return "a.";
}

}  // namespace

void Writer::text(std::string_view name, std::string_view value) {
  json_.key(name);
  text(value);
}

void Writer::text(std::string_view value) {
  json_.value(breakable(fonts::shown(value)));
}

void Writer::label(const std::string& label) {
  if (anchors_.contains(label) && written_.insert(label).second) json_.member("label", label);
}

void Writer::blocks_of(const std::vector<Node>& nodes) {
  json_.begin_array("c");
  for (const Node& node : nodes) block(node);
  json_.end_array();
}

void Writer::blocks(std::string_view name, const Node& document) {
  if (doc::empty(document)) return;
  const Node* outside = std::exchange(notes_, &document);
  json_.begin_array(name);
  for (const Node& child : document.children) block(child);
  json_.end_array();
  notes_ = outside;
}

void Writer::prose(std::string_view name, const Node& prose) {
  if (!doc::empty(prose)) inlines(name, prose, prose.change);
}

void Writer::block(const Node& node) {
  if (node.kind == Kind::FootnoteDefinition) return;
  if (node.kind == Kind::Clause) return clause(node, 0, node.children.size());
  json_.begin_object();
  json_.given("look", node.look);
  switch (node.kind) {
    case Kind::Heading:
      heading(node);
      break;
    case Kind::BulletList:
    case Kind::OrderedList:
      items(node);
      break;
    case Kind::Quote:
    case Kind::Editorial:
      json_.member("k", node.kind == Kind::Quote ? "quote" : "editorial");
      text_given("on", node.text);
      blocks_of(node.children);
      break;
    case Kind::CodeBlock:
      json_.member("k", "code");
      text("text", node.text);
      break;
    case Kind::Rule:
      json_.member("k", "rule");
      break;
    case Kind::Table:
      table(node);
      break;
    case Kind::FieldList:
      fields(node);
      break;
    case Kind::Panels:
      panels(node);
      break;
    case Kind::Figure:
      json_.member("k", "figure");
      json_.member("name", node.url);
      text("title", node.text);
      blocks_of(node.children);
      break;
    default:
      json_.member("k", "par");
      inlines("c", node, node.change);
      break;
  }
  json_.end_object();
}

void Writer::heading(const Node& node) {
  heading_ = doc::plain(node);
  deepest_ = std::min(std::max(outer_ + 1, static_cast<int>(node.level)), deepest_ + 1);
  json_.member("k", "heading");
  json_.member("level", deepest_);
  inlines("c", node, node.change, Links::Left);
  if (!has_note(node)) return;
  json_.begin_array("notes");
  notes_in(node);
  json_.end_array();
}

void Writer::clause(const Node& node, std::size_t first, std::size_t last) {
  json_.begin_object();
  json_.member("k", "clause");
  if (node.level > 0) json_.member("level", node.level);
  if (first == 0) {
    json_.member("number", doc::shown_number(node));
    label("clause-" + node.id);
  }
  json_.begin_array("c");
  for (std::size_t i = first; i < last; ++i) block(node.children[i]);
  json_.end_array();
  json_.end_object();
}

void Writer::items(const Node& node) {
  bool ordered = node.kind == Kind::OrderedList;
  json_.member("k", ordered ? "enum" : "list");
  json_.flag("tight", is_tight(node));
  if (ordered) {
    json_.member("start", static_cast<int>(node.start));
    json_.member("numbering", numbering(node.style));
  }
  json_.begin_array("c");
  for (const Node& item : node.children) {
    json_.begin_array();
    for (const Node& child : item.children) {
      if (item.change == doc::Change::None || child.kind != Kind::Paragraph) {
        block(child);
      } else {
        json_.begin_object();
        json_.member("k", "par");
        inlines("c", child, item.change);
        json_.end_object();
      }
    }
    json_.end_array();
  }
  json_.end_array();
}

}  // namespace concordat::print
