// Inlines of document trees as JSON for the print templates: a string, or { k, … }.
#include <algorithm>

#include "diagram/families.hpp"
#include "fonts/letters.hpp"
#include "print/writer.hpp"

namespace concordat::print {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;

std::string_view word_of(Change change) {
  switch (change) {
    case Change::Added:
      return "added";
    case Change::Removed:
      return "removed";
    case Change::Changed:
      return "changed";
    case Change::Moved:
      return "moved";
    case Change::None:
      break;
  }
  return {};
}

}  // namespace

void Writer::array(std::string_view name, const std::vector<Node>& nodes, Links links) {
  json_.begin_array(name);
  parts(nodes, links);
  json_.end_array();
}

void Writer::inlines(std::string_view name, const Node& node, Change change, Links links) {
  if (change == Change::None) return array(name, node.children, links);
  json_.begin_array(name);
  changed(node, change, links);
  json_.end_array();
}

void Writer::changed(const Node& node, Change change, Links links) {
  json_.begin_object();
  json_.member("k", "change");
  json_.member("how", word_of(change));
  array("c", node.children, links);
  if (change == Change::Changed) array("was", node.was, links);
  json_.end_object();
}

// Paragraphs become one run of words; other blocks stand in the run as they are.
void Writer::parts(const std::vector<Node>& nodes, Links links) {
  bool first = true;
  for (const Node& node : nodes) {
    if (node.kind == Kind::Paragraph && node.change == Change::None) {
      if (!first) json_.value(" ");
      parts(node.children, links);
    } else if (is_block(node)) {
      json_.begin_object();
      json_.member("k", "block");
      json_.begin_array("c");
      block(node);
      json_.end_array();
      json_.end_object();
    } else {
      part(node, links);
    }
    first = false;
  }
}

void Writer::wrapped(std::string_view kind, const Node& node, Links links) {
  json_.begin_object();
  json_.member("k", kind);
  array("c", node.children, links);
  json_.end_object();
}

void Writer::words(std::string_view kind, std::string_view words) {
  json_.begin_object();
  json_.member("k", kind);
  text_given("text", words);
  json_.end_object();
}

void Writer::part(const Node& node, Links links) {
  if (node.change != Change::None) {
    Node plain = node;
    plain.change = Change::None;
    return changed({.children = {std::move(plain)}, .was = node.was}, node.change, links);
  }
  switch (node.kind) {
    case Kind::Text:
    case Kind::Abbreviation:
      return text(node.text);
    case Kind::SoftBreak:
      return json_.value(" ");
    case Kind::LineBreak:
      return words("break", {});
    case Kind::Code:
      return words("mono", node.text);
    case Kind::Nothing:
      return words("nothing", node.text);
    case Kind::Blank:
      return words("blank", node.text);
    case Kind::Emphasis:
      return wrapped("emph", node, links);
    case Kind::Strong:
      return wrapped("strong", node, links);
    case Kind::Strikethrough:
      return wrapped("strike", node, links);
    case Kind::Detail:
      return wrapped("detail", node, links);
    case Kind::Sources:
      return wrapped("sources", node, links);
    case Kind::Tag:
      json_.begin_object();
      json_.member("k", "tag");
      json_.member("look", node.look);
      if (node.level > 0) json_.member("mark", static_cast<int>(node.level));
      if (const auto family = data::from_choice<model::Family>(node.look)) sample(diagram::look_of(*family));
      text("text", node.text);
      json_.end_object();
      return;
    case Kind::FootnoteReference:
      if (links == Links::Written) note(node);
      return;
    case Kind::Link:
      return link(node, links);
    default:
      return parts(node.children, links);
  }
}

void Writer::sample(const diagram::Look& look) {
  json_.begin_object("stroke");
  json_.member("colour", look.colour);
  json_.member("width", look.width);
  json_.member("dash", look.dash);
  json_.end_object();
}

void Writer::link(const Node& node, Links links) {
  const Target to = resolve(site_, edition_, anchors_, node.url);
  json_.begin_object();
  json_.member("k", "link");
  if (links == Links::Written) {
    json_.given("to", to.label);
    json_.given("url", to.address);
    if (const std::string shown = fonts::shown(to.address); shown != to.address) json_.member("shown", shown);
  }
  if (node.look == "address") {
    json_.flag("address", true);
  } else if (to.outside && to.label.empty()) {
    json_.flag("outside", true);
  }
  if (node.children.empty()) {
    json_.begin_array("c");
    text(to.text);
    json_.end_array();
  } else {
    array("c", node.children, Links::Left);
  }
  json_.end_object();
  if (links == Links::Written) notes_in(node);
}

// Where a note cannot stand in the words themselves, it stands behind them.
void Writer::notes_in(const Node& node) {
  if (node.kind == Kind::FootnoteReference) note(node);
  for (const Node& child : node.children) notes_in(child);
}

// What is more than one paragraph stays in its blocks.
void Writer::note_text(const std::vector<Node>& blocks) {
  if (blocks.size() == 1 && blocks.front().kind == Kind::Paragraph)
    return array("c", blocks.front().children, Links::Written);
  json_.begin_array("c");
  json_.begin_object();
  json_.member("k", "block");
  blocks_of(blocks);
  json_.end_object();
  json_.end_array();
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
  if (first) note_text(found->children);
  json_.end_object();
}

}  // namespace concordat::print
