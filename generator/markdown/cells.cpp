#include "markdown/cells.hpp"

#include <cmark-gfm-core-extensions.h>

#include <string_view>

namespace concordat::markdown {
namespace {

void count_row(cmark_syntax_extension* extension, cmark_node* table) {
  auto& cells = *static_cast<std::size_t*>(cmark_syntax_extension_get_private(extension));
  cells += cmark_gfm_extensions_get_table_columns(table);
}

}  // namespace

void CellCount::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

CellCount::CellCount() : extension_(cmark_syntax_extension_new("cells")) {
  // Asked about every line that may open a block in `parent`. It opens none, so the extension for tables is
  // asked next.
  cmark_syntax_extension_set_open_block_func(
      extension_.get(),
      [](cmark_syntax_extension* self, int, cmark_parser*, cmark_node* parent, unsigned char*,
         int) -> cmark_node* {
        if (std::string_view(cmark_node_get_type_string(parent)) == "table") count_row(self, parent);
        return nullptr;
      });
  cmark_syntax_extension_set_private(extension_.get(), cells_.get(), nullptr);
}

void CellCount::attach_to(cmark_parser* parser) const {
  cmark_parser_attach_syntax_extension(parser, extension_.get());
}

}  // namespace concordat::markdown
