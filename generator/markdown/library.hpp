#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string_view>

namespace concordat::markdown {

/// Frees what the library made.
struct LibraryDelete {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

using LibraryTree = std::unique_ptr<cmark_node, LibraryDelete>;

/// Markdown as the library reads it: CommonMark with tables, strikethrough and footnotes.
LibraryTree library_tree(std::string_view text);

}  // namespace concordat::markdown
