// Clauses of document trees as HTML: each has its permanent address, and one control for what can be done
// with it.
#include <fmt/format.h>

#include "html/writer.hpp"

namespace concordat::html {

using doc::Node;

void Writer::clause(std::string& out, const Node& node) {
  out += "<div class=\"clause\"" + anchor("clause-" + node.id) + ">\n";
  out += "<a class=\"clause__number\"";
  if (!node.key.empty()) out += anchor(prefix_ + node.key);
  out += fmt::format(
      " href=\"#clause-{0}\"><span class=\"govuk-visually-hidden\">{1} </span>{0}</a>\n"
      "<div class=\"clause__text\">\n",
      node.id, clause_noun_);
  blocks(out, node);
  out += "</div>\n";
  if (!cited_.citation.empty()) clause_tools(out, node.id);
  out += "</div>\n";
}

/// One control below a clause: its citation and address, to be copied, what became of it, and the page on
/// paper. Buttons are added by assets/copy.js.
void Writer::clause_tools(std::string& out, const std::string& id) {
  out += fmt::format(
      "<details class=\"cite\">\n<summary>Link, cite, history, print<span class=\"govuk-visually-hidden\"> "
      "of {0} "
      "{1}</span></summary>\n<div class=\"cite__box\" data-cite=\"Print this section\">\n<p "
      "class=\"cite__text\">",
      clause_noun_, id);
  escaped(out, cited_.citation);
  out += fmt::format(", {} {}</p>\n<p class=\"cite__address\">", clause_noun_, id);
  escaped(out, cited_.address);
  out += fmt::format("#clause-{}</p>\n", id);
  const auto link = [&](const std::string& histories, std::string_view words, std::string_view more) {
    if (histories.empty()) return;
    out += fmt::format("<p class=\"cite__history\"><a href=\"{}{}/\">{} {} {}", histories, id, words,
                       clause_noun_, id);
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
