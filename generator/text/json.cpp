// Document trees as JSON, for programs.
#include "doc/build.hpp"
#include "json/writer.hpp"
#include "text/writer.hpp"

namespace concordat::text {
namespace {

using doc::Kind;
using doc::Node;

constexpr std::pair<Kind, std::string_view> kinds[] = {
    {Kind::Document, "document"},
    {Kind::Paragraph, "paragraph"},
    {Kind::Heading, "heading"},
    {Kind::Clause, "clause"},
    {Kind::BulletList, "bullet-list"},
    {Kind::OrderedList, "ordered-list"},
    {Kind::Item, "item"},
    {Kind::Quote, "quote"},
    {Kind::Editorial, "editorial-note"},
    {Kind::CodeBlock, "code-block"},
    {Kind::Rule, "rule"},
    {Kind::Table, "table"},
    {Kind::RowGroup, "row-group"},
    {Kind::TableRow, "row"},
    {Kind::TableCell, "cell"},
    {Kind::FieldList, "fields"},
    {Kind::Field, "field"},
    {Kind::Panels, "panels"},
    {Kind::Panel, "panel"},
    {Kind::Figure, "figure"},
    {Kind::FootnoteDefinition, "footnote"},
    {Kind::View, "view"},
    {Kind::Text, "text"},
    {Kind::SoftBreak, "soft-break"},
    {Kind::LineBreak, "line-break"},
    {Kind::Code, "code"},
    {Kind::Emphasis, "emphasis"},
    {Kind::Strong, "strong"},
    {Kind::Strikethrough, "strikethrough"},
    {Kind::Link, "link"},
    {Kind::FootnoteReference, "footnote-reference"},
    {Kind::Abbreviation, "abbreviation"},
    {Kind::Tag, "tag"},
    {Kind::Detail, "detail"},
    {Kind::Sources, "sources"},
    {Kind::Nothing, "nothing"},
    {Kind::Blank, "blank"},
};

std::string_view name_of(Kind kind) {
  for (const auto& [one, name] : kinds) {
    if (one == kind) return name;
  }
  return {};
}

void write(json::Writer& json, const Node& node) {
  json.begin_object();
  json.member("kind", name_of(node.kind));
  json.given("look", node.look);
  json.given("id", node.id);
  json.given("key", node.key);
  if (node.level > 0) json.member("level", node.level);
  if (node.kind == Kind::OrderedList) {
    json.member("start", static_cast<int>(node.start));
    json.member("first", doc::ordinal(node.style, node.start));
  }
  json.given("text", node.text);
  json.given("title", node.title);
  json.given("url", node.url);
  json.given("change", word_of(node.change));
  const auto list = [&](std::string_view name, const std::vector<Node>& nodes) {
    if (nodes.empty()) return;
    json.begin_array(name);
    for (const Node& child : nodes) write(json, child);
    json.end_array();
  };
  list("children", node.children);
  list("was", node.was);
  json.end_object();
}

}  // namespace

std::string_view word_of(doc::Change change) {
  switch (change) {
    case doc::Change::Added:
      return "added";
    case doc::Change::Removed:
      return "removed";
    case doc::Change::Changed:
      return "changed";
    case doc::Change::Moved:
      return "moved";
    case doc::Change::None:
      break;
  }
  return {};
}

std::string json_tree(const Node& tree) {
  json::Writer json;
  write(json, tree);
  return json.take();
}

}  // namespace concordat::text
