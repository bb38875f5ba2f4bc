#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

namespace concordat::markdown {

/// Frees what the library made.
struct LibraryDelete {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

using LibraryTree = std::unique_ptr<cmark_node, LibraryDelete>;

/// What the library made of a text, or why and from which byte on it was not read: it would take minutes.
struct LibraryText {
  LibraryTree tree;  ///< null where the text is too large
  std::size_t at = 0;
  std::string too_large = {};
};

/// Markdown as the library reads it: CommonMark with tables, strikethrough and footnotes.
LibraryText library_text(std::string_view text);

}  // namespace concordat::markdown
