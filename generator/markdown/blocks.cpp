// What the content reference adds to Markdown: views, list styles, editorial notes, heading ids. All of it is
// plain Markdown to any other reader, so the text stays readable without us.
#include "markdown/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/invisible.hpp"
#include "doc/plain.hpp"
#include "markdown/slug.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

using diag::Code;

constexpr std::string_view editorial_mark = "[!EDITORIAL]";

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

void keep_front(Node& node, std::size_t count) {
  if (node.span.end - node.span.begin == node.text.size())
    node.span.end = node.span.begin + static_cast<std::uint32_t>(count);
  node.text.resize(count);
}

// "{.roman}" alone on the first line of a paragraph; the style, or empty.
std::string_view style_line(const Node& block) {
  if (block.kind != Kind::Paragraph || block.children.empty() || block.children[0].kind != Kind::Text)
    return {};
  if (block.children.size() > 1 && block.children[1].kind != Kind::SoftBreak) return {};
  std::string_view text = block.children[0].text;
  if (text.size() < 4 || !starts_with(text, "{.") || text.back() != '}') return {};
  return text.substr(2, text.size() - 3);
}

void apply_style(std::string_view style, Span span, Node* next, diag::Sink& sink) {
  if (style != "roman" && style != "alpha") {
    sink.add(Code::BlockStyle, span, fmt::format("unknown list style \"{}\"", style),
             "use {.roman} or {.alpha}");
  } else if (!next || next->kind != Kind::OrderedList) {
    sink.add(Code::BlockStyle, span, "a list style must stand before a numbered list");
  } else {
    next->style = style == "roman" ? doc::ListStyle::Roman : doc::ListStyle::Alpha;
  }
}

void apply_styles(std::vector<Node>& blocks, diag::Sink& sink) {
  for (std::size_t i = 0; i < blocks.size();) {
    std::string style(style_line(blocks[i]));
    if (style.empty()) {
      ++i;
      continue;
    }
    if (blocks[i].children.size() > 1) {
      sink.add(Code::BlockStyle, blocks[i].span, "a list style must be a paragraph of its own",
               "leave a blank line before the list");
      ++i;
      continue;
    }
    apply_style(style, blocks[i].span, i + 1 < blocks.size() ? &blocks[i + 1] : nullptr, sink);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void shape_editorial(Node& quote) {
  if (quote.children.empty() || quote.children[0].kind != Kind::Paragraph) return;
  std::vector<Node>& words = quote.children[0].children;
  if (words.empty() || words[0].kind != Kind::Text || !starts_with(words[0].text, editorial_mark)) return;
  quote.kind = Kind::Editorial;
  drop_front(words[0], editorial_mark.size());
  drop_front(words[0], words[0].text.find_first_not_of(' '));
  if (words[0].text.empty()) words.erase(words.begin());
  if (!words.empty() && words[0].kind == Kind::SoftBreak) words.erase(words.begin());
  if (words.empty()) quote.children.erase(quote.children.begin());
}

/// Whether a reader would find words; a link without any gets those of what it leads to.
bool has_words(const Node& node) {
  if (node.kind == Kind::Link) return true;
  return !diag::is_blank(node.text) || std::any_of(node.children.begin(), node.children.end(), has_words);
}

void shape_heading(Node& heading, diag::Sink& sink) {
  if (heading.level == 1) {
    sink.add(Code::BlockStyle, heading.span, "a heading of the first level is the title of the section",
             "write ## or below; the title stands in the front matter");
  }
  if (!heading.children.empty() && heading.children.back().kind == Kind::Text) {
    Node& words = heading.children.back();
    std::size_t open = words.text.rfind("{#");
    if (open != std::string::npos && words.text.back() == '}' && open + 3 < words.text.size()) {
      heading.id = words.text.substr(open + 2, words.text.size() - open - 3);
      while (open > 0 && words.text[open - 1] == ' ') --open;
      keep_front(words, open);
    }
  }
  if (!std::any_of(heading.children.begin(), heading.children.end(), has_words)) {
    sink.add(Code::EmptyHeading, heading.span, "a heading without words",
             "say what follows, or take the # away");
  }
  if (heading.id.empty()) heading.id = slug(plain(heading));
}

// A paragraph that holds nothing but one view is that view.
void shape_view(Node& paragraph) {
  if (paragraph.children.size() != 1 || paragraph.children[0].kind != Kind::View) return;
  Node view = std::move(paragraph.children[0]);
  Node caption{.kind = Kind::Paragraph, .children = std::move(view.children)};
  view.text = plain(caption);
  view.children.clear();
  paragraph = std::move(view);
}

void check_view(Node& node, bool is_block, diag::Sink& sink) {
  constexpr std::string_view scheme = "view:";
  if (is_block && starts_with(node.url, scheme)) {
    node.url.erase(0, scheme.size());
    return;
  }
  if (starts_with(node.url, scheme)) {
    sink.add(Code::ImageNotView, node.span, "a view must be a paragraph of its own");
  } else {
    sink.add(Code::ImageNotView, node.span, "an image can only be a view",
             "write ![caption](view:timetable), or another view of the content reference");
  }
  node = Node{.kind = Kind::Text, .span = node.span};
}

void check_link(const Node& link, diag::Sink& sink) {
  std::size_t colon = link.url.find(':');
  std::string_view scheme = std::string_view(link.url).substr(0, std::min(colon, link.url.size()));
  if (colon == std::string::npos) {
    sink.add(Code::UnknownLinkKind, link.span, fmt::format("the link \"{}\" has no kind", link.url),
             "write board:, clause:, section:, act:, report:, edition: or a whole address");
    return;
  }
  for (std::string_view known :
       {"board", "clause", "section", "act", "report", "edition", "http", "https", "mailto"}) {
    if (scheme == known) return;
  }
  if (scheme == "view") {
    sink.add(Code::UnknownLinkKind, link.span, "a view is no link",
             "write ![](view:…), with ! right before the bracket");
    return;
  }
  bool dangerous = scheme == "javascript" || scheme == "data" || scheme == "file" || scheme == "vbscript";
  sink.add(dangerous ? Code::LinkScheme : Code::UnknownLinkKind, link.span,
           fmt::format("a link cannot begin with \"{}:\"", scheme),
           "write board:, clause:, section:, act:, report:, edition:, https:, http: or mailto:");
}

// Trees are at most as deep as the parser allows, so recursion is bounded.
void shape(Node& node, diag::Sink& sink) {
  apply_styles(node.children, sink);
  for (Node& child : node.children) {
    if (child.kind == Kind::Quote) shape_editorial(child);
    if (child.kind == Kind::Heading) shape_heading(child, sink);
    bool view_block = false;
    if (child.kind == Kind::Paragraph) {
      shape_view(child);
      view_block = child.kind == Kind::View;
    }
    if (child.kind == Kind::View) check_view(child, view_block, sink);
    if (child.kind == Kind::Link) check_link(child, sink);
    shape(child, sink);
  }
}

}  // namespace

void drop_front(Node& node, std::size_t count) {
  count = std::min(count, node.text.size());
  if (node.span.end - node.span.begin == node.text.size())
    node.span.begin += static_cast<std::uint32_t>(count);
  node.text.erase(0, count);
}

void shape_blocks(Node& document, diag::Sink& sink) {
  shape(document, sink);
}

}  // namespace concordat::markdown
