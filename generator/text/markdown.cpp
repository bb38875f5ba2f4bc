// Document trees as Markdown. A word of the content is never taken for markup: every sign that could begin
// any is escaped.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "doc/build.hpp"
#include "doc/plain.hpp"
#include "text/escape.hpp"
#include "text/lines.hpp"
#include "text/marks.hpp"
#include "text/writer.hpp"

namespace concordat::text {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;
using Children = std::vector<Node>;

bool has_blocks(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(), doc::is_block);
}

class Markdown : public Lines {
 public:
  explicit Markdown(const Resolve& resolve) : resolve_(resolve) {}

  void blocks(const Children& children) {
    for (const Node& child : children) block(child);
  }

 private:
  void block(const Node& node) {
    switch (node.kind) {
      case Kind::Document:
        return document(node);
      case Kind::Heading:
        return put(std::string(node.level, '#') + " " + words(node, node.change));
      case Kind::Clause:
        return clause(node);
      case Kind::BulletList:
      case Kind::OrderedList:
        return list(node);
      case Kind::Quote:
      case Kind::Editorial:
        return quote(node);
      case Kind::CodeBlock:
        for (const char sign : {'-', '.'}) begin(sign);
        return indented("    ", [&] { put(node.text); });
      case Kind::Rule:
        return put("---");
      case Kind::Table:
        return table(node);
      case Kind::FieldList:
        return fields(node);
      case Kind::Panels:
        for (const Node& panel : node.children) {
          put("**" + markdown_escaped(panel.text) + "**");
          blocks(panel.children);
        }
        return;
      case Kind::Figure:
        put("**" + markdown_escaped(node.text) + "**");
        return blocks(node.children);
      case Kind::FootnoteDefinition:
        return footnote(node);
      default:
        return put(words(node, node.change));
    }
  }

  void quote(const Node& node) {
    begin('>');
    indented("> ", [&] {
      if (node.kind == Kind::Editorial)
        put(node.text.empty() ? "**Editorial note**"
                              : "**Editorial note: " + markdown_escaped(node.text) + "**");
      blocks(node.children);
    });
    end('>');
  }

  /// Ids of footnotes are of their document.
  void document(const Node& node) {
    const std::string outside = std::exchange(part_, node.key.empty() ? std::string() : node.key + "-");
    blocks(node.children);
    part_ = outside;
  }

  /// What follows its first paragraph is indented below it.
  void footnote(const Node& node) {
    const std::string mark = fmt::format("[^{}{}]:", part_, node.id);
    const bool opens = !node.children.empty() && node.children.front().kind == Kind::Paragraph;
    put(opens ? mark + " " + words(node.children.front(), node.children.front().change) : mark);
    indented("    ", [&] { blocks(Children(node.children.begin() + (opens ? 1 : 0), node.children.end())); });
  }

  void clause(const Node& node) {
    std::size_t done = 0;
    std::string first = "**" + markdown_escaped(doc::shown_number(node)) + "**";
    if (!node.children.empty() && node.children.front().kind == Kind::Paragraph) {
      first += " " + words(node.children.front(), node.children.front().change);
      done = 1;
    }
    put(first);
    blocks(Children(node.children.begin() + static_cast<std::ptrdiff_t>(done), node.children.end()));
  }

  /// Markdown counts in figures only: other numbers stand in the text of the item.
  static std::string mark_of(const Node& list, std::uint32_t number) {
    if (list.kind == Kind::BulletList) return "- ";
    const std::string ordinal = doc::ordinal(list.style, number);
    return list.style == doc::ListStyle::Decimal ? ordinal + ". " : "- " + ordinal + ". ";
  }

  void list(const Node& node) {
    const char sign = mark_of(node, node.start).starts_with('-') ? '-' : '.';
    begin(sign);
    std::uint32_t number = node.start;
    bool opened = tight_;
    for (const Node& item : node.children) {
      const std::string mark = mark_of(node, number++);
      tight_ = opened;
      opened = true;
      first_ = indent_ + mark;
      indented(std::string(mark.starts_with("- ") ? 2 : mark.size(), ' '), [&] {
        bool inside = false;
        for (const Node& child : item.children) {
          if (inside) tight_ = child.kind == Kind::BulletList || child.kind == Kind::OrderedList;
          inside = true;
          if (child.kind == Kind::Paragraph) {
            put(words(child, item.change == Change::None ? child.change : item.change));
          } else {
            block(child);
          }
        }
        if (!inside) put("");
      });
      first_.clear();
    }
    tight_ = false;
    end(sign);
  }

