// Blocks of document trees as pandoc's.
#include "word/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "doc/plain.hpp"

namespace concordat::word {
namespace {

using doc::Kind;
using doc::Node;
using Json = nlohmann::json;

const char* numbering(doc::ListStyle style) {
  switch (style) {
    case doc::ListStyle::Decimal:
      return "Decimal";
    case doc::ListStyle::Roman:
      return "LowerRoman";
    case doc::ListStyle::Alpha:
      break;
  }
  return "LowerAlpha";
}

/// A block in a style of the reference document.
Json styled(Json block, std::string_view style) {
  return element("Div", {attributes({}, {}, style), Json::array({std::move(block)})});
}

/// Of a clause below others: "Clause 2".
std::string style_of(std::string_view name, const Node& clause) {
  constexpr int deepest = 3;
  return clause.level == 0 ? std::string(name)
                           : fmt::format("{} {}", name, std::min<int>(clause.level, deepest) + 1);
}

/// What heads what follows: it never stands alone at the foot of a page.
constexpr std::string_view head_style = "List Head";

}  // namespace

Json element(const char* type, Json content) {
  return {{"t", type}, {"c", std::move(content)}};
}

Json str(std::string_view text) {
  return element("Str", std::string(text));
}

Json attributes(std::string_view id, std::string_view look, std::string_view style) {
  Json classes = Json::array();
  if (!look.empty()) classes.push_back(std::string(look));
  Json values = Json::array();
  if (!style.empty()) values.push_back({"custom-style", std::string(style)});
  return {std::string(id), std::move(classes), std::move(values)};
}

std::string Writer::document(std::string_view title, std::string_view language, const Node& tree) {
  const auto words = [](std::string_view text) { return element("MetaInlines", Json::array({str(text)})); };
  Json out = Json::array();
  block(out, tree);
  const Json meta = {{"title", words(title)}, {"lang", words(language)}};
  return Json{{"pandoc-api-version", {1, 22}}, {"meta", meta}, {"blocks", std::move(out)}}.dump();
}

void Writer::blocks(Json& out, const Children& children) {
  for (const Node& child : children) block(out, child);
}

void Writer::block(Json& out, const Node& node) {
  switch (node.kind) {
    case Kind::Document: {
      const Node* outside = std::exchange(notes_, &node);
      blocks(out, node.children);
      notes_ = outside;
      return;
    }
    case Kind::Heading:
      out.push_back(element("Header", {node.level, attributes(node.level == 1 ? node.id : std::string()),
                                       inlines(node, node.change)}));
      return;
    case Kind::Clause:
      return clause(out, node);
    case Kind::BulletList:
    case Kind::OrderedList:
      // document.lua takes what explains a wide table onto the pages of the table.
      out.push_back(node.paper == doc::Paper::Wide
                        ? element("Div", {attributes({}, "above-wide"), Json::array({list(node)})})
                        : list(node));
      return;
    case Kind::Quote: {
      Json inner = Json::array();
      blocks(inner, node.children);
      out.push_back(element("BlockQuote", std::move(inner)));
      return;
    }
    case Kind::Editorial:
      return editorial(out, node);
    case Kind::CodeBlock:
      out.push_back(element("CodeBlock", {attributes({}), node.text}));
      return;
    case Kind::Rule:
      out.push_back({{"t", "HorizontalRule"}});
      return;
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
    default: {
      Json paragraph = element("Para", inlines(node, node.change));
      out.push_back(node.look == "list-head" ? styled(std::move(paragraph), head_style)
                                             : std::move(paragraph));
      return;
    }
  }
}

Json Writer::head(std::string_view words) {
  return styled(element("Para", Json::array({element("Strong", Json::array({str(words)}))})), head_style);
}

// document.lua puts the picture below the name, on a page that fits it.
void Writer::figure(Json& out, const Node& node) {
  Json inner = Json::array({head(node.text)});
  blocks(inner, node.children);
  const Json classes = Json::array({"figure", node.url.substr(node.url.rfind('/') + 1)});
  out.push_back(element("Div", {Json::array({"", classes, Json::array({Json::array({"paper", map_paper_})})}),
                                std::move(inner)}));
}

Json Writer::list(const Node& node) {
  Json items = Json::array();
  for (const Node& item : node.children) {
    Json one = Json::array();
    for (const Node& child : item.children) {
      if (child.kind == Kind::Paragraph) {
        const doc::Change change = item.change == doc::Change::None ? child.change : item.change;
        one.push_back(element("Plain", inlines(child, change)));
      } else {
        block(one, child);
      }
    }
    items.push_back(std::move(one));
  }
  if (node.kind == Kind::BulletList) return element("BulletList", std::move(items));
  return element("OrderedList",
                 {{node.start, {{"t", numbering(node.style)}}, {{"t", "Period"}}}, std::move(items)});
}

// The number hangs before the first paragraph.
void Writer::clause(Json& out, const Node& node) {
  Json first = Json::array({element("Strong", Json::array({str(doc::shown_number(node))})),
                            element("RawInline", {"openxml", "<w:r><w:tab/></w:r>"})});
  std::size_t done = 0;
  if (!node.children.empty() && node.children.front().kind == Kind::Paragraph) {
    const Node& paragraph = node.children.front();
    for (Json& part : inlines(paragraph, paragraph.change)) first.push_back(std::move(part));
    done = 1;
  }
  Json inner = Json::array({styled(element("Para", std::move(first)), style_of("Clause", node))});
  for (; done < node.children.size(); ++done) {
    Json one = Json::array();
    block(one, node.children[done]);
    const bool paragraph = node.children[done].kind == Kind::Paragraph;
    for (Json& part : one)
      inner.push_back(paragraph ? styled(std::move(part), style_of("Clause Text", node)) : std::move(part));
  }
  out.push_back(element("Div", {attributes("clause-" + node.id), std::move(inner)}));
}

void Writer::editorial(Json& out, const Node& node) {
  const std::string title = node.text.empty() ? "Editorial note" : "Editorial note: " + node.text;
  out.push_back(styled(element("Para", Json::array({element("Strong", Json::array({str(title)}))})),
                       "Editorial Note Head"));
  Json inner = Json::array();
  blocks(inner, node.children);
  for (Json& part : inner)
    out.push_back(part["t"] == "Para" ? styled(std::move(part), "Editorial Note") : std::move(part));
}

}  // namespace concordat::word
