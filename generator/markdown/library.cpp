#include "markdown/library.hpp"

#include <cmark-gfm-core-extensions.h>

#include <array>

namespace concordat::markdown {

constexpr std::array extensions = {"table", "strikethrough"};

LibraryTree library_tree(std::string_view text) {
  // Registration is once a process; a function-local static makes it safe from any thread.
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  (void)registered;
  std::unique_ptr<cmark_parser, LibraryDelete> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  for (const char* name : extensions) {
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) {
      cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  LibraryTree tree(cmark_parser_finish(parser.get()));
  cmark_consolidate_text_nodes(tree.get());
  return tree;
}

}  // namespace concordat::markdown
