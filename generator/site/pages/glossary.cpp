// The glossary: an A to Z of all areas. The words of the website itself stand in the template.
#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

/// The terms that stand on the page, each letter with its heading.
Node terms_of(const Lists& lists, std::string_view part) {
  Node terms = doc::make(Kind::Document, {});
  Node heading;
  for (const Node& node : lists.glossary.children) {
    if (node.kind == Kind::Heading) {
      heading = node;
      continue;
    }
    Node list = node;
    std::erase_if(list.children, [&](const Node& field) {
      return lists.glossary_parts.part_of(derive::letters_of(sort_key(field.text))) != part;
    });
    if (list.children.empty()) continue;
    terms.children.push_back(heading);
    terms.children.push_back(std::move(list));
  }
  return terms;
}

}  // namespace

Object glossary_view(const Renderer& r, const Page& page) {
  const Node terms = terms_of(r.lists, page.part);
  std::string used;
  for (const Node& node : terms.children) {
    if (node.kind == Kind::Heading) used += doc::plain(node).front();
  }
  const bool is_whole = page.part.empty();
  Object view = {{"heading", page.title},
                 {"is_whole", is_whole},
                 {"has_terms", !r.lists.glossary.children.empty()},
                 {"terms_html", blocks_value({r.site}, terms)}};
  add_parts(view, {r.site, page, r.lists.glossary_parts, addresses::glossary_url}, used);
  return view;
}

}  // namespace concordat::site
