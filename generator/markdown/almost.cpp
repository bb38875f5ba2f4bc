// Signs of Markdown that are left in the words once it was read. Each is looked up in the source, since a
// backslash tells a sign that is meant from one that was to be markup.
#include "markdown/almost.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "markdown/almost_lines.hpp"
#include "markdown/clause_number.hpp"
#include "source/utf8.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

constexpr std::size_t nowhere = std::string_view::npos;

constexpr std::size_t longest_label = 200;  // how far its end is looked for

constexpr std::array<std::string_view, 7> kinds = {"board",  "clause",  "section", "act",
                                                   "report", "edition", "view"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool holds_id(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./") == nowhere;
}

// The length of "board:", or 0.
std::size_t kind_at(std::string_view text, std::size_t at) {
  for (std::string_view kind : kinds) {
    if (text.substr(at).starts_with(kind) && text.substr(at + kind.size()).starts_with(':'))
      return kind.size() + 1;
  }
  return 0;
}

// Whether an address or a reference begins here.
bool opens_address(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return kind_at(rest, 0) > 0 || rest.starts_with("http") || rest.starts_with("mailto:");
}

std::optional<Almost> link_at(std::string_view text, std::size_t at) {
  if (text[at] != ']') return std::nullopt;
  const std::size_t blanks = source::blanks(text, at + 1);
  const std::string_view next = text.substr(at + 1 + blanks);
  if (blanks == 0 && next.starts_with('('))
    return Almost{at, 2, "a link that is not read as one: its address has a blank or no end",
                  "write [words](board:id), with neither blanks nor line ends in the address"};
  if (blanks == 0 && next.starts_with('['))
    return Almost{at, 2, "a link whose address is defined nowhere",
                  "write [words](board:id) or [words](https://…)"};
  if (next.starts_with('(') && opens_address(next, 1))
    return Almost{at, 2 + blanks, "a link that is not read as one: a blank stands before its address",
                  "write [words](board:id), without a blank between ] and ("};
  return std::nullopt;
}

// "board:id" that stands alone. After ] it is part of a link, which is reported.
std::optional<Almost> reference_at(std::string_view text, std::size_t at) {
  const std::size_t length = kind_at(text, at);
  if (length == 0 ||
      (at > 0 && (is_letter(text[at - 1]) || std::string_view("-_/.:").find(text[at - 1]) != nowhere)))
    return std::nullopt;
  std::size_t before = at;
  while (before > 0 && (text[before - 1] == '(' || text[before - 1] == '<' || text[before - 1] == ' '))
    --before;
  if (before > 0 && before < at && text[before - 1] == ']') return std::nullopt;
  const std::size_t blanks = source::blanks(text, at + length);
  const std::string_view id = text.substr(at + length + blanks, longest_label);
  const bool in_brackets =
      at > 0 && text[at - 1] == '(' && id.find(')') != nowhere && holds_id(id.substr(0, id.find(')')));
  if (blanks > 0 ? !in_brackets : (id.empty() || !is_letter(id[0]))) return std::nullopt;
  return Almost{at, length, fmt::format("\"{}\" alone refers to nothing", text.substr(at, length)),
                text.substr(at).starts_with("view:")
                    ? "write ![](view:…), as a paragraph of its own"
                    : fmt::format("write [words]({}…), or []({}…) for the name of the thing",
                                  text.substr(at, length), text.substr(at, length))};
}

std::size_t run(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(text[at], at);
  return std::min(end, text.size()) - at;
}

// Signs in pairs that found no other: **, __, ~~ and `.
std::optional<Almost> pair_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  const std::size_t length = run(text, at);
  const bool before = at > 0 && is_letter(text[at - 1]);
  const bool after = at + length < text.size() && is_letter(text[at + length]);
  const bool unpaired = c == '*'   ? length == 2 || length == 3
                        : c == '_' ? length == 2 && before != after
                        : c == '~' ? length == 2
                                   : c == '`';
  if (!unpaired) return std::nullopt;
  const std::string_view sign = text.substr(at, length);
  return Almost{at, length,
                fmt::format("{} that marks nothing: the other is missing, or a blank stands inside", sign),
                fmt::format("write {0}words{0}, without blanks inside", sign)};
}

// "*words *": a star before a word, and one that stands between blanks.
std::optional<Almost> star_at(std::string_view text, std::size_t at) {
  if (text[at] != '*' || run(text, at) != 1 || at + 1 >= text.size() || !is_letter(text[at + 1]))
    return std::nullopt;
  if (at > 0 && source::blanks(text, at - 1) == 0) return std::nullopt;
  const std::size_t other = text.find(" *", at);
  if (other == nowhere || (other + 2 < text.size() && is_letter(text[other + 2]))) return std::nullopt;
  return Almost{at, 1, "* that marks nothing: a blank stands inside", "write *words*, without blanks inside"};
}

// What the content reference adds to Markdown, where it was not read.
std::optional<Almost> mark_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (std::string_view mark : {"{{", "}}", "{.", "{#", "{roman}", "{alpha}"}) {
    if (!rest.starts_with(mark)) continue;
    if (mark == "{." && at == 0 && rest.ends_with('}')) return std::nullopt;  // reported as a style
    return Almost{at, mark.size(), fmt::format("{} is not read here", mark),
                  mark == "{#" ? key_hint
                  : mark.find("{{") == 0 || mark == "}}"
                      ? "write ![](view:…), as a paragraph of its own"
                      : "write {.roman} or {.alpha}, as a paragraph of its own"};
  }
  if (rest.starts_with("[!") || rest.starts_with("[EDITORIAL]"))
    return Almost{at, 2, "a mark that is not read here",
                  "an editorial note is a quotation that begins: > [!EDITORIAL]"};
  if (!rest.starts_with("[^")) return std::nullopt;
  const std::size_t close = rest.substr(0, longest_label).find_first_of("] \t");
  if (close != nowhere && rest[close] == ']' && close > 2)
    return std::nullopt;  // the check of footnotes has it
  return Almost{at, 2, "a footnote that is not read as one", "write [^1], without blanks inside"};
}

