// Gathers the blocks of a section into clauses. A number that the author meant for a clause's may not become
// anything else in silence: see stray.hpp.
#include "markdown/clauses.hpp"

#include <fmt/format.h>

#include <charconv>

#include "markdown/almost.hpp"
#include "markdown/blocks.hpp"
#include "markdown/stray.hpp"
#include "source/utf8.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

using diag::Code;

std::size_t digits(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - from;
}

// The length of the clause number that the text begins with, and of the whole that is dropped with it.
struct Opening {
  std::size_t number = 0;
  std::size_t dropped = 0;
  bool wrong_section = false;
};

Opening opening(std::string_view text, const ClauseRule& rule) {
  Opening result;
  std::size_t whole = digits(text, 0);
  if (whole == 0 || whole > 4) return result;
  std::size_t number = whole;
  if (!rule.counts_paragraphs) {
    if (whole >= text.size() || text[whole] != '.') return result;
    std::size_t part = digits(text, whole + 1);
    if (part == 0) return result;
    number = whole + 1 + part;
  }
  const std::size_t blanks = source::blanks(text, number);
  if (number < text.size() && blanks == 0) return result;
  result.number = number;
  result.dropped = number + blanks;
  result.wrong_section = !rule.counts_paragraphs && text.substr(0, rule.prefix.size()) != rule.prefix;
  return result;
}

void take_key(Node& clause, Node& words) {
  if (!words.text.starts_with("{#")) return;
  std::size_t close = words.text.find('}');
  if (close == std::string::npos || close == 2) return;  // an empty one was reported
  clause.key = words.text.substr(2, close - 2);
  drop_front(words, close + 1);
  drop_front(words, source::blanks(words.text, 0));
}

Opening opening_of(const Node& block, const ClauseRule& rule) {
  if (block.kind != Kind::Paragraph || block.children.empty() || block.children[0].kind != Kind::Text)
    return {};
  return opening(block.children[0].text, rule);
}

// Takes number and key off the paragraph, which then belongs to the clause.
Node open_clause(Node& block, const Opening& found) {
  Node& words = block.children[0];
  Node clause{.kind = Kind::Clause};
  clause.id = words.text.substr(0, found.number);
  // The block may begin with addresses of links, before its words.
  const bool has_place = words.span.end - words.span.begin == words.text.size();
  clause.span = {block.span.file, block.span.begin, block.span.begin};
  if (has_place)
    clause.span = {words.span.file, words.span.begin,
                   words.span.begin + static_cast<std::uint32_t>(found.number)};
  drop_front(words, found.dropped);
  take_key(clause, words);
  if (words.text.empty()) block.children.erase(block.children.begin());
  clause.children.push_back(std::move(block));
  return clause;
}

int number_of(std::string_view id) {
  const std::string_view part = id.substr(id.rfind('.') + 1);
  int number = 0;
  std::from_chars(part.data(), part.data() + part.size(), number);
  return number;
}

// The key of a clause in a paragraph that opens none would be printed. Where a sign of the words has a
// backslash before it, that may be the key's.
void check_key(const Node& block, diag::Sink& sink) {
  if (block.kind != Kind::Paragraph || block.children.empty() || block.children[0].kind != Kind::Text) return;
  const Node& words = block.children[0];
  const std::size_t at = key_after_number(words.text);
  if (at == std::string::npos || words.span.end - words.span.begin != words.text.size()) return;
  const auto begin = words.span.begin + static_cast<std::uint32_t>(at);
  sink.add(Code::AlmostMarkup, {words.span.file, begin, begin + 2},
           "{#: the number before it opens no clause",
           fmt::format("{}; a sign with \\ before it is printed as it stands", key_hint));
}

class Gathering {
 public:
  Gathering(const ClauseRule& rule, diag::Sink& sink) : rule_(rule), sink_(sink) {}

  void take(Node& block) {
    const Opening found = opening_of(block, rule_);
    if (found.number > 0) last_ = number_of(std::string_view(block.children[0].text).substr(0, found.number));
    const std::string next = fmt::format("{}{}", rule_.prefix, last_ + 1);
    const std::optional<StrayNumber> stray = knows_next() ? stray_number(block, next) : std::nullopt;
    if (!knows_next() && block.kind == Kind::OrderedList && first_list_.file == no_file)
      first_list_ = block.span;
    if (found.number == 0 && !stray) check_key(block, sink_);
    if (found.number > 0) {
      open(block, found);
    } else if (inside_ && block.kind != Kind::Heading && block.kind != Kind::FootnoteDefinition) {
      gathered_.back().children.push_back(std::move(block));
    } else {
      inside_ = false;
      gathered_.push_back(std::move(block));
    }
    if (stray) add(*stray, next);
  }

  std::vector<Node> result() {
    if (rule_.counts_paragraphs && last_ == 0 && first_list_.file != no_file)
      report({first_list_, "it begins a list"}, "a number with a dot");
    return std::move(gathered_);
  }

 private:
  // Where paragraphs are counted through the document, the first number is known to the document only.
  bool knows_next() const { return !rule_.counts_paragraphs || last_ > 0; }

  void open(Node& block, const Opening& found) {
    gathered_.push_back(open_clause(block, found));
    inside_ = true;
    if (!found.wrong_section) return;
    sink_.add(Code::ClauseGap, gathered_.back().span,
              fmt::format("clause {} stands in the section whose clauses begin with \"{}\"",
                          gathered_.back().id, rule_.prefix),
              "give it the number of this section, or move it to its own");
  }

  // It then counts as a clause, so that the one after it is not reported too.
  void add(const StrayNumber& found, const std::string& number) {
    report(found, number);
    ++last_;
    gathered_.push_back({.kind = Kind::Clause, .span = found.span, .id = number});
    inside_ = true;
  }

  void report(const StrayNumber& found, std::string_view number) {
    sink_.add(
        Code::ClauseNotRead, found.span, fmt::format("{} opens no clause: {}", number, found.reason),
        "a clause is a paragraph of its own, after a blank line, that begins with its number and a space");
  }

  const ClauseRule& rule_;
  diag::Sink& sink_;
  std::vector<Node> gathered_;
  bool inside_ = false;
  int last_ = 0;  // the number of the last clause of this section
  Span first_list_;
};

}  // namespace

void gather_clauses(Node& document, const ClauseRule& rule, diag::Sink& sink) {
  if (rule.prefix.empty() && !rule.counts_paragraphs) {
    for (const Node& block : document.children) check_key(block, sink);
    return;
  }
  Gathering gathering(rule, sink);
  for (Node& block : document.children) gathering.take(block);
  document.children = gathering.result();
}

}  // namespace concordat::markdown
