// Blocks of document trees as paragraphs of Word.
#include "word/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "doc/plain.hpp"
#include "fingerprint/sha256.hpp"
#include "mustache/escape.hpp"

namespace concordat::word {
namespace {

using doc::Kind;
using doc::Node;

/// Of a clause below others: "Clause2".
std::string style_of(std::string_view name, const Node& clause) {
  constexpr int deepest = 3;
  return clause.level == 0 ? std::string(name)
                           : fmt::format("{}{}", name, std::min<int>(clause.level, deepest) + 1);
}

/// What heads what follows: it never stands alone at the foot of a page.
constexpr std::string_view head_style = "ListHead";

constexpr std::string_view rule =
    R"(<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="B1B4B6"/></w:pBdr></w:pPr></w:p>)";

constexpr std::string_view map_alt =
    "Relationship map: boards as boxes, and the relationships between them as lines. Each line stands in "
    "words "
    "in the table of relationships.";

/// A picture as a line of its own. Sizes are in English Metric Units: 9525 are a pixel of a screen.
std::string picture_line(const Picture& picture, std::size_t number, int place) {
  constexpr double pixel = 9525;
  const auto wide = static_cast<long>(picture.drawing->width * pixel * picture.scale);
  const auto high = static_cast<long>(picture.drawing->height * pixel * picture.scale);
  return fmt::format(
      R"(<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline>)"
      R"(<wp:extent cx="{0}" cy="{1}"/><wp:docPr id="{5}" name="Picture {5}" descr="{3}"/>)"
      R"(<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>)"
      R"(<pic:nvPicPr><pic:cNvPr id="{5}" name="{4}.png"/><pic:cNvPicPr/></pic:nvPicPr>)"
      R"(<pic:blipFill><a:blip r:embed="picture{2}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>)"
      R"(<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/></a:xfrm>)"
      R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>)"
      R"(</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>)",
      wide, high, number, map_alt, picture.name, place);
}

/// The letters of each paragraph or item that stands below a map.
std::vector<std::size_t> letters_below(const Node& figure) {
  std::vector<std::size_t> letters;
  for (const Node& child : figure.children) {
    if (child.kind == Kind::BulletList) {
      for (const Node& item : child.children) letters.push_back(doc::plain(item).size());
    } else {
      letters.push_back(doc::plain(child).size());
    }
  }
  return letters;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string sound;
  std::copy_if(text.begin(), text.end(), std::back_inserter(sound), [](char byte) {
    return static_cast<unsigned char>(byte) >= ' ' || byte == '\n' || byte == '\t';
  });
  std::string out;
  mustache::escape_html(sound, out);
  return out;
}

std::string place_name(std::string_view id) {
  constexpr std::size_t most = 40;
  return id.size() <= most ? std::string(id) : "p" + fingerprint::sha256(id).substr(0, most - 1);
}

File Writer::file(std::string_view title, const Node& tree) {
  file_ = {};
  file_.title = title;
  Blocks out;
  const Node heading =
      doc::Node{.kind = Kind::Paragraph, .children = {{.kind = Kind::Text, .text = file_.title}}};
  out.push_back({paragraph({"Title"}, heading, doc::Change::None)});
  block(out, tree);
  file_.body = laid_out(std::move(out));
  return std::move(file_);
}

void Writer::blocks(Blocks& out, const Children& children) {
  for (const Node& child : children) block(out, child);
}

void Writer::block(Blocks& out, const Node& node) {
  switch (node.kind) {
    case Kind::Document: {
      const Node* outside = std::exchange(document_, &node);
      blocks(out, node.children);
      document_ = outside;
      return;
    }
    case Kind::Heading:
      return heading(out, node);
    case Kind::Clause:
      return clause(out, node);
    case Kind::BulletList:
    case Kind::OrderedList:
      return list(out, node);
    case Kind::Quote: {
      const Manner outside = std::exchange(manner_, {"BlockText"});
      blocks(out, node.children);
      manner_ = outside;
      return;
    }
    case Kind::Editorial:
      return editorial(out, node);
    case Kind::CodeBlock:
      return code_block(out, node);
    case Kind::Rule:
      return out.push_back({std::string(rule)});
    case Kind::Table:
      return table(out, node);
    case Kind::FieldList:
      return fields(out, node);
    case Kind::Panels:
      return panels(out, node);
    case Kind::Figure:
      return figure(out, node);
    case Kind::FootnoteDefinition:
      return;
    default:
      return out.push_back(
          {paragraph(node.look == "list-head" ? Manner{head_style} : manner_, node, node.change)});
  }
}

std::string Writer::paragraph(const Manner& manner, const Node& node, doc::Change change) {
  std::string out = fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>)", manner.style, manner.rest);
  last_end_ = 0;
  inlines(out, node, change);
  close_mark(out);
  return out += "</w:p>";
}

std::string Writer::strong_paragraph(const Manner& manner, std::string_view words) {
  return paragraph(
      manner,
      {.kind = Kind::Paragraph,
       .children = {{.kind = Kind::Strong, .children = {{.kind = Kind::Text, .text = std::string(words)}}}}},
      doc::Change::None);
}

std::string Writer::marked(std::string_view id, std::string_view xml) {
  ++places_;
  return fmt::format(R"(<w:bookmarkStart w:id="{0}" w:name="{1}"/>{2}<w:bookmarkEnd w:id="{0}"/>)", places_,
                     escaped(place_name(id)), xml);
}

