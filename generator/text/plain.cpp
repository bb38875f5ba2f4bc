// Document trees as plain text for e-mail.
#include "doc/plain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "doc/build.hpp"
#include "text/writer.hpp"

namespace concordat::text {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;
using Children = std::vector<Node>;

constexpr std::size_t line_length = 78;

/// Characters, as far as they stand beside each other: bytes that do not go on with one.
std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Plain {
 public:
  std::string take() { return std::move(out_); }

  void blocks(const Children& children) {
    for (const Node& child : children) block(child);
  }

 private:
  /// Words as lines behind an indent; `mark` stands before the first.
  void put(std::string_view words, std::string_view mark = {}) {
    if (!out_.empty() && !tight_) out_ += '\n';
    tight_ = false;
    const std::string hang = indent_ + std::string(length(mark), ' ');
    std::string line = indent_ + std::string(mark);
    bool empty = true;
    std::string_view rest = words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
      const std::string_view word = rest.substr(0, end);
      const bool breaks = end < rest.size() && rest[end] == '\n';
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (!empty && length(line) + 1 + length(word) > line_length) {
        out_ += line + "\n";
        line = hang;
        empty = true;
      }
      if (!empty && !word.empty()) line += ' ';
      line += word;
      empty = empty && word.empty();
      if (!breaks) continue;
      out_ += line + "\n";
      line = hang;
      empty = true;
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    if (!line.empty()) out_ += line + "\n";
  }

  template <class F>
  void indented(std::size_t by, F&& inside) {
    indent_ += std::string(by, ' ');
    inside();
    indent_.resize(indent_.size() - by);
  }

  void block(const Node& node) {
    switch (node.kind) {
      case Kind::Heading:
        return heading(node);
      case Kind::Clause:
        return clause(node);
      case Kind::BulletList:
      case Kind::OrderedList:
        return list(node);
      case Kind::Quote:
        return indented(4, [&] { blocks(node.children); });
      case Kind::Editorial:
        put(node.text.empty() ? "[Editorial note]" : "[Editorial note: " + node.text + "]");
        return indented(4, [&] { blocks(node.children); });
      case Kind::CodeBlock:
        return put(node.text);
      case Kind::Rule:
        return put("* * *");
      case Kind::Table:
        return table(node);
      case Kind::FieldList:
        for (const Node& field : node.children) value(field.text, field, field.change);
        tight_ = false;
        return;
      case Kind::Document:
        return blocks(node.children);
      case Kind::Panels:
      case Kind::Figure:
        if (!node.text.empty()) put(node.text);
        return blocks(node.children);
      case Kind::Panel:
        put(node.text);
        return indented(2, [&] { blocks(node.children); });
      case Kind::FootnoteDefinition:
        return footnote(node);
      default:
        return put(words(node, node.change));
    }
  }

  /// What follows its first paragraph is indented below it.
  void footnote(const Node& node) {
    const std::string mark = fmt::format("[{}] ", node.id);
    const bool opens = !node.children.empty() && node.children.front().kind == Kind::Paragraph;
    put(opens ? words(node.children.front(), node.children.front().change) : std::string(), mark);
    indented(length(mark),
             [&] { blocks(Children(node.children.begin() + (opens ? 1 : 0), node.children.end())); });
  }

  void heading(const Node& node) {
    const std::string text = words(node, node.change);
    if (!out_.empty() && node.level == 1) out_ += '\n';
    put(text);
    out_ += std::string(std::min(line_length, length(text)), node.level == 1 ? '=' : '-') + "\n";
  }

  void clause(const Node& node) {
    const std::string mark =
        std::string(2 * std::size_t{node.level}, ' ') + std::string(doc::shown_number(node)) + "  ";
    std::size_t done = 0;
    if (!node.children.empty() && node.children.front().kind == Kind::Paragraph) {
      put(words(node.children.front(), node.children.front().change), mark);
      done = 1;
    } else {
      put({}, mark);
    }
    indented(length(mark), [&] {
      blocks(Children(node.children.begin() + static_cast<std::ptrdiff_t>(done), node.children.end()));
    });
  }

  void list(const Node& node) {
    std::uint32_t number = node.start;
    bool opened = tight_;
    for (const Node& item : node.children) {
      const std::string mark =
          node.kind == Kind::BulletList ? "- " : doc::ordinal(node.style, number++) + ". ";
      tight_ = opened;
      opened = true;
      bool first = true;
      for (const Node& child : item.children) {
        if (first && child.kind == Kind::Paragraph) {
          put(words(child, item.change == Change::None ? child.change : item.change), mark);
        } else {
          tight_ = true;
          indented(mark.size(), [&] { block(child); });
        }
        first = false;
      }
    }
    tight_ = false;
  }

  /// Row by row: what the row is of, and below it each cell that holds something, by the head of its column.
  void table(const Node& node) {
    if (node.children.empty()) return;
    if (!node.text.empty()) put(node.text);
    const Children& head = node.children.front().children;
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      const Node& child = node.children[i];
      if (child.kind == Kind::RowGroup) {
        put(child.text);
        for (const Node& one : child.children) row(head, one);
      } else {
        row(head, child);
      }
    }
  }

