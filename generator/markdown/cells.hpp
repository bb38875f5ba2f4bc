#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <memory>

namespace concordat::markdown {

/// Counts the cells of all tables while the library opens their rows, before it makes them: each row gets as
/// many as the head has columns, so a few kilobytes can ask for millions.
class CellCount {
 public:
  CellCount();

  /// Before the parser has the extension for tables. The count must outlive the parser.
  void attach_to(cmark_parser* parser) const;
  std::size_t cells() const { return *cells_; }

 private:
  struct Free {
    void operator()(cmark_syntax_extension* extension) const;
  };
  std::unique_ptr<std::size_t> cells_ = std::make_unique<std::size_t>(0);
  std::unique_ptr<cmark_syntax_extension, Free> extension_;
};

}  // namespace concordat::markdown
