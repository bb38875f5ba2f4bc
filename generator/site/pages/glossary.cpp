// The glossary: an A to Z of all areas. The words of the website itself stand in the template.
#include "views/glossary.hpp"

#include "doc/plain.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {

Object glossary_view(const Renderer& r, const Page&) {
  const doc::Node terms = views::glossary(r.site.corpus());
  std::string used;
  for (const doc::Node& node : terms.children) {
    if (node.kind == doc::Kind::Heading) used += doc::plain(node).front();
  }
  return {{"letters", letters_value(used)}, {"terms_html", blocks_value({r.site}, terms)}};
}

}  // namespace concordat::site
