// Clauses of document trees as HTML: each has its permanent address, and one control for what can be done
// with it.
#include <fmt/format.h>

#include <algorithm>

#include "doc/plain.hpp"
#include "html/writer.hpp"

namespace concordat::html {

using doc::Node;

namespace {

constexpr int deepest_level = 3;  // that pages and papers draw apart

}  // namespace

void Writer::clause(std::string& out, const Node& node) {
  out += "<div class=\"clause";
  if (node.level > 0) out += fmt::format(" clause--below-{}", std::min<int>(node.level, deepest_level));
  out += "\"" + anchor("clause-" + node.id) + ">\n<a class=\"clause__number\"";
  if (!node.key.empty()) out += anchor(prefix_ + node.key);
  out += fmt::format(" href=\"#clause-{}\">", node.id);
  if (!node.text.starts_with('A'))  // "Article 5" says what it is
    out += fmt::format("<span class=\"govuk-visually-hidden\">{} </span>", clause_noun_);
  escaped(out, doc::shown_number(node));
  out += "</a>\n<div class=\"clause__text\">\n";
  blocks(out, node);
  out += "</div>\n";
  if (!cited_.citation.empty()) clause_tools(out, node);
  out += "</div>\n";
}

/// One control below a clause: its citation and address, to be copied, what became of it, and the page on
/// paper. Buttons are added by assets/copy.js.
void Writer::clause_tools(std::string& out, const Node& node) {
  const std::string& id = node.id;
  std::string name = fmt::format("{} {}", clause_noun_, doc::number_of(node));
  escaped(name, clause_part_);
  out += fmt::format(
      "<details class=\"cite\">\n<summary>Link, cite, history, print<span class=\"govuk-visually-hidden\"> "
      "of {}</span></summary>\n<div class=\"cite__box\" data-cite=\"Print this section\">\n<p "
      "class=\"cite__text\">",
      name);
  escaped(out, cited_.citation);
  out += fmt::format(", {}</p>\n<p class=\"cite__address\">", name);
  escaped(out, cited_.address);
  out += fmt::format("#clause-{}</p>\n", id);
  const auto link = [&](const std::string& histories, std::string_view words, std::string_view more) {
    if (histories.empty()) return;
    out += fmt::format("<p class=\"cite__history\"><a href=\"{}{}/\">{} {}", histories, id, words, name);
    escaped(out, more);
    out += "</a></p>\n";
  };
  link(cited_.histories, "History of", "");
  link(cited_.later, "What became of", " in " + cited_.later_label);
  if (cited_.histories.empty() && cited_.later.empty())
    out += "<p class=\"cite__history\">Only edition held here: no history yet.</p>\n";
  out += "</div>\n</details>\n";
}

}  // namespace concordat::html
