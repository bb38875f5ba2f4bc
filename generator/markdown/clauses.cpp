// Gathers the blocks of a section into clauses. A number that the author meant for a clause's may not become
// anything else in silence: see stray.hpp.
#include "markdown/clauses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "markdown/almost.hpp"
#include "markdown/blocks.hpp"
#include "markdown/clause_number.hpp"
#include "markdown/stray.hpp"
#include "source/utf8.hpp"

namespace concordat::markdown {
namespace {

using doc::Kind;
using doc::Node;

using diag::Code;

/// As others cite it.
std::string cited(std::string_view number, const ClauseRule& rule) {
  return rule.numbering == Numbering::Local ? fmt::format("{}/{}", rule.section, number)
                                            : std::string(number);
}

std::size_t lowest_level(const ClauseRule& rule) {
  return rule.numbering == Numbering::BySection ? 2 : 1;
}

/// Whether the section reads such a number as a clause's.
bool is_read(const FoundNumber& found, const ClauseRule& rule, const ClauseNumber& last) {
  const bool bare = !found.article && !found.roman && !found.in_brackets;
  const bool closed = found.sign == 0 || found.sign == '.';
  switch (rule.numbering) {
    case Numbering::BySection:
      return bare && closed && found.number.size() > 1;
    case Numbering::ThroughDocument:
      return bare && closed;
    case Numbering::Roman:  // without a sign, "mix" and "i" may be words
      return found.roman && !found.article &&
             (found.sign == ')' || found.sign == '.' || (closed && found.id[0] < 'a'));
    case Numbering::Articles:
      return found.article ? closed || found.sign == ':' : bare && closed && found.number.size() > 1;
    case Numbering::Local: {
      const bool roman = found.roman && !found.article && (found.sign == ')' || found.sign == '.');
      return (bare && closed) || (roman && follows(last, found.number));
    }
  }
  return false;
}

bool is_of_section(const FoundNumber& found, std::string_view section) {
  return found.id.starts_with(section) && found.id.substr(section.size()).starts_with('.');
}

/// The number of another section counts only in its plainest form: "27.1.2016" is a date.
bool is_plain(const ClauseNumber& number) {
  return number.size() == 2 && number[0].letter == 0 && number[1].letter == 0;
}

/// Where a paragraph has its number: its first words, or those in bold that it begins with.
Node* first_words(Node& block) {
  if (block.kind != Kind::Paragraph || block.children.empty()) return nullptr;
  Node& first = block.children[0];
  if (first.kind == Kind::Text) return &first;
  const bool marked = first.kind == Kind::Strong || first.kind == Kind::Emphasis;
  return marked && !first.children.empty() && first.children[0].kind == Kind::Text ? &first.children[0]
                                                                                   : nullptr;
}

/// Whether the words after a number in bold are apart from it: "**4.3** text", "**4.3**. text".
bool stand_apart(const Node& block) {
  if (block.children.size() < 2) return true;
  const Node& next = block.children[1];
  if (next.kind == Kind::SoftBreak || next.kind == Kind::LineBreak) return true;
  if (next.kind != Kind::Text || next.text.empty()) return false;
  const std::size_t sign = next.text[0] == '.' ? 1 : 0;
  return next.text.size() == sign || source::blanks(next.text, sign) > 0;
}

std::optional<FoundNumber> opening_of(Node& block, const ClauseRule& rule, const ClauseNumber& last) {
  const Node* words = first_words(block);
  std::optional<FoundNumber> found = words ? number_before_words(words->text) : std::nullopt;
  if (!found || !is_read(*found, rule, last)) return std::nullopt;
  if (is_number_alone(block) && !stand_apart(block)) return std::nullopt;
  if (rule.numbering == Numbering::BySection && !is_of_section(*found, rule.section) &&
      !is_plain(found->number))
    return std::nullopt;
  return found;
}

void take_key(Node& clause, Node& block) {
  Node* words = first_words(block);
  if (!words || !words->text.starts_with("{#")) return;
  std::size_t close = words->text.find('}');
  if (close == std::string::npos || close == 2) return;  // an empty one was reported
  clause.key = words->text.substr(2, close - 2);
  drop_front(*words, close + 1);
  drop_front(*words, source::blanks(words->text, 0));
}

/// Takes off what is left of a number: empty words, a mark without words, the end of its line.
void trim_front(Node& block) {
  while (!block.children.empty()) {
    Node& first = block.children[0];
    const bool marked = first.kind == Kind::Strong || first.kind == Kind::Emphasis;
    if (marked && !first.children.empty() && first.children[0].kind == Kind::Text &&
        first.children[0].text.empty())
      first.children.erase(first.children.begin());
    const bool empty = (first.kind == Kind::Text && first.text.empty()) || (marked && first.children.empty());
    if (!empty && first.kind != Kind::SoftBreak && first.kind != Kind::LineBreak) return;
    block.children.erase(block.children.begin());
  }
}

/// Takes number and key off the paragraph, which then belongs to the clause.
Node open_clause(Node& block, const FoundNumber& found, const ClauseRule& rule) {
  const bool alone = is_number_alone(block);
  Node& words = *first_words(block);
  Node clause{.kind = Kind::Clause};
  clause.id = cited(found.id, rule);
  if (found.shown != found.id) clause.text = found.shown;
  // The block may begin with addresses of links, before its words.
  const bool has_place = words.span.end - words.span.begin == words.text.size();
  clause.span = {block.span.file, block.span.begin, block.span.begin};
  if (has_place)
    clause.span = {words.span.file, words.span.begin,
                   words.span.begin + static_cast<std::uint32_t>(found.shown.size())};
  drop_front(words, found.end);
  if (alone && block.children.size() > 1 && block.children[1].kind == Kind::Text) {
    Node& rest = block.children[1];
    drop_front(rest, rest.text.starts_with('.') ? 1 : 0);
    drop_front(rest, source::blanks(rest.text, 0));
  }
  trim_front(block);
  take_key(clause, block);
  trim_front(block);
  clause.children.push_back(std::move(block));
  return clause;
}

/// The key of a clause in a paragraph that opens none would be printed. Where a sign of the words has a
/// backslash before it, that may be the key's.
void check_key(const Node& block, diag::Sink& sink) {
  const KeyPlace key = key_after_number(block);
  if (!key.words || key.words->span.end - key.words->span.begin != key.words->text.size()) return;
  const auto begin = key.words->span.begin + static_cast<std::uint32_t>(key.at);
  sink.add(Code::AlmostMarkup, {key.words->span.file, begin, begin + 2},
           "{#: the number before it opens no clause",
           fmt::format("{}; a sign with \\ before it is printed as it stands", key_hint));
}

class Gathering {
 public:
  Gathering(const ClauseRule& rule, diag::Sink& sink) : rule_(rule), sink_(sink) {
    if (rule.numbering == Numbering::BySection) last_ = clause_number(rule.section);
  }

