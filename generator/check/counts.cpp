// Looks for "two joint management groups" in the text: a number word and, at most two words on, the name of a
// body that others belong under. One pass over each clause; names are found by their first word. And for
// "these three boards" before a list of four.

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <unordered_map>

#include "check/rules.hpp"
#include "doc/plain.hpp"

namespace concordat::check {
namespace {

constexpr std::array numbers = {"two",   "three", "four", "five",   "six",   "seven",
                                "eight", "nine",  "ten",  "eleven", "twelve"};
constexpr std::size_t max_between = 2;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '-' || byte >= 0x80) {
      word += static_cast<char>(std::tolower(byte));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::size_t number_of(std::string_view word) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (word == numbers[i]) return i + 2;
  }
  return 0;
}

struct Counted {
  const model::Body* body;
  std::vector<std::string> name;
  std::vector<const model::Body*> children;
};

class Counts {
 public:
  Counts(const derive::EditionIndex& edition, Findings& findings) : edition_(edition), findings_(findings) {
    std::unordered_map<std::string_view, std::vector<const model::Body*>> children;
    for (const model::Body& body : edition.edition().bodies) {
      for (const model::BodyId& parent : body.parents) children[parent].push_back(&body);
    }
    for (const model::Body& body : edition.edition().bodies) {
      auto below = children.find(body.id);
      if (below == children.end()) continue;
      add(body, body.name, below->second);
      for (const std::string& alias : body.aliases) add(body, alias, below->second);
    }
  }

  void check() {
    if (counted_.empty()) return;
    for (const model::Section& section : edition_.edition().sections) {
      for (const doc::Node& block : section.text.children) {
        if (block.kind != doc::Kind::Editorial) look(words_of(text_of(block)), block.span);
      }
    }
  }

 private:
  // An editorial note says what the printed text has, so it is no claim of the document.
  static std::string text_of(const doc::Node& block) {
    if (block.kind != doc::Kind::Clause) return doc::plain(block);
    std::string text;
    for (const doc::Node& child : block.children) {
      if (child.kind != doc::Kind::Editorial) text += doc::plain(child) + "\n";
    }
    return text;
  }

  void add(const model::Body& body, const std::string& name,
           const std::vector<const model::Body*>& children) {
    Counted counted{&body, words_of(name), children};
    if (counted.name.size() < 2) return;  // an acronym is no count of things
    std::string first = counted.name.front();
    counted_[std::move(first)].push_back(std::move(counted));
  }

  void look(const std::vector<std::string>& words, Span span) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t number = number_of(words[i]);
      if (number == 0) continue;
      for (std::size_t at = i + 1; at < words.size() && at <= i + 1 + max_between; ++at) {
        auto found = counted_.find(words[at]);
        if (found == counted_.end()) continue;
        for (const Counted& counted : found->second) compare(counted, words, at, number, span);
      }
    }
  }

  void compare(const Counted& counted, const std::vector<std::string>& words, std::size_t at,
               std::size_t number, Span span) {
    if (at + counted.name.size() > words.size() || counted.children.size() == number) return;
    if (!std::equal(counted.name.begin(), counted.name.end(),
                    words.begin() + static_cast<std::ptrdiff_t>(at)))
      return;
    std::string list;
    for (const model::Body* child : counted.children) list += (list.empty() ? "" : ", ") + child->name;
    const std::size_t known = counted.children.size();
    const std::string& whose = counted.body->short_name();
    const std::string but = known < number ? fmt::format("the document names {} under {}", known, whose)
                                           : fmt::format("{} belong under {}", known, whose);
    findings_.add(
        span,
        fmt::format("the text says {} {}, but {}", numbers[number - 2], fmt::join(counted.name, " "), but),
        fmt::format("they are: {}", list));
  }

  const derive::EditionIndex& edition_;
  Findings& findings_;
  std::unordered_map<std::string, std::vector<Counted>> counted_;
};

}  // namespace

namespace {

/// The number that a sentence gives of what is listed after it: "these three boards:", "the following two:";
/// 0 where it gives none.
std::size_t announced(const std::string& sentence) {
  const std::vector<std::string> words = words_of(sentence);
  if (words.size() < 2 || !sentence.ends_with(':')) return 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t number = number_of(words[i]);
    if (number > 0 && (words[i - 1] == "these" || words[i - 1] == "following")) return number;
  }
  return 0;
}

std::string last_sentence(const std::string& text) {
  const std::size_t stop = text.rfind(". ");
  return stop == std::string::npos ? text : text.substr(stop + 2);
}

void look_at_lists(const doc::Node& node, Findings& findings) {
  if (node.kind == doc::Kind::Editorial) return;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const doc::Node& list = node.children[i];
    look_at_lists(list, findings);
    const bool is_list = list.kind == doc::Kind::BulletList || list.kind == doc::Kind::OrderedList;
    if (!is_list || i == 0 || node.children[i - 1].kind != doc::Kind::Paragraph) continue;
    const std::string sentence = last_sentence(doc::plain(node.children[i - 1]));
    const std::size_t number = announced(sentence);
    if (number > 0 && number != list.children.size())
      findings.add(
          node.children[i - 1].span,
          fmt::format("the text says {}, but {} are listed", numbers[number - 2], list.children.size()),
          "put the number or the list right");
  }
}

}  // namespace

void count_differs(const OfEdition& subject, Findings& findings) {
  for (const model::Section& section : subject.edition().sections) look_at_lists(section.text, findings);
  if (subject.edition().read.boards) Counts(subject.edition_index, findings).check();
}

}  // namespace concordat::check