  void row(const Children& head, const Node& row) {
    for (std::size_t column = 0; column < row.children.size(); ++column) {
      const Node& cell = row.children[column];
      const Change change = row.change == Change::None ? cell.change : row.change;
      const bool nothing = cell.children.empty() || cell.children.front().kind == Kind::Nothing;
      if (nothing && change == Change::None) continue;
      const std::string name = column < head.size() ? flat(head[column].children) : std::string();
      tight_ = column > 0;
      if (column == 0) {
        value(name, cell, change);
      } else {
        indented(2, [&] { value(name, cell, change); });
      }
    }
    tight_ = false;
  }

  void value(std::string_view name, const Node& node, Change change) {
    put(changed(change, flat(node.children), flat(node.was)), fmt::format("{}: ", name));
    tight_ = true;
  }

  /// Blocks as one run of words.
  std::string flat(const Children& children) {
    std::string text;
    for (const Node& child : children) {
      if (doc::is_block(child) && !text.empty() && text.back() != ' ')
        text += child.kind == Kind::Item ? "; " : " ";
      text += doc::is_block(child) ? (child.kind == Kind::CodeBlock ? child.text : flat(child.children))
                                   : inline_node(child);
    }
    return text;
  }

  std::string words(const Node& node, Change change) {
    return changed(change, flat(node.children), flat(node.was));
  }

  static std::string changed(Change change, const std::string& now, const std::string& was) {
    if (change == Change::None) return now;
    if (change == Change::Changed) return fmt::format("[was: {}] [now: {}]", was, now);
    return fmt::format("[{}: {}]", word_of(change), now);
  }

  std::string inline_node(const Node& node) {
    if (node.change != Change::None) {
      Node plain = node;
      plain.change = Change::None;
      return changed(node.change, inline_node(plain), flat(node.was));
    }
    switch (node.kind) {
      case Kind::Text:
      case Kind::Abbreviation:
      case Kind::Tag:
      case Kind::Code:
        return node.text;
      case Kind::SoftBreak:
        return " ";
      case Kind::LineBreak:
        return "\n";
      case Kind::FootnoteReference:
        return fmt::format(" [{}]", node.id);
      case Kind::Detail:
      case Kind::Sources:
        return " (" + flat(node.children) + ")";
      case Kind::Nothing:
        return "–";
      case Kind::Blank:
        return "______";
      default:
        return flat(node.children);
    }
  }

  std::string out_;
  std::string indent_;
  bool tight_ = false;  ///< no empty line before the next block
};

}  // namespace

std::string plain_text(const Node& tree) {
  Plain writer;
  writer.blocks({tree});
  return writer.take();
}

}  // namespace concordat::text
