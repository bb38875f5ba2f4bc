#include "doc/build.hpp"

namespace concordat::doc {

void append_inlines(std::vector<Node>& out, const Node& prose) {
  for (std::size_t i = 0; i < prose.children.size(); ++i) {
    if (i > 0) out.push_back(text(" "));
    append(out, prose.children[i]);
  }
}

std::vector<Node> inlines_of(const Node& prose) {
  std::vector<Node> list;
  append_inlines(list, prose);
  return list;
}

void append(std::vector<Node>& out, const Node& document) {
  out.insert(out.end(), document.children.begin(), document.children.end());
}

}  // namespace concordat::doc
