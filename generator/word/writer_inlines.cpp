// Inlines of document trees as pandoc's; what became of them are tracked changes in Word.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "data/choices.hpp"
#include "diagram/families.hpp"
#include "word/writer.hpp"

namespace concordat::word {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;
using Json = nlohmann::json;

/// A tracked change, or an end of a comment. Word asks for an author and a day; the words say the rest.
Json tracked(std::string_view kind, Json words, std::string_view id = {}) {
  Json pairs = Json::array({{"author", "Concordat"}, {"date", "1970-01-01T00:00:00Z"}});
  if (!id.empty()) pairs.push_back({"id", id});
  return element("Span", {{"", Json::array({std::string(kind)}), std::move(pairs)}, std::move(words)});
}

bool has_link(const Node& node) {
  return node.kind == Kind::Link || std::any_of(node.children.begin(), node.children.end(), has_link);
}

/// The underline of Word that is most like the stroke: each family has one of its own.
std::string_view underline_of(model::Family family) {
  switch (family) {
    case model::Family::Reporting:
      return "single";
    case model::Family::Accountability:
      return "dashDotHeavy";
    case model::Family::Scrutiny:
      return "thick";
    case model::Family::Escalation:
      return "dashedHeavy";
    case model::Family::Support:
      break;
  }
  return "dottedHeavy";
}

/// How lines of the family are drawn, as underlined spaces.
Json sample(model::Family family) {
  constexpr std::string_view spaces =
      "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";
  const std::string run =
      fmt::format(R"(<w:r><w:rPr><w:u w:val="{}" w:color="{}"/></w:rPr><w:t>{}</w:t></w:r>)",
                  underline_of(family), diagram::look_of(family).colour.substr(1), spaces);
  return element("RawInline", {"openxml", run});
}

}  // namespace

Json Writer::inlines(const Node& node, Change change) {
  Json out = Json::array();
  switch (change) {
    case Change::None:
      inlines(out, node.children);
      break;
    case Change::Removed:
      tracked_run(out, node.children, "deletion");
      break;
    case Change::Changed:
      tracked_run(out, node.was, "deletion");
      tracked_run(out, node.children, "insertion");
      break;
    case Change::Moved: {  // Word cannot read the marks that other programs make of a move
      const std::string id = std::to_string(++comments_);
      out.push_back(
          tracked("comment-start", Json::array({str("Moved: where it stood, it is struck out.")}), id));
      tracked_run(out, node.children, "insertion");
      out.push_back(tracked("comment-end", Json::array(), id));
      break;
    }
    case Change::Added:
      tracked_run(out, node.children, "insertion");
      break;
  }
  return out;
}

void Writer::tracked_run(Json& out, const Children& children, std::string_view kind) {
  Json run = Json::array();
  const auto close = [&] {
    if (!run.empty()) out.push_back(tracked(kind, std::exchange(run, Json::array())));
  };
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Node& child = children[i];
    if (i > 0 && child.kind == Kind::Paragraph) run.push_back({{"t", "Space"}});
    if (!has_link(child)) {
      inline_node(run, child);
      continue;
    }
    close();
    Json inside = Json::array();
    const bool in_brackets = child.kind == Kind::Sources || (child.kind == Kind::Detail && !in_matrix_);
    if (in_brackets) out.push_back(tracked(kind, Json::array({str(" (")})));
    tracked_run(inside, child.children, kind);
    if (child.kind == Kind::Link)
      out.push_back(element("Link", {attributes({}), std::move(inside), {resolve_(child.url), ""}}));
    else
      for (Json& part : inside) out.push_back(std::move(part));
    if (in_brackets) out.push_back(tracked(kind, Json::array({str(")")})));
  }
  close();
}

void Writer::inlines(Json& out, const Children& children) {
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (i > 0 && children[i].kind == Kind::Paragraph) out.push_back({{"t", "Space"}});
    inline_node(out, children[i]);
  }
}

Json Writer::mixed(const Node& node, Change change) {
  const bool has_blocks = std::any_of(node.children.begin(), node.children.end(), doc::is_block);
  if (!has_blocks) return Json::array({element("Plain", inlines(node, change))});
  Json out = Json::array();
  Node run{.kind = Kind::Paragraph};
  const auto close = [&] {
    if (!run.children.empty()) out.push_back(element("Plain", inlines(run, change)));
    run.children.clear();
  };
  for (const Node& child : node.children) {
    if (doc::is_block(child)) {
      close();
      block(out, child);
    } else {
      run.children.push_back(child);
    }
  }
  close();
  return out;
}

void Writer::inline_node(Json& out, const Node& node) {
  const auto inner = [&] {
    Json words = Json::array();
    inlines(words, node.children);
    return words;
  };
  const auto in_brackets = [&] {
    out.push_back(str(" ("));
    inlines(out, node.children);
    out.push_back(str(")"));
  };
  if (node.change != Change::None) {
    Node plain = node;
    plain.change = Change::None;
    for (Json& part : inlines({.children = {std::move(plain)}, .was = node.was}, node.change))
      out.push_back(std::move(part));
    return;
  }
  switch (node.kind) {
    case Kind::Text:
    case Kind::Abbreviation:
      return out.push_back(str(node.text));
    case Kind::SoftBreak:
      return out.push_back({{"t", "Space"}});
    case Kind::LineBreak:
      return out.push_back({{"t", "LineBreak"}});
    case Kind::Code:
      return out.push_back(element("Code", {attributes({}), node.text}));
    case Kind::Emphasis:
      return out.push_back(element("Emph", inner()));
    case Kind::Strong:
      return out.push_back(element("Strong", inner()));
    case Kind::Strikethrough:
      return out.push_back(element("Strikeout", inner()));
    case Kind::Link:
      return out.push_back(element("Link", {attributes({}), inner(), {resolve_(node.url), ""}}));
    case Kind::FootnoteReference:
      return out.push_back(note(node));
    case Kind::Tag:
      if (const auto family = data::from_choice<model::Family>(node.look)) {
        out.push_back(sample(*family));
        out.push_back({{"t", "Space"}});
      }
      return out.push_back(element("Strong", Json::array({str(node.text)})));
    case Kind::Detail:
      if (!in_matrix_) return in_brackets();
      out.push_back({{"t", "LineBreak"}});
      return inlines(out, node.children);
    case Kind::Sources:
      return in_brackets();
    case Kind::Nothing:
      return out.push_back(str("–"));
    case Kind::Blank:
      return out.push_back(str("____________"));
    default:
      return inlines(out, node.children);
  }
}

Json Writer::note(const Node& reference) {
  Json blocks_of_note = Json::array();
  const Children none;
  for (const Node& node : notes_ ? notes_->children : none) {
    if (node.kind == Kind::FootnoteDefinition && node.id == reference.id)
      blocks(blocks_of_note, node.children);
  }
  return element("Note", std::move(blocks_of_note));
}

}  // namespace concordat::word
