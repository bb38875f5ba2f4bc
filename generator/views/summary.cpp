#include "views/summary.hpp"

#include <algorithm>

#include "doc/build.hpp"
#include "views/footnotes.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

constexpr LeftOut list[] = {
    {"clauses behind each fact", "a quarter of the page; they stand on the board's own page on the web",
     [](const Node& node) { return node.kind == Kind::Sources; }},
    {"sources of lists", "the same", [](const Node& node) { return node.look == "source"; }},
    {"what each relationship is about",
     "half a page for a board with many; lines_in_short() makes a list of its own",
     [](const Node&) { return false; }},
};

/// That something is inferred is said everywhere; why, stands on the board's own page on the web.
void shorten_inferred(Node& node) {
  if (node.look != "inferred") return;
  const std::string_view word = node.kind == Kind::Paragraph ? "Inferred." : "inferred";
  node.children = doc::nodes(doc::text(word));
}

bool is_left_out(const Node& node) {
  return std::any_of(std::begin(list), std::end(list), [&](const LeftOut& one) { return one.is(node); });
}

Node without_left_out(Node tree) {
  std::erase_if(tree.children, is_left_out);
  shorten_inferred(tree);
  for (Node& child : tree.children) child = without_left_out(std::move(child));
  return tree;
}

}  // namespace

std::span<const LeftOut> left_out_of_summary() {
  return list;
}

Node for_summary(Node tree) {
  tree = without_left_out(std::move(tree));
  gather_footnotes(tree);
  return tree;
}

}  // namespace concordat::views
