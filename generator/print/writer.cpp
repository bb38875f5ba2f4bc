// Document trees as JSON for the print templates. Nothing is escaped for Typst, because nothing becomes
// Typst: text stays a string from the content file to the page. Trees are at most as deep as the parser
// allows.
#include "print/writer.hpp"

#include <algorithm>
#include <utility>

#include "markdown/plain.hpp"
#include "print/breakable.hpp"

namespace concordat::print {
namespace {

using markdown::Kind;
using markdown::Node;

// Items of a tight list hold one paragraph each, or a paragraph and a list.
bool is_tight(const Node& list) {
  return std::all_of(list.children.begin(), list.children.end(), [](const Node& item) {
    return std::count_if(item.children.begin(), item.children.end(),
                         [](const Node& child) { return child.kind == Kind::Paragraph; }) <= 1;
  });
}

std::string_view numbering(markdown::ListStyle style) {
  switch (style) {
    case markdown::ListStyle::Decimal:
      return "1.";
    case markdown::ListStyle::Roman:
      return "i.";
    case markdown::ListStyle::Alpha:
      break;
  }
  return "a.";
}

std::string_view alignment(markdown::Align align) {
  switch (align) {
    case markdown::Align::Right:
      return "right";
    case markdown::Align::Center:
      return "center";
    default:
      return "left";
  }
}

}  // namespace

void Writer::text(std::string_view name, std::string_view value) {
  json_.key(name);
  text(value);
}

void Writer::text(std::string_view value) {
  json_.value(breakable(value));
}

std::string_view wide_view(const Node& node) {
  if (node.kind != Kind::View) return {};
  return node.url == "map" || node.url == "timetable" ? std::string_view(node.url) : std::string_view();
}

void Writer::label(const std::string& label) {
  if (anchors_.contains(label) && written_.insert(label).second) json_.member("label", label);
}

void Writer::blocks(std::string_view name, const Node& document) {
  if (markdown::empty(document)) return;
  const Node* outside = std::exchange(notes_, &document);
  json_.begin_array(name);
  for (const Node& child : document.children) block(child);
  json_.end_array();
  notes_ = outside;
}

void Writer::prose(std::string_view name, const Node& prose) {
  if (markdown::empty(prose)) return;
  json_.begin_array(name);
  inlines(prose);
  json_.end_array();
}

void Writer::list(std::string_view name, const std::vector<Node>& proses) {
  json_.begin_array(name);
  for (const Node& prose : proses) {
    json_.begin_array();
    inlines(prose);
    json_.end_array();
  }
  json_.end_array();
}

void Writer::clauses(const std::vector<model::ClauseRef>& refs) {
  if (refs.empty()) return;
  json_.begin_array("clauses");
  for (const model::ClauseRef& ref : refs) {
    Target to = resolve(site_, edition_, anchors_, ref);
    json_.begin_object();
    target(to);
    text("text", to.text);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::body(std::string_view name, const model::Body& body) {
  json_.begin_object(name);
  text("name", body.name);
  text("short", body.short_name());
  json_.end_object();
}

void Writer::link(std::string_view name, std::string_view url, std::string_view text) {
  Target to = resolve(site_, edition_, anchors_, url);
  json_.begin_object(name);
  target(to);
  this->text("text", text.empty() ? std::string_view(to.text) : text);
  json_.end_object();
}

void Writer::target(const Target& to) {
  json_.given("to", to.label);
  json_.given("url", to.address);
}

void Writer::block(const Node& node) {
  if (node.kind == Kind::FootnoteDefinition) return;
  if (node.kind == Kind::Clause) return clause(node, 0, node.children.size());
  json_.begin_object();
  switch (node.kind) {
    case Kind::Heading:
      heading_ = markdown::plain(node);
      deepest_ = std::min(std::max(outer_ + 1, static_cast<int>(node.level)), deepest_ + 1);
      json_.member("k", "heading");
      json_.member("level", deepest_);
      json_.begin_array("c");
      for (const Node& child : node.children) inline_node(child, false);
      json_.end_array();
      break;
    case Kind::BulletList:
    case Kind::OrderedList:
      items(node);
      break;
    case Kind::Quote:
    case Kind::Editorial:
      json_.member("k", node.kind == Kind::Quote ? "quote" : "editorial");
      json_.begin_array("c");
      for (const Node& child : node.children) block(child);
      json_.end_array();
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
    case Kind::View:
      view(node);
      break;
    default:
      json_.member("k", "par");
      json_.begin_array("c");
      inlines(node);
      json_.end_array();
      break;
  }
  json_.end_object();
}

void Writer::clause(const Node& node, std::size_t first, std::size_t last) {
  json_.begin_object();
  json_.member("k", "clause");
  if (first == 0) {
    json_.member("number", node.id);
    label("clause-" + node.id);
  }
  json_.begin_array("c");
  for (std::size_t i = first; i < last; ++i) block(node.children[i]);
  json_.end_array();
  json_.end_object();
}

void Writer::view(const Node& node) {
  json_.member("k", "view");
  json_.member("view", std::string_view(node.url).substr(0, node.url.find('/')));
  if (node.text != heading_) text_given("caption", node.text);
  json_.member("level", deepest_ + 1);
  write_view(*this, node.url);
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
    for (const Node& child : item.children) block(child);
    json_.end_array();
  }
  json_.end_array();
}

void Writer::table(const Node& node) {
  json_.member("k", "table");
  std::size_t columns = 1;
  for (const Node& row : node.children) columns = std::max(columns, row.children.size());
  json_.begin_array("align");
  for (std::size_t i = 0; i < columns; ++i) {
    bool given = !node.children.empty() && i < node.children.front().children.size();
    json_.value(alignment(given ? node.children.front().children[i].align : markdown::Align::None));
  }
  json_.end_array();
  json_.begin_array("rows");
  for (const Node& row : node.children) {
    json_.begin_array();
    for (const Node& cell : row.children) {
      json_.begin_array();
      inlines(cell);
      json_.end_array();
    }
    json_.end_array();
  }
  json_.end_array();
}

// The inlines of all blocks below a node, one after another.
void Writer::inlines(const Node& node) {
  bool first = true;
  for (const Node& child : node.children) {
    if (child.kind == Kind::Paragraph) {
      if (!first) json_.value(" ");
      inlines(child);
    } else {
      inline_node(child, true);
    }
    first = false;
  }
}

void Writer::inline_node(const Node& node, bool links) {
  auto wrapped = [&](std::string_view kind) {
    json_.begin_object();
    json_.member("k", kind);
    json_.begin_array("c");
    for (const Node& child : node.children) inline_node(child, links);
    json_.end_array();
    json_.end_object();
  };
  switch (node.kind) {
    case Kind::Text:
      text(node.text);
      break;
    case Kind::SoftBreak:
      json_.value(" ");
      break;
    case Kind::LineBreak:
    case Kind::Code:
      json_.begin_object();
      json_.member("k", node.kind == Kind::Code ? "mono" : "break");
      text_given("text", node.text);
      json_.end_object();
      break;
    case Kind::Emphasis:
      wrapped("emph");
      break;
    case Kind::Strong:
      wrapped("strong");
      break;
    case Kind::Strikethrough:
      wrapped("strike");
      break;
    case Kind::FootnoteReference:
      if (links) note(node);
      break;
    case Kind::Link: {
      Target to = resolve(site_, edition_, anchors_, node.url);
      json_.begin_object();
      json_.member("k", "link");
      if (links) target(to);
      if (to.outside && to.label.empty()) json_.flag("outside", true);
      json_.begin_array("c");
      if (node.children.empty()) text(to.text);
      for (const Node& child : node.children) inline_node(child, false);
      json_.end_array();
      json_.end_object();
      break;
    }
    default:
      for (const Node& child : node.children) inline_node(child, links);
      break;
  }
}

// The note stands at its first reference; a later one has only the number to point at.
void Writer::note(const Node& reference) {
  if (!notes_) return;
  auto found = std::find_if(notes_->children.begin(), notes_->children.end(), [&](const Node& node) {
    return node.kind == Kind::FootnoteDefinition && node.id == reference.id;
  });
  if (found == notes_->children.end()) return;
  auto [number, first] = note_numbers_.emplace(&*found, note_numbers_.size() + 1);
  json_.begin_object();
  json_.member("k", "note");
  json_.member("label", "note-" + std::to_string(number->second));
  if (first) {
    json_.begin_array("c");
    inlines(*found);
    json_.end_array();
  }
  json_.end_object();
}

}  // namespace concordat::print
