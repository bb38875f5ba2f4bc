// The one HTML writer of document trees. Escaping is done here and in the templates, nowhere else; trees are
// at most as deep as the parser allows, so recursion is bounded.
#include "site/html.hpp"

#include <fmt/format.h>

#include <utility>

#include "markdown/words.hpp"
#include "mustache/escape.hpp"

namespace concordat::site {
namespace {

using markdown::Kind;
using markdown::Node;

void escaped(std::string& out, std::string_view text) {
  mustache::escape_html(text, out);
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string_view align_class(markdown::Align align) {
  switch (align) {
    case markdown::Align::Right:
      return " class=\"number\"";
    case markdown::Align::Center:
      return " class=\"centre\"";
    default:
      return {};
  }
}

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

void HtmlWriter::expand_acronyms(const Acronyms* acronyms) {
  acronyms_ = acronyms;
  expanded_.clear();
}

void HtmlWriter::cite_clauses(std::string citation, std::string address) {
  citation_ = std::move(citation);
  address_ = std::move(address);
}

void HtmlWriter::blocks(std::string& out, const Node& document) {
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

void HtmlWriter::prose(std::string& out, const Node& document) {
  bool first = true;
  for (const Node& paragraph : document.children) {
    if (!first) out += ' ';
    first = false;
    inlines(out, paragraph);
  }
}

void HtmlWriter::block(std::string& out, const Node& node) {
  switch (node.kind) {
    case Kind::Paragraph:
      out += "<p>";
      inlines(out, node);
      out += "</p>\n";
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
      out +=
          "<div class=\"editorial\" role=\"note\" aria-label=\"Editorial note\">\n<p "
          "class=\"editorial__title\">Editorial note</p>\n";
      blocks(out, node);
      out += "</div>\n";
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
    case Kind::View:
      if (view_) view_(out, node);
      break;
    default:
      inline_node(out, node);
      break;
  }
}

void HtmlWriter::clause(std::string& out, const Node& node) {
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

void HtmlWriter::heading(std::string& out, const Node& node) {
  int level = std::min(6, node.level + shift_);
  out += fmt::format("<h{} id=\"{}", level, prefix_);
  escaped(out, node.id);
  out += "\">";
  // A heading is met out of its place, in contents lists; its acronyms stay as they are.
  const Acronyms* acronyms = std::exchange(acronyms_, nullptr);
  inlines(out, node);
  acronyms_ = acronyms;
  out += fmt::format("</h{}>\n", level);
}

void HtmlWriter::list(std::string& out, const Node& node) {
  bool ordered = node.kind == Kind::OrderedList;
  out += ordered ? "<ol" : "<ul";
  if (ordered && node.style == markdown::ListStyle::Roman) out += " class=\"roman\" type=\"i\"";
  if (ordered && node.style == markdown::ListStyle::Alpha) out += " class=\"alpha\" type=\"a\"";
  if (ordered && node.start != 1) out += fmt::format(" start=\"{}\"", node.start);
  out += ">\n";
  bool tight = is_tight(node);
  for (const Node& item : node.children) {
    out += "<li>";
    item_children(out, item, tight);
    out += "</li>\n";
  }
  out += ordered ? "</ol>\n" : "</ul>\n";
}

void HtmlWriter::item_children(std::string& out, const Node& item, bool tight) {
  for (const Node& child : item.children) {
    if (tight && child.kind == Kind::Paragraph) {
      inlines(out, child);
    } else {
      out += '\n';
      block(out, child);
    }
  }
}

void HtmlWriter::table(std::string& out, const Node& node) {
  out +=
      "<div class=\"table-region\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n<table "
      "class=\"data\">\n";
  for (std::size_t row = 0; row < node.children.size(); ++row) {
    bool head = row == 0;
    if (head) out += "<thead>\n";
    if (row == 1) out += "<tbody>\n";
    out += "<tr>";
    const std::vector<Node>& cells = node.children[row].children;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      std::string_view tag = head ? "th scope=\"col\"" : column == 0 ? "th scope=\"row\"" : "td";
      out += fmt::format("<{}{}>", tag, align_class(cells[column].align));
      inlines(out, cells[column]);
      out += tag == "td" ? "</td>" : "</th>";
    }
    out += "</tr>\n";
    if (head) out += "</thead>\n";
  }
  if (node.children.size() > 1) out += "</tbody>\n";
  out += "</table>\n</div>\n";
}

void HtmlWriter::footnotes(std::string& out, const Node& document) {
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

void HtmlWriter::inlines(std::string& out, const Node& node) {
  for (const Node& child : node.children) inline_node(out, child);
}

void HtmlWriter::inline_node(std::string& out, const Node& node) {
  auto wrapped = [&](std::string_view tag) {
    out += fmt::format("<{}>", tag);
    inlines(out, node);
    out += fmt::format("</{}>", tag);
  };
  switch (node.kind) {
    case Kind::Text:
      text(out, node.text);
      break;
    case Kind::SoftBreak:
      out += '\n';
      break;
    case Kind::LineBreak:
      out += "<br>\n";
      break;
    case Kind::Code:
      out += "<code>";
      escaped(out, node.text);
      out += "</code>";
      break;
    case Kind::Emphasis:
      wrapped("em");
      break;
    case Kind::Strong:
      wrapped("strong");
      break;
    case Kind::Strikethrough:
      wrapped("del");
      break;
    case Kind::Link:
      link(out, node);
      break;
    case Kind::FootnoteReference: {
      // The way back leads to the first reference; another one has no id.
      std::string id = fmt::format("{}footnote-ref-{}", prefix_, node.id);
      std::string attribute = referred_.insert(id).second ? fmt::format(" id=\"{}\"", id) : std::string();
      out += fmt::format(
          "<sup><a class=\"footnote-ref\"{2} href=\"#{0}footnote-{1}\"><span "
          "class=\"govuk-visually-hidden\">Footnote </span>{1}</a></sup>",
          prefix_, node.id, attribute);
      break;
    }
    default:
      inlines(out, node);
      break;
  }
}

void HtmlWriter::link(std::string& out, const Node& node) {
  Target target = resolve(links_, node.url);
  out += "<a href=\"";
  escaped(out, target.href);
  out += "\">";
  if (node.children.empty()) {
    escaped(out, target.text);
  } else {
    inlines(out, node);
  }
  out += "</a>";
}

void HtmlWriter::text(std::string& out, std::string_view words) {
  if (!acronyms_) return escaped(out, words);
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i + markdown::word_length(words, i);
    if (end == i) {
      ++i;
      continue;
    }
    std::string_view word = words.substr(i, end - i);
    if (word.size() > 1 && is_upper(word[0])) {
      auto found = acronyms_->find(word);
      if (found == acronyms_->end() && word.back() == 's') {
        word.remove_suffix(1);
        found = acronyms_->find(word);
      }
      if (found != acronyms_->end() && expanded_.insert(found->first).second) {
        escaped(out, words.substr(done, i - done));
        out += "<abbr title=\"";
        escaped(out, found->second);
        out += "\">";
        escaped(out, word);
        out += "</abbr>";
        done = i + word.size();
      }
    }
    i = end;
  }
  escaped(out, words.substr(done));
}

std::string prose_html(const LinkContext& links, const Node& prose) {
  std::string out;
  HtmlWriter(links).prose(out, prose);
  return out;
}

std::string blocks_html(const LinkContext& links, const Node& document) {
  std::string out;
  HtmlWriter(links).blocks(out, document);
  return out;
}

}  // namespace concordat::site
