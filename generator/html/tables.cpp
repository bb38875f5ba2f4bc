// Tables, fields and panels of document trees as HTML.
#include <fmt/format.h>

#include <algorithm>

#include "html/writer.hpp"

namespace concordat::html {
namespace {

using doc::Kind;
using doc::Node;

/// " class=…" of a cell: a number, the middle, or nothing there.
std::string_view class_of(const Node& cell) {
  if (cell.align == doc::Align::Right) return " class=\"number\"";
  if (cell.align == doc::Align::Center) return " class=\"centre\"";
  const bool none = !cell.children.empty() &&
                    (cell.children.front().kind == Kind::Nothing || cell.children.front().look == "none");
  return none ? " class=\"none\"" : "";
}

std::size_t columns_of(const Node& table) {
  return table.children.empty() ? 1 : table.children.front().children.size();
}

}  // namespace

void Writer::cell(std::string& out, const Node& cell, std::string_view tag, doc::Change change) {
  out += fmt::format("<{}{}>", tag, class_of(cell));
  changed(out, cell, change == doc::Change::None ? cell.change : change);
  out += tag == "td" ? "</td>" : "</th>";
}

/// `head_scope` is of the first cell; in a head row, "col", of all.
void Writer::row(std::string& out, const Node& row, std::string_view head_scope) {
  out += "<tr" + anchor(row.id) + ">";
  for (std::size_t column = 0; column < row.children.size(); ++column) {
    const bool head = head_scope == "col" || column == 0;
    cell(out, row.children[column], head ? fmt::format("th scope=\"{}\"", head_scope) : "td", row.change);
  }
  out += "</tr>\n";
}

void Writer::table(std::string& out, const Node& node) {
  const std::string id = node.id.empty() ? std::string() : ids_->own("caption_" + node.id);
  const std::string_view turned = node.paper == doc::Paper::Wide ? " landscape" : "";
  out += fmt::format("<div class=\"table-region{}\" tabindex=\"0\" role=\"region\" ", turned);
  out += id.empty() ? "aria-label=\"Table\"" : fmt::format("aria-labelledby=\"{}\"", id);
  out += fmt::format(">\n<table class=\"data{}{}\"", node.look.empty() ? "" : " ", node.look);
  if (!node.title.empty()) out += fmt::format(" data-filter=\"{}\"", node.title);
  out += ">\n";
  if (!id.empty()) {
    out += fmt::format("<caption id=\"{}\">", id);
    titled(out, node);
    out += "</caption>\n";
  }
  bool open = false;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (i == 0) {
      out += "<thead>\n";
      row(out, child, "col");
      out += "</thead>\n";
    } else if (child.kind == Kind::RowGroup) {
      if (open) out += "</tbody>\n";
      open = true;
      out += fmt::format("<tbody>\n<tr class=\"data__group\"><th colspan=\"{}\" scope=\"rowgroup\"><span>",
                         columns_of(node));
      escaped(out, child.text);
      out += "</span></th></tr>\n";
      for (const Node& one : child.children) row(out, one, "row");
    } else {
      if (!open) out += "<tbody>\n";
      open = true;
      row(out, child, "row");
    }
  }
  if (open) out += "</tbody>\n";
  out += "</table>\n</div>\n";
}

/// The year as a band: each part as wide as it has months.
void Writer::months(std::string& out, const Node& node) {
  out += "<dl class=\"months\">\n";
  for (const Node& part : node.children) {
    out += fmt::format("<div class=\"months__part months__part--{}{}\"><dt>", part.level,
                       part.look.empty() ? "" : " months__part--none");
    titled(out, part);
    out += "</dt><dd>";
    changed(out, part, part.change);
    out += "</dd></div>\n";
  }
  out += "</dl>\n";
}

void Writer::fields(std::string& out, const Node& node) {
  if (node.look == "months") return months(out, node);
  const bool terms = node.look == "terms";
  const std::string_view row = terms ? "" : " class=\"govuk-summary-list__row\"";
  const std::string_view key = terms ? "" : " class=\"govuk-summary-list__key\"";
  const std::string_view value = terms ? "" : " class=\"govuk-summary-list__value\"";
  out += terms                  ? "<dl class=\"terms\">\n"
         : node.look == "posts" ? "<dl class=\"govuk-summary-list govuk-summary-list--no-border posts\">\n"
                                : "<dl class=\"govuk-summary-list\">\n";
  for (const Node& field : node.children) {
    out += fmt::format("<div{}{}><dt{}>", row, anchor(field.id), key);
    titled(out, field);
    out += fmt::format("</dt><dd{}>", value);
    changed(out, field, field.change);
    out += "</dd></div>\n";
  }
  out += "</dl>\n";
}

/// The text of a caption, a name or a title, as a link where it leads somewhere.
void Writer::titled(std::string& out, const Node& node) {
  if (node.url.empty()) return escaped(out, node.text);
  out += "<a href=\"";
  escaped(out, resolve_(node.url).href);
  out += "\">";
  escaped(out, node.text);
  out += "</a>";
}

void Writer::panels(std::string& out, const Node& node) {
  const std::string_view look = node.look.empty() ? "panels" : node.look;
  out += fmt::format("<div class=\"{}\">\n", look);
  for (const Node& panel : node.children) {
    const std::string tag = panel.level == 0 ? "p" : fmt::format("h{}", std::min(6, panel.level + shift_));
    const std::string which = panel.look.empty() ? "" : fmt::format(" {}__panel--{}", look, panel.look);
    out += fmt::format("<section class=\"{}__panel{}\"{}>\n<{} class=\"{}__title\">", look, which,
                       panel.id.empty() ? std::string() : anchor(prefix_ + panel.id), tag, look);
    titled(out, panel);
    out += fmt::format("</{}>\n", tag);
    blocks(out, panel);
    out += "</section>\n";
  }
  out += "</div>\n";
}

}  // namespace concordat::html
