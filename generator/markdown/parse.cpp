// Reads Markdown: what cmark-gfm makes of a text, then what the content reference adds, then what is almost
// right.
#include "markdown/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diag/invisible.hpp"
#include "markdown/almost.hpp"
#include "markdown/blocks.hpp"
#include "markdown/convert.hpp"
#include "markdown/labels.hpp"
#include "markdown/library.hpp"
#include "markdown/places.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

using diag::Code;

Node parse_at(const Source& source, Span fixed, std::string_view text, diag::Sink& sink) {
  const LibraryText read = library_text(text);
  if (!read.tree) {
    const auto at = static_cast<std::uint32_t>(source.begin + read.at);
    sink.add(Code::FileTooLarge, fixed.file != no_file ? fixed : Span{source.file, at, at + 1},
             read.too_large, "make several sections of it");
    return {};
  }
  Places places(source, fixed);
  Node document = convert_tree(read.tree.get(), text, source, places, sink);
  shape_blocks(document, sink);
  check_labels(text, source, fixed, sink);
  if (source.sound) check_almost(document, source, sink);
  return document;
}

bool is_sound(Span span, std::string_view bytes) {
  return !diag::next_invisible(bytes.substr(0, span.end), span.begin);
}

// Where the text stands in the file, when it stands there as it is: without escapes, between quotation marks
// of any kind. It is then read like that of a section, and every mistake has its own place.
std::optional<std::size_t> verbatim(std::string_view text, Span span, std::string_view bytes) {
  for (std::string_view open : {"\"", "'", "\"\"\"", "\'\'\'", "\"\"\"\n", "\'\'\'\n"}) {
    const std::string_view string = bytes.substr(std::min<std::size_t>(span.begin, bytes.size()));
    if (string.starts_with(open) && string.substr(open.size()).starts_with(text))
      return span.begin + open.size();
  }
  return std::nullopt;
}

// Most values hold no markup at all; they need no parser. A digit may begin a list, and a line feed a
// paragraph.
bool is_plain(std::string_view text) {
  if (text.empty() || text.find_first_of("*_[]<>&`\\~|!\n\r\t") != std::string_view::npos) return false;
  char first = text.front();
  return first != '#' && first != '-' && first != '+' && first != ' ' && first != '=' && first != '{' &&
         !(first >= '0' && first <= '9') && text.back() != ' ';
}

}  // namespace

Node parse(const Source& source, diag::Sink& sink) {
  return parse_at(source, {}, source.bytes.substr(source.begin, source.end - source.begin), sink);
}

Node parse_value(std::string_view text, Span span, std::string_view file_bytes, diag::Sink& sink) {
  Source source{span.file, file_bytes, span.begin, span.end};
  if (file_bytes.substr(std::min<std::size_t>(span.begin, file_bytes.size()), 1) == "\"")
    source.backslash = "\\\\";
  source.sound = is_sound(span, file_bytes);
  source.section = false;
  const std::optional<std::size_t> begin = verbatim(text, span, file_bytes);
  if (is_plain(text)) {
    Node words{.kind = Kind::Text, .span = span, .text = std::string(text)};
    if (begin)
      words.span = {span.file, static_cast<std::uint32_t>(*begin),
                    static_cast<std::uint32_t>(*begin + text.size())};
    diag::check_letters(words.text, words.span, sink);
    Node paragraph{.kind = Kind::Paragraph, .span = span};
    paragraph.children.push_back(std::move(words));
    Node document{.kind = Kind::Document, .span = span};
    document.children.push_back(std::move(paragraph));
    if (source.sound) check_almost(document, source, sink);
    return document;
  }
  if (!begin) return parse_at(source, span, text, sink);
  source.begin = *begin;
  source.end = *begin + text.size();
  Node document = parse_at(source, {}, text, sink);
  document.span = span;
  return document;
}

Node parse_prose(std::string_view text, Span span, std::string_view file_bytes, diag::Sink& sink) {
  std::size_t problems = sink.all().size();
  Node document = parse_value(text, span, file_bytes, sink);
  if (sink.all().size() != problems || !is_sound(span, file_bytes)) return document;
  if (document.children.size() > 1 ||
      (!document.children.empty() && document.children[0].kind != Kind::Paragraph)) {
    const bool quoted = file_bytes.substr(std::min<std::size_t>(span.begin, file_bytes.size()), 1) == "\"";
    sink.add(Code::ProseBlocks, span, "one paragraph is expected here, without lists or headings",
             fmt::format("where a number or a sign made it a list, put {} before its dot or before the sign",
                         quoted ? "\\\\" : "\\"));
  }
  return document;
}

}  // namespace concordat::markdown