bool is_marked(const Node& node) {
  return node.kind == Kind::Strong || node.kind == Kind::Emphasis;
}

std::size_t number_length(std::string_view text) {
  if (const std::optional<FoundNumber> number = number_before_words(text)) return number->end;
  return std::min(text.find_first_not_of("0123456789."), text.size());
}

/// "— the Care Act 2014": whose words a quotation has.
bool is_attribution(const Node& block) {
  return block.kind == Kind::Paragraph && !block.children.empty() &&
         block.children.front().text.starts_with("\xE2\x80\x94 ");
}

class Check {
 public:
  Check(const Source& source, diag::Sink& sink) : source_(source), sink_(sink) {}

  void block(const Node& node, const Node* parent = nullptr) {
    const bool holds_words =
        node.kind == Kind::Paragraph || node.kind == Kind::Heading || node.kind == Kind::TableCell;
    if (holds_words) {
      told_.clear();
      const bool may_open_clause = source_.section && node.kind == Kind::Paragraph && parent &&
                                   parent->kind == Kind::Document && !node.children.empty();
      key_ = may_open_clause ? key_after_number(node) : KeyPlace();
      words(node, node.span);
      if (std::optional<AlmostLine> found = almost_line(node)) add(*found->text, found->almost, node.span);
      return;
    }
    for (const Node& child : node.children) {
      if (node.kind == Kind::Quote && &child != &node.children.front() && is_attribution(child)) continue;
      block(child, &node);
    }
  }

 private:
  void words(const Node& node, Span block) {
    if (node.kind == Kind::Text) text(node, block);
    for (const Node& child : node.children) words(child, block);
  }

  void text(const Node& node, Span block) {
    const std::string_view text = node.text;
    const std::size_t key = &node == key_.words ? key_.at : nowhere;
    for (std::size_t at = 0; (at = text.find_first_of("]*_~`{}[bcsarev", at)) != nowhere;) {
      std::optional<Almost> found;
      for (auto look : {link_at, reference_at, mark_at, star_at}) {
        if (!found && at != key) found = look(text, at);
      }
      const bool pairs = std::string_view("*_~`").find(text[at]) != nowhere;
      if (!found && pairs) found = pair_at(text, at);
      if (found) add(node, *found, block);
      at += pairs ? run(text, at) : 1;
    }
  }

  // Of one kind only the first in a block: the next may be its other half.
  void add(const Node& text, const Almost& found, Span block) {
    if (std::find(told_.begin(), told_.end(), found.message) != told_.end()) return;
    told_.push_back(found.message);
    const std::optional<Span> place = place_of(text, found, block);
    if (!place) return;
    sink_.add(
        diag::Code::AlmostMarkup, *place, found.message,
        fmt::format("{}; a sign with {} before it is printed as it stands", found.hint, source_.backslash));
  }

  // Nothing where every such sign of the block has a backslash before it.
  std::optional<Span> place_of(const Node& text, const Almost& found, Span block) const {
    if (text.span.end - text.span.begin == text.text.size()) {
      const auto begin = text.span.begin + static_cast<std::uint32_t>(found.at);
      std::size_t backslashes = 0;
      while (backslashes < begin && source_.bytes[begin - backslashes - 1] == '\\') ++backslashes;
      if (backslashes / source_.backslash.size() % 2 == 1) return std::nullopt;
      return Span{text.span.file, begin,
                  begin + static_cast<std::uint32_t>(std::max<std::size_t>(found.length, 1))};
    }
    const std::string_view sign = std::string_view(text.text).substr(found.at, found.length);
    const std::string_view bytes = source_.bytes.substr(0, block.end);
    for (std::size_t at = block.begin; (at = bytes.find(sign, at)) != nowhere; ++at) {
      if (at > 0 && bytes[at - 1] == '\\') continue;
      return Span{block.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + sign.size())};
    }
    return std::nullopt;
  }

  const Source& source_;
  diag::Sink& sink_;
  std::vector<std::string> told_;  // of this block
  KeyPlace key_;                   // where this block may have the key of a clause
};

}  // namespace

bool is_number_alone(const Node& block) {
  if (block.children.empty() || !is_marked(block.children[0])) return false;
  const std::vector<Node>& words = block.children[0].children;
  if (words.size() != 1 || words[0].kind != Kind::Text) return false;
  const std::optional<FoundNumber> number = number_before_words(words[0].text);
  return number && number->end == words[0].text.size();
}

KeyPlace key_after_number(const Node& block) {
  if (block.kind != Kind::Paragraph || block.children.empty()) return {};
  const Node* words = &block.children[0];
  std::size_t at = 0;
  if (is_number_alone(block)) {
    if (block.children.size() < 2) return {};
    words = &block.children[1];
    at = words->text.starts_with('.') ? 1 : 0;
  } else {
    if (is_marked(*words) && !words->children.empty()) words = &words->children[0];
    at = number_length(words->text);
    if (at == 0) return {};
  }
  if (words->kind != Kind::Text) return {};
  const std::string_view text = words->text;
  at += source::blanks(text, at);
  if (!text.substr(at).starts_with("{#")) return {};
  const std::size_t close = text.substr(at, longest_label).find('}');
  return close != nowhere && close > 2 ? KeyPlace{words, at} : KeyPlace{};
}

void check_almost(const Node& document, const Source& source, diag::Sink& sink) {
  Check(source, sink).block(document);
}

}  // namespace concordat::markdown
