// Document trees as plain text, for data files, search and tooltips. One recursive walk; every block begins a
// new line, so that words of two blocks never run together. Holds nothing that the page would not show as
// text.

#include "doc/plain.hpp"

#include <algorithm>
#include <string_view>

namespace concordat::doc {
namespace {

void begin_line(std::string& out) {
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (!out.empty() && out.back() != '\n') out += '\n';
}

/// What stands for a link without a text. Names and titles would need the corpus, which plain text does not
/// have.
std::string_view address_text(std::string_view url, std::string& out) {
  const auto colon = url.find(':');
  if (colon == std::string_view::npos || url.starts_with("http:") || url.starts_with("https:")) return url;
  if (url.starts_with("clause:")) out += "clause ";
  return url.substr(colon + 1);
}

void append(std::string& out, const Node& node);

void append_children(std::string& out, const Node& node) {
  for (const Node& child : node.children) append(out, child);
}

void append_inline(std::string& out, const Node& node) {
  switch (node.kind) {
    case Kind::Text:
    case Kind::Abbreviation:
    case Kind::Tag:
    case Kind::Code:
      out += node.text;
      break;
    case Kind::SoftBreak:
      out += ' ';
      break;
    case Kind::LineBreak:
      out += '\n';
      break;
    case Kind::Detail:
      out += " (";
      append_children(out, node);
      out += ')';
      break;
    case Kind::Link: {
      const std::size_t before = out.size();
      append_children(out, node);
      if (out.size() == before) out += address_text(node.url, out);
      break;
    }
    default:
      append_children(out, node);
      break;
  }
}

void append(std::string& out, const Node& node) {
  switch (node.kind) {
    case Kind::TableRow:
      begin_line(out);
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (i > 0) out += '\t';
        append(out, node.children[i]);
      }
      break;
    case Kind::View:  // its text is a caption, which is no part of the text
      break;
    case Kind::Field:
    case Kind::Panel:
    case Kind::RowGroup:
    case Kind::CodeBlock:
      begin_line(out);
      out += node.text;
      if (node.kind == Kind::Field) out += ": ";
      append_children(out, node);
      break;
    default:
      if (!is_block(node) || node.kind == Kind::TableCell) return append_inline(out, node);
      begin_line(out);
      append_children(out, node);
      break;
  }
}

}  // namespace

std::string plain(const Node& node) {
  std::string out;
  append(out, node);
  while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
  return out;
}

std::string lower(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (words.substr(i, 3) == "\xE2\x80\x99") {
      out += '\'';
      i += 2;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

bool says(std::string_view text, std::string_view words) {
  constexpr std::string_view gap = " ... ";
  const std::size_t first_gap = words.find(gap);
  if (first_gap == std::string_view::npos) return text.find(words) != std::string_view::npos;
  const std::string_view first = words.substr(0, first_gap);
  const std::string_view rest = words.substr(first_gap + gap.size());
  for (std::size_t at = 0; (at = text.find(first, at)) != std::string_view::npos; at += first.size()) {
    const std::size_t begin = at + first.size();
    const std::size_t end = std::min(text.find(". ", begin), text.find('\n', begin));
    if (says(text.substr(begin, end == std::string_view::npos ? end : end - begin), rest)) return true;
  }
  return false;
}

namespace {

/// Words whose full stop ends no sentence; neither does that of an initial.
constexpr std::string_view cut_short[] = {"Cllr", "Dr",     "Mr", "Mrs", "Ms",  "No",   "Nos", "Prof", "Rev",
                                          "St",   "approx", "cf", "e.g", "i.e", "incl", "no",  "para", "vs"};

}  // namespace

std::string first_sentence(std::string_view paragraph) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t at = paragraph.find_first_of(".?!"); at != std::string_view::npos;
       at = paragraph.find_first_of(".?!", at + 1)) {
    const std::string_view rest = paragraph.substr(at + 1);
    if (rest.size() < 2 || rest[0] != ' ' || !is_capital(rest[1])) continue;
    const std::string_view before = paragraph.substr(0, at);
    const std::string_view word = before.substr(before.find_last_of(" (") + 1);
    const bool is_cut_short =
        word.size() < 2 || std::find(std::begin(cut_short), std::end(cut_short), word) != std::end(cut_short);
    if (paragraph[at] != '.' || !is_cut_short) return std::string(paragraph.substr(0, at + 1));
  }
  return std::string(paragraph);
}

}  // namespace concordat::doc