void Writer::heading(Blocks& out, const Node& node) {
  constexpr int deepest = 6;
  const std::string style = fmt::format("Heading{}", std::clamp<int>(node.level, 1, deepest));
  std::string xml = paragraph({style}, node, node.change);
  if (node.level == 1 && !node.id.empty()) xml = marked(node.id, xml);
  out.push_back({std::move(xml), Block::Place::Above});
}

// The number hangs before the first paragraph.
void Writer::clause(Blocks& out, const Node& node) {
  const std::string first_style = style_of("Clause", node);
  const std::string text_style = style_of("ClauseText", node);
  const bool begins_with_words = !node.children.empty() && node.children.front().kind == Kind::Paragraph;
  std::string first = fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>)", first_style);
  last_end_ = 0;
  look_.strong = true;
  words(first, doc::shown_number(node));
  look_.strong = false;
  first += "<w:r><w:tab/></w:r>";
  if (begins_with_words) inlines(first, node.children.front(), node.children.front().change);
  close_mark(first);
  out.push_back({marked("clause-" + node.id, first += "</w:p>")});
  const Manner outside = std::exchange(manner_, {text_style});
  for (std::size_t i = begins_with_words ? 1 : 0; i < node.children.size(); ++i) block(out, node.children[i]);
  manner_ = outside;
}

void Writer::list(Blocks& out, const Node& node) {
  file_.lists.push_back(
      {node.kind == Kind::OrderedList, node.style, std::min(level_, deepest_list), node.start});
  const std::size_t number = file_.lists.size();
  std::string xml;
  for (const Node& one : node.children) item(xml, one, number);
  // What explains a wide table goes onto the pages of the table.
  out.push_back({std::move(xml), node.paper == doc::Paper::Wide ? Block::Place::Above : Block::Place::Flow});
}

void Writer::item(std::string& out, const Node& item, std::size_t number) {
  const int level = std::min(level_, deepest_list);
  std::string rest =
      fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", level, number);
  const std::string below = fmt::format(R"(<w:ind w:left="{}"/>)", list_step * (level + 1));
  ++level_;
  for (const Node& child : item.children) {
    if (child.kind == Kind::Paragraph) {
      const doc::Change change = item.change == doc::Change::None ? child.change : item.change;
      out += paragraph({"Compact", rest}, child, change);
    } else {
      const Manner outside = std::exchange(manner_, {"Compact", below});
      Blocks inner;
      block(inner, child);
      out += joined(inner);
      manner_ = outside;
    }
    rest = below;
  }
  --level_;
}

void Writer::editorial(Blocks& out, const Node& node) {
  const std::string title = node.text.empty() ? "Editorial note" : "Editorial note: " + node.text;
  out.push_back({strong_paragraph({"EditorialNoteHead", manner_.rest}, title)});
  const Manner outside = std::exchange(manner_, {"EditorialNote", manner_.rest});
  blocks(out, node.children);
  manner_ = outside;
}

void Writer::code_block(Blocks& out, const Node& node) {
  Node lines{.kind = Kind::Paragraph};
  std::string_view rest = node.text;
  while (!rest.empty() && rest.back() == '\n') rest.remove_suffix(1);
  while (true) {
    const std::size_t end = rest.find('\n');
    lines.children.push_back({.kind = Kind::Code, .text = std::string(rest.substr(0, end))});
    if (end == std::string_view::npos) break;
    lines.children.push_back({.kind = Kind::LineBreak});
    rest.remove_prefix(end + 1);
  }
  out.push_back({paragraph({"SourceCode"}, lines, node.change)});
}

void Writer::panels(Blocks& out, const Node& node) {
  for (const Node& panel : node.children) {
    if (panel.level > 0)
      heading(out, {.kind = Kind::Heading,
                    .level = panel.level,
                    .children = {{.kind = Kind::Text, .text = panel.text}}});
    else
      out.push_back({strong_paragraph({head_style}, panel.text)});
    blocks(out, panel.children);
  }
}

void Writer::figure(Blocks& out, const Node& node) {
  const auto found = drawings_ ? drawings_->find(node.url) : diagram::Drawings::const_iterator{};
  Blocks below;
  blocks(below, node.children);
  std::string xml = strong_paragraph({head_style}, node.text);
  if (!drawings_ || found == drawings_->end()) {
    out.push_back({std::move(xml)});
    std::move(below.begin(), below.end(), std::back_inserter(out));
    return;
  }
  const Fit fitting = fit(found->second, letters_below(node), map_paper_);
  const std::size_t number =
      picture({node.url.substr(node.url.rfind('/') + 1), &found->second, fitting.scale});
  xml += picture_line(file_.pictures[number - 1], number, ++places_);
  out.push_back({xml + joined(below), Block::Place::Turned, fitting.page});
}

// A redline shows a map twice; below another legend it has another size.
std::size_t Writer::picture(Picture wanted) {
  std::vector<Picture>& all = file_.pictures;
  const auto known = std::find_if(all.begin(), all.end(), [&](const Picture& one) {
    return one.drawing == wanted.drawing && one.scale == wanted.scale;
  });
  if (known != all.end()) return static_cast<std::size_t>(known - all.begin()) + 1;
  wanted.name = fmt::format("map-{}-{}", wanted.name, all.size() + 1);
  all.push_back(std::move(wanted));
  return all.size();
}

}  // namespace concordat::word