  void take(Node& block) {
    const std::optional<FoundNumber> found = opening_of(block, rule_, last_);
    if (found) last_ = found->number;
    const std::optional<Stray> stray = stray_in(block);
    if (!knows_next() && block.kind == Kind::OrderedList && first_list_.file == no_file)
      first_list_ = block.span;
    if (!found && !stray) check_key(block, sink_);
    if (found) {
      open(block, *found);
    } else if (inside_ && block.kind != Kind::Heading && block.kind != Kind::FootnoteDefinition) {
      gathered_.back().children.push_back(std::move(block));
    } else {
      inside_ = false;
      gathered_.push_back(std::move(block));
    }
    if (stray) add(*stray);
  }

  std::vector<Node> result() {
    const bool counts_figures =
        rule_.numbering == Numbering::ThroughDocument || rule_.numbering == Numbering::Local;
    if (counts_figures && last_.empty() && first_list_.file != no_file)
      report({first_list_, "it begins a list"}, "a number with a dot");
    set_levels();
    return std::move(gathered_);
  }

 private:
  struct Stray {
    StrayNumber found;
    ClauseNumber number;
  };

  // Where numbers do not begin with that of the section, the first is known to the document only.
  bool knows_next() const { return !last_.empty(); }

  // Of the numbers that may come next, one that stands where it opens no clause: after 4.2.1 these are 4.2.2
  // and 4.3. In Roman numerals there are too many words that look like one.
  std::optional<Stray> stray_in(const Node& block) const {
    if (!knows_next() || rule_.numbering == Numbering::Roman) return std::nullopt;
    const std::size_t lowest = rule_.numbering == Numbering::Articles ? 2 : lowest_level(rule_);
    for (std::size_t levels = std::max(last_.size(), lowest); levels >= lowest; --levels) {
      ClauseNumber next(last_.begin(),
                        last_.begin() + static_cast<std::ptrdiff_t>(std::min(levels, last_.size())));
      if (levels > next.size())
        next.push_back({1});
      else
        next.back() = {next.back().number + 1};
      if (std::optional<StrayNumber> found = stray_number(block, text(next))) return Stray{*found, next};
    }
    return std::nullopt;
  }

  void open(Node& block, const FoundNumber& found) {
    gathered_.push_back(open_clause(block, found, rule_));
    inside_ = true;
    if (rule_.numbering != Numbering::BySection || is_of_section(found, rule_.section)) return;
    sink_.add(Code::ClauseGap, gathered_.back().span,
              fmt::format("clause {} stands in the section whose clauses begin with \"{}.\"",
                          gathered_.back().id, rule_.section),
              "give it the number of this section, or move it to its own");
  }

  // It then counts as a clause, so that the one after it is not reported too.
  void add(const Stray& stray) {
    report(stray.found, text(stray.number));
    last_ = stray.number;
    gathered_.push_back({.kind = Kind::Clause, .span = stray.found.span, .id = cited(text(last_), rule_)});
    inside_ = true;
  }

  void report(const StrayNumber& found, std::string_view number) {
    sink_.add(
        Code::ClauseNotRead, found.span, fmt::format("{} opens no clause: {}", number, found.reason),
        "a clause is a paragraph of its own, after a blank line, that begins with its number and a space");
  }

  // How far below the others a clause stands: 4.3.1 by one. Numbers of a part may all have two levels.
  void set_levels() {
    std::size_t lowest = rule_.numbering == Numbering::Local ? SIZE_MAX : lowest_level(rule_);
    if (rule_.numbering == Numbering::Local) {
      for (const Node& block : gathered_) {
        if (block.kind == Kind::Clause) lowest = std::min(lowest, clause_number(block.id).size());
      }
    }
    for (Node& block : gathered_) {
      if (block.kind != Kind::Clause) continue;
      const std::size_t levels = clause_number(block.id).size();
      block.level = static_cast<std::uint8_t>(levels - std::min(levels, lowest));
    }
  }

  const ClauseRule& rule_;
  diag::Sink& sink_;
  std::vector<Node> gathered_;
  bool inside_ = false;
  ClauseNumber last_;  // of this section; its own number before the first
  Span first_list_;
};

}  // namespace

void gather_clauses(Node& document, const ClauseRule& rule, diag::Sink& sink) {
  if (rule.numbering == Numbering::BySection && rule.section.empty()) {
    for (const Node& block : document.children) check_key(block, sink);
    return;
  }
  Gathering gathering(rule, sink);
  for (Node& block : document.children) gathering.take(block);
  document.children = gathering.result();
}

}  // namespace concordat::markdown
