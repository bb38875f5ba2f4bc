#include "markdown/cells.hpp"

#include <cmark-gfm-core-extensions.h>

#include <string_view>

namespace concordat::markdown {
namespace {

// Asked about every line that may open a block in `parent`. It opens none, so the extension for tables is
// asked next.
cmark_node* count_row(cmark_syntax_extension* extension, int, cmark_parser*, cmark_node* parent,
                      unsigned char*, int) {
  if (std::string_view(cmark_node_get_type_string(parent)) == "table") {
    auto& cells = *static_cast<std::size_t*>(cmark_syntax_extension_get_private(extension));
    cells += cmark_gfm_extensions_get_table_columns(parent);
  }
  return nullptr;
}

}  // namespace

void CellCount::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

CellCount::CellCount() : extension_(cmark_syntax_extension_new("cells")) {
  cmark_syntax_extension_set_open_block_func(extension_.get(), count_row);
  cmark_syntax_extension_set_private(extension_.get(), cells_.get(), nullptr);
}

void CellCount::attach_to(cmark_parser* parser) const {
  cmark_parser_attach_syntax_extension(parser, extension_.get());
}

}  // namespace concordat::markdown
