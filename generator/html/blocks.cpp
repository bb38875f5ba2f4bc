// Blocks of document trees as HTML. Escaping is done in one place for this writer and the templates; trees
// are at most as deep as the parser and the views make them, so recursion is bounded.
#include <fmt/format.h>

#include <utility>

#include "html/writer.hpp"

namespace concordat::html {
namespace {

using doc::Kind;
using doc::Node;

// Items of a tight list hold one paragraph each, or a paragraph and a list; they are written without <p>.
bool is_tight(const Node& list) {
  for (const Node& item : list.children) {
    std::size_t paragraphs = 0;
    for (const Node& child : item.children) paragraphs += child.kind == Kind::Paragraph;
    if (paragraphs > 1) return false;
  }
  return true;
}

}  // namespace

void Writer::expand_acronyms(const Acronyms* acronyms) {
  acronyms_ = acronyms;
  expanded_.clear();
}

void Writer::cite_clauses(std::string citation, std::string address) {
  citation_ = std::move(citation);
  address_ = std::move(address);
}

void Writer::blocks(std::string& out, const Node& document) {
  bool notes = false;
  for (const Node& child : document.children) {
    if (child.kind == Kind::FootnoteDefinition) {
      notes = true;
    } else {
      block(out, child);
    }
  }
  if (notes) footnotes(out, document);
}

void Writer::prose(std::string& out, const Node& document) {
  bool first = true;
  for (const Node& paragraph : document.children) {
    if (!first) out += ' ';
    first = false;
    inlines(out, paragraph.children);
  }
}

void Writer::block(std::string& out, const Node& node) {
  switch (node.kind) {
    case Kind::Paragraph:
      paragraph(out, node);
      break;
    case Kind::Heading:
      heading(out, node);
      break;
    case Kind::Clause:
      clause(out, node);
      break;
    case Kind::BulletList:
    case Kind::OrderedList:
      list(out, node);
      break;
    case Kind::Quote:
      out += "<blockquote>\n";
      blocks(out, node);
      out += "</blockquote>\n";
      break;
    case Kind::Editorial:
      editorial(out, node);
      break;
    case Kind::CodeBlock:
      out += "<pre><code>";
      escaped(out, node.text);
      out += "</code></pre>\n";
      break;
    case Kind::Rule:
      out += "<hr>\n";
      break;
    case Kind::Table:
      table(out, node);
      break;
    case Kind::FieldList:
      fields(out, node);
      break;
    case Kind::Panels:
      panels(out, node);
      break;
    case Kind::Months:
      months(out, node);
      break;
    case Kind::Figure:
      figure(out, node);
      break;
    default:
      inline_node(out, node);
      break;
  }
}

void Writer::paragraph(std::string& out, const Node& node) {
  out += "<p";
  if (!node.look.empty()) out += fmt::format(" class=\"{}\"", node.look);
  out += '>';
  changed(out, node, node.change);
  out += "</p>\n";
}

void Writer::editorial(std::string& out, const Node& node) {
  out += "<div class=\"editorial\" role=\"note\" aria-label=\"Editorial note";
  if (!node.text.empty()) escaped(out, ": " + node.text);
  out += "\">\n<p class=\"editorial__title\">Editorial note";
  if (!node.text.empty()) escaped(out, ": " + node.text);
  out += "</p>\n";
  blocks(out, node);
  out += "</div>\n";
}

void Writer::figure(std::string& out, const Node& node) {
  const std::string_view drawing = draw_ ? draw_(node) : std::string_view();
  if (drawing.empty()) return;
  out += fmt::format(
      "<figure class=\"map\" aria-labelledby=\"{0}map-caption\">\n<figcaption id=\"{0}map-caption\">",
      prefix_);
  escaped(out, node.text);
  out +=
      "</figcaption>\n<div class=\"map__region\" tabindex=\"0\" role=\"region\" aria-label=\"Relationship "
      "map\">\n";
  out += drawing;
  out += "\n</div>\n";
  blocks(out, node);
  out += "</figure>\n";
}

void Writer::clause(std::string& out, const Node& node) {
  out += "<div class=\"clause\" id=\"clause-";
  escaped(out, node.id);
  out += "\">\n";
  out += "<a class=\"clause__number\"";
  if (!node.key.empty()) {
    out += " id=\"" + prefix_;
    escaped(out, node.key);
    out += '"';
  }
  out += fmt::format(
      " href=\"#clause-{0}\"><span class=\"govuk-visually-hidden\">{1} </span>{0}</a>\n"
      "<div class=\"clause__text\">\n",
      node.id, clause_noun_);
  blocks(out, node);
  out += "</div>\n";
  if (!citation_.empty()) {
    out += fmt::format(
        "<details class=\"cite\">\n<summary>Cite {} {}</summary>\n<div class=\"cite__box\" data-cite>\n<p "
        "class=\"cite__text\">",
        clause_noun_, node.id);
    escaped(out, citation_);
    out += fmt::format(", {} {}</p>\n<p class=\"cite__address\">", clause_noun_, node.id);
    escaped(out, address_);
    out += fmt::format("#clause-{}</p>\n</div>\n</details>\n", node.id);
  }
  out += "</div>\n";
}

void Writer::heading(std::string& out, const Node& node) {
  int level = std::min(6, node.level + shift_);
  out += fmt::format("<h{}", level);
  if (!node.id.empty()) {
    out += fmt::format(" id=\"{}", prefix_);
    escaped(out, node.id);
    out += '"';
  }
  out += '>';
  // A heading is met out of its place, in contents lists; its acronyms stay as they are.
  const Acronyms* acronyms = std::exchange(acronyms_, nullptr);
  changed(out, node, node.change);
  acronyms_ = acronyms;
  out += fmt::format("</h{}>\n", level);
}

void Writer::list(std::string& out, const Node& node) {
  bool ordered = node.kind == Kind::OrderedList;
  out += ordered ? "<ol" : "<ul";
  if (ordered && node.style == doc::ListStyle::Roman) out += " class=\"roman\" type=\"i\"";
  if (ordered && node.style == doc::ListStyle::Alpha) out += " class=\"alpha\" type=\"a\"";
  if (!node.look.empty()) out += fmt::format(" class=\"{}\"", node.look);
  if (ordered && node.start != 1) out += fmt::format(" start=\"{}\"", node.start);
  out += ">\n";
  bool tight = is_tight(node);
  for (const Node& child : node.children) item(out, child, tight, node.look == "duties");
  out += ordered ? "</ol>\n" : "</ul>\n";
}

/// `split`: what follows the word that opens the item stands beside it.
void Writer::item(std::string& out, const Node& item, bool tight, bool split) {
  out += "<li>";
  for (const Node& child : item.children) {
    if (!tight || child.kind != Kind::Paragraph || !child.look.empty()) {
      out += '\n';
      block(out, child);
    } else if (split && !child.children.empty() && child.children.front().kind == Kind::Tag) {
      inline_node(out, child.children.front());
      out += " <span>";
      inlines(out, Children(child.children.begin() + 1, child.children.end()));
      out += "</span>";
    } else {
      changed(out, child, item.change == doc::Change::None ? child.change : item.change);
    }
  }
  out += "</li>\n";
}

void Writer::footnotes(std::string& out, const Node& document) {
  out += fmt::format(
      "<section class=\"footnotes\" aria-labelledby=\"{0}footnotes-title\">\n<h{1} "
      "id=\"{0}footnotes-title\">Footnotes</h{1}>\n<ol>\n",
      prefix_, std::min(6, 2 + shift_));
  for (const Node& note : document.children) {
    if (note.kind != Kind::FootnoteDefinition) continue;
    out += fmt::format("<li id=\"{}footnote-{}\">", prefix_, note.id);
    for (const Node& child : note.children) block(out, child);
    out += fmt::format(
        "<p><a href=\"#{0}footnote-ref-{1}\">Back to the text<span class=\"govuk-visually-hidden\"> of "
        "footnote {1}</span></a></p></li>\n",
        prefix_, note.id);
  }
  out += "</ol>\n</section>\n";
}

}  // namespace concordat::html
