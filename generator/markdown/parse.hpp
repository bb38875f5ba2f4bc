#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"
#include "doc/node.hpp"

namespace concordat::markdown {

/// A piece of a source file that is Markdown: `bytes` is the whole file, the text is [begin, end).
struct Source {
  FileIndex file = no_file;
  std::string_view bytes;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view backslash = "\\";  ///< how one is written there, for hints
  bool sound = true;  ///< false where it has invisible characters: what they make of markup is not told again
  bool section = true;  ///< paragraphs may open clauses; whether one does, `gather_clauses` sees
};

/// Reads CommonMark with tables, strikethrough and footnotes. Reports raw HTML, images that are not views,
/// links with a scheme that is not allowed, and text nested too deep; the rest of the tree is still given.
doc::Node parse(const Source& source, diag::Sink& sink);

/// Reads Markdown that is the value of a TOML string: `text` is the value, `span` where the string stands.
/// Links get the place of their address in the file; other nodes that of the string.
doc::Node parse_value(std::string_view text, Span span, std::string_view file_bytes, diag::Sink& sink);

/// As `parse_value`, but one paragraph at most; more is reported.
doc::Node parse_prose(std::string_view text, Span span, std::string_view file_bytes, diag::Sink& sink);

}  // namespace concordat::markdown