  void table(const Node& node) {
    if (node.children.empty()) return;
    if (!node.text.empty()) put("**" + markdown_escaped(node.text) + "**");
    const Node& head = node.children.front();
    std::string text = row(head) + "|";
    for (const Node& cell : head.children)
      text += cell.align == doc::Align::Right    ? " --: |"
              : cell.align == doc::Align::Center ? " :-: |"
                                                 : " --- |";
    text += '\n';
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      const Node& child = node.children[i];
      if (child.kind == Kind::RowGroup) {
        text += "| **" + markdown_escaped(child.text) + "** |";
        for (std::size_t column = 1; column < head.children.size(); ++column) text += " |";
        text += '\n';
        for (const Node& one : child.children) text += row(one);
      } else {
        text += row(child);
      }
    }
    put(text);
  }

  std::string row(const Node& row) {
    std::string text = "|";
    in_cell_ = true;
    for (const Node& cell : row.children) {
      const Change change = row.change == Change::None ? cell.change : row.change;
      text += " " +
              changed(change, flat(cell), change == Change::Changed ? flat({.children = cell.was}) : "") +
              " |";
    }
    in_cell_ = false;
    return text + "\n";
  }

  void fields(const Node& node) {
    begin('-');
    bool opened = false;
    for (const Node& field : node.children) {
      tight_ = opened;
      opened = true;
      put(fmt::format("- **{}:** {}", markdown_escaped(field.text),
                      changed(field.change, flat(field), flat({.children = field.was}))));
    }
    tight_ = false;
    end('-');
  }

  /// Blocks on one line, as a cell needs them.
  std::string flat(const Node& node) {
    if (!has_blocks(node)) return inlines(node.children);
    std::string text;
    for (const Node& child : node.children) {
      if (doc::is_block(child) && !text.empty() && text.back() != ' ')
        text += child.kind == Kind::Item ? "; " : " ";
      text += doc::is_block(child)
                  ? (child.kind == Kind::CodeBlock ? markdown_escaped(child.text) : flat(child))
                  : inlines({child});
    }
    return text;
  }

  std::string words(const Node& node, Change change) {
    return markdown_opening(changed(change, inlines(node.children), inlines(node.was)));
  }

  static std::string changed(Change change, const std::string& now, const std::string& was) {
    switch (change) {
      case Change::None:
        return now;
      case Change::Added:
        return "<ins>added: " + now + "</ins>";
      case Change::Removed:
        return "<del>removed: " + now + "</del>";
      case Change::Moved:
        return "<ins>moved: " + now + "</ins>";
      case Change::Changed:
        break;
    }
    return "<del>was: " + was + "</del> <ins>now: " + now + "</ins>";
  }

  std::string inlines(const Children& children) {
    std::vector<std::string> written;
    for (const Node& child : children) written.push_back(inline_node(child));
    return with_marks(children, written);
  }

  /// Without its mark.
  std::string inline_node(const Node& node) {
    if (node.change != Change::None) {
      Node plain = node;
      plain.change = Change::None;
      return changed(node.change, inlines({plain}), inlines(node.was));
    }
    switch (node.kind) {
      case Kind::Text:
      case Kind::Abbreviation:
        return markdown_escaped(node.text);
      case Kind::SoftBreak:
        return " ";
      case Kind::LineBreak:
        return "<br>";
      case Kind::Code:
        return in_cell_ ? markdown_cell_code(node.text) : markdown_code(node.text);
      case Kind::Tag:
        return "**" + markdown_escaped(node.text) + "**";
      case Kind::Link: {
        const std::string address = resolve_(node.url);
        const std::string text = inlines(node.children);
        return address.empty() ? text : fmt::format("[{}](<{}>)", text, markdown_address(address));
      }
      case Kind::FootnoteReference:
        return fmt::format("[^{}{}]", part_, node.id);
      case Kind::Detail:
      case Kind::Sources:
        return " (" + inlines(node.children) + ")";
      case Kind::Nothing:
        return "–";
      case Kind::Blank:
        return "\\_\\_\\_\\_\\_\\_";
      default:
        return inlines(node.children);
    }
  }

  const Resolve& resolve_;
  bool in_cell_ = false;
  std::string part_;  ///< before the ids of footnotes
};

}  // namespace

std::string markdown(const Node& tree, const Resolve& resolve) {
  Markdown writer(resolve);
  writer.blocks({tree});
  return writer.take();
}

}  // namespace concordat::text
