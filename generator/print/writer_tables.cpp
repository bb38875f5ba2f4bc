// Tables, fields and panels of document trees as JSON for the print templates.
#include <algorithm>

#include "print/writer.hpp"

namespace concordat::print {
namespace {

using doc::Kind;
using doc::Node;

std::string_view alignment(doc::Align align) {
  switch (align) {
    case doc::Align::Right:
      return "right";
    case doc::Align::Center:
      return "center";
    default:
      return "left";
  }
}

}  // namespace

// [[…], …]: the words of each cell, and where the row is.
void Writer::row(const Node& row) {
  json_.begin_object();
  if (!row.id.empty()) label(row.id);
  json_.begin_array("c");
  for (const Node& cell : row.children) {
    json_.begin_object();
    inlines("c", cell, row.change == doc::Change::None ? cell.change : row.change);
    json_.end_object();
  }
  json_.end_array();
  json_.end_object();
}

// { head: [cell], groups: [{ heading?, rows: [{ label?, c: [cell] }] }] }
void Writer::table(const Node& node) {
  json_.member("k", "table");
  if (node.text != heading_) text_given("caption", node.text);
  std::size_t columns = 1;
  for (const Node& one : node.children) {
    if (one.kind == Kind::TableRow) columns = std::max(columns, one.children.size());
  }
  json_.begin_array("align");
  for (std::size_t i = 0; i < columns; ++i) {
    bool given = !node.children.empty() && i < node.children.front().children.size();
    json_.value(alignment(given ? node.children.front().children[i].align : doc::Align::None));
  }
  json_.end_array();
  if (node.children.empty()) return;
  json_.key("head");
  row(node.children.front());
  json_.begin_array("groups");
  for (std::size_t i = 1; i < node.children.size();) {
    json_.begin_object();
    json_.begin_array("rows");
    if (node.children[i].kind == Kind::RowGroup) {
      for (const Node& one : node.children[i].children) row(one);
      json_.end_array();
      text("heading", node.children[i].text);
      ++i;
    } else {
      for (; i < node.children.size() && node.children[i].kind == Kind::TableRow; ++i) row(node.children[i]);
      json_.end_array();
    }
    json_.end_object();
  }
  json_.end_array();
}

void Writer::fields(const Node& node) {
  json_.member("k", "fields");
  text_given("of", node.text);
  json_.begin_array("rows");
  for (const Node& field : node.children) {
    json_.begin_object();
    text("name", field.text);
    if (field.level > 0) json_.member("months", static_cast<int>(field.level));
    if (node.look == "months") json_.flag("none", field.look == "none");
    inlines("c", field, field.change);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::panels(const Node& node) {
  json_.member("k", "panels");
  json_.begin_array("panels");
  for (const Node& panel : node.children) {
    json_.begin_object();
    text("title", panel.text);
    blocks_of(panel.children);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace concordat::print
