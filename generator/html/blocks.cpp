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

bool is_note(const Node& node) {
  return node.kind == Kind::FootnoteDefinition;
}

/// The drawing with other ids, for where it stands on the page once more: they begin with "drawing_".
std::string with_ids_of(std::string_view drawing, std::string_view again) {
  constexpr std::string_view ours = "\"drawing_";
  std::string out;
  for (std::size_t at; (at = drawing.find(ours)) != std::string_view::npos;) {
    out += drawing.substr(0, at + ours.size() - 1);
    out += again;
    out += '_';
    drawing.remove_prefix(at + ours.size());
  }
  return out += drawing;
}

/// The id of a box of the drawing, which may have other ids.
std::string box_id(const std::string& body, const std::string& again) {
  return fmt::format("drawing{}_box-{}", again, body);
}

}  // namespace

void Writer::expand_acronyms(const Acronyms* acronyms) {
  acronyms_ = acronyms;
  expanded_.clear();
}

void Writer::cite_clauses(Cited cited) {
  cited_ = std::move(cited);
}

void Writer::blocks(std::string& out, const Node& document) {
  mixed(out, document.children);
}

void Writer::mixed(std::string& out, const Children& nodes) {
  const bool has_notes = std::any_of(nodes.begin(), nodes.end(), is_note);
  Notes outside = has_notes ? std::exchange(notes_, notes_of(nodes)) : Notes();
  for (const Node& node : nodes) {
    if (is_note(node)) continue;
    if (is_block(node)) {
      block(out, node);
    } else {
      inline_node(out, node);
    }
  }
  if (!has_notes) return;
  footnotes(out, nodes);
  notes_ = std::move(outside);
}

Writer::Notes Writer::notes_of(const Children& nodes) {
  Notes notes;
  for (const Node& node : nodes) {
    if (is_note(node)) notes.emplace(node.id, Note{ids_->own("note_" + node.id)});
  }
  return notes;
}

std::string Writer::anchor(const std::string& id) {
  if (id.empty() || !ids_->first(id)) return {};
  std::string attribute = " id=\"";
  escaped(attribute, id);
  return attribute + '"';
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

// On a narrow screen the drawing is shown when the page is asked for it by the address of its region.
void Writer::figure(std::string& out, const Node& node) {
  const Drawn drawn = draw_ ? draw_(node) : Drawn{};
  if (drawn.svg.empty()) return;
  constexpr std::string_view name = "map_caption";
  const std::string id = ids_->own(std::string(name));
  const std::string again = id.substr(name.size());
  out += fmt::format("<figure class=\"map\" data-map aria-labelledby=\"{0}\">\n<figcaption id=\"{0}\">", id);
  escaped(out, node.text);
  out += fmt::format(
      "</figcaption>\n<p class=\"map__tools\"><a class=\"map__skip\" href=\"#map_end{0}\">Skip this "
      "drawing</a> <a class=\"map__open\" href=\"#{1}\">Show the drawing</a>",
      again, drawn.here.empty() ? "map_drawing" + again : box_id(drawn.here, again));
  const auto file = [&](const std::string& address, std::string_view words, std::string_view more) {
    if (address.empty()) return;
    out += " <a href=\"";
    escaped(out, address);
    out += fmt::format("\"{}>{}</a>", more, words);
  };
  file(drawn.svg_file, "This map as SVG", " download data-map-svg");
  file(drawn.paper, "All maps as PDF", "");
  out += fmt::format(
      "</p>\n<div class=\"map__region\" id=\"map_drawing{}\" tabindex=\"0\" role=\"region\" aria-label=\"",
      again);
  escaped(out, node.text);
  out += "\">\n";
  out += again.empty() ? std::string(drawn.svg) : with_ids_of(drawn.svg, again);
  out += "\n</div>\n";
  blocks(out, node);
  out += fmt::format(
      "<p class=\"map__end\" id=\"map_end{}\" tabindex=\"-1\">End of the drawing</p>\n</figure>\n", again);
}

void Writer::heading(std::string& out, const Node& node) {
  int level = std::min(6, node.level + shift_);
  out += fmt::format("<h{}{}>", level, node.id.empty() ? std::string() : anchor(prefix_ + node.id));
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
  for (const Node& child : node.children)
    item(out, child, tight, node.look == "duties" || node.look == "legend");
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

void Writer::footnotes(std::string& out, const Children& nodes) {
  out += fmt::format(
      "<section class=\"footnotes\" aria-labelledby=\"{0}\">\n<h{1} id=\"{0}\">Footnotes</h{1}>\n<ol>\n",
      ids_->own("footnotes_title"), std::min(6, 2 + shift_));
  for (const Node& note : nodes) {
    if (!is_note(note)) continue;
    const Note& known = notes_.at(note.id);
    out += fmt::format("<li id=\"{}\">", known.id);
    for (const Node& child : note.children) block(out, child);
    if (known.referred) {
      out += fmt::format(
          "<p><a href=\"#ref_{0}\">Back to the text<span class=\"govuk-visually-hidden\"> of "
          "footnote {1}</span></a></p>",
          known.id, note.id);
    }
    out += "</li>\n";
  }
  out += "</ol>\n</section>\n";
}

}  // namespace concordat::html
