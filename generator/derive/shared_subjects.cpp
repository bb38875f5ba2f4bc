// Words that boards share in their priorities.
#include "derive/shared_subjects.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "doc/plain.hpp"

namespace concordat::derive {
namespace {

using model::Body;

/// Words that say how boards work, not what about.
constexpr std::string_view empty_words =
    "about accountability across address adults agencies appropriate arrangements assurance "
    "awareness better between board boards carers children childrens collaboration collaborative "
    "commissioning communities community coordinated delivery develop developing development early "
    "effective effectively effectiveness engagement ensure ensuring experience experiencing families "
    "from group groups have health help implement implementation implementing improve improved "
    "improvement improvements improving increase independence independent individuals information "
    "into joint learning lives local maintain making monitoring more needs number opportunities "
    "organisations other outcomes partners partnership partnerships people peoples performance plan "
    "planning policies practice prevent preventing prevention priorities priority procedures "
    "professional professionals promote promoting protect protection provide quality recommendations "
    "reduce reducing residents responsibilities responsibility reviews safe safeguard safeguarding "
    "safer service services social staff strategic strategies strategy strengthen support supporting "
    "system tackle tackling that their them there these they this those through throughout training "
    "transition understand understanding vulnerable wellbeing where which whole will with within "
    "working young ";

bool is_empty_word(const std::string& word) {
  static const std::set<std::string, std::less<>> all = [] {
    std::set<std::string, std::less<>> set;
    std::string one;
    for (const char c : empty_words) {
      if (c != ' ') {
        one += c;
      } else {
        set.insert(std::exchange(one, {}));
      }
    }
    return set;
  }();
  return all.contains(word);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : doc::lower(text) + " ") {
    if (c == '\'') continue;  // "children's" is a word
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (c == ' ' || c == ',' || c == ';' || c == '.' || c == '(' || c == ')') {
      words.push_back(word);
      if (c != ' ') words.emplace_back();  // phrases end here
      word.clear();
    } else {
      word += '-';
    }
  }
  return words;
}

bool says_something(const std::string& word) {
  constexpr std::size_t shortest = 4;
  return word.size() >= shortest && !is_empty_word(word);
}

/// "interpersonal" says of what kind something is, not what.
bool is_adjective(const std::string& word) {
  return word.ends_with("al") || word.ends_with("ive") || word.ends_with("ous");
}

/// What the text can share with another one.
std::set<std::string> subjects_of(std::string_view text) {
  constexpr std::size_t long_word = 10;
  std::set<std::string> subjects;
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!says_something(words[i])) continue;
    if (words[i].size() >= long_word && !is_adjective(words[i])) subjects.insert(words[i]);
    if (i + 1 < words.size() && says_something(words[i + 1])) subjects.insert(words[i] + " " + words[i + 1]);
  }
  return subjects;
}

/// The boards that have a subject among their priorities, and where.
using Holders = std::vector<std::pair<const Body*, Span>>;
using HoldersOf = std::map<std::string, Holders>;

bool stands_under(const Body& body, const Body& other) {
  return std::any_of(body.parents.begin(), body.parents.end(),
                     [&](const model::BodyId& parent) { return parent == other.id; });
}

/// Two that are not a board and its own sub-group.
bool is_of_several(const Holders& boards) {
  return std::any_of(boards.begin(), boards.end(), [&](const auto& one) {
    return std::any_of(boards.begin(), boards.end(), [&](const auto& other) {
      return one.first != other.first && !stands_under(*one.first, *other.first) &&
             !stands_under(*other.first, *one.first);
    });
  });
}

/// Whether a word of the phrase, the phrase of the word, or one that begins with its last word is told in its
/// place.
bool is_told_otherwise(const std::string& what, std::size_t boards, const HoldersOf& holders) {
  const std::string last = what.substr(what.rfind(' ') + 1);
  return std::any_of(holders.begin(), holders.end(), [&](const auto& other) {
    const auto& [words, whose] = other;
    if (words == what) return false;
    const bool is_wider = whose.size() > boards && what.find(words) != std::string::npos;
    const bool is_longer = whose.size() == boards && words.find(what) != std::string::npos;
    const bool goes_on = last != what && whose.size() == boards && words.starts_with(last + " ");
    return is_wider || is_longer || goes_on;
  });
}

const model::Theme* theme_of(const model::Edition& edition, const std::string& what) {
  const std::vector<model::Theme>& themes = edition.themes.themes;
  const auto found = std::find_if(themes.begin(), themes.end(), [&](const model::Theme& theme) {
    return !theme.lead.empty() && doc::lower(theme.title).find(what) != std::string::npos;
  });
  return found == themes.end() ? nullptr : &*found;
}

}  // namespace

std::vector<SharedSubject> shared_subjects(const EditionIndex& edition) {
  HoldersOf holders;
  for (const Body& body : edition.edition().bodies) {
    std::set<std::string> own;
    for (const model::PriorityList& list : body.priorities) {
      for (const doc::Node& item : list.items) {
        for (const std::string& what : subjects_of(doc::plain(item))) {
          if (own.insert(what).second) holders[what].emplace_back(&body, list.span);
        }
      }
    }
  }
  std::erase_if(holders, [](const auto& one) { return !is_of_several(one.second); });
  std::vector<SharedSubject> shared;
  for (const auto& [what, boards] : holders) {
    if (!is_told_otherwise(what, boards.size(), holders))
      shared.push_back({what, boards, theme_of(edition.edition(), what)});
  }
  return shared;
}

}  // namespace concordat::derive
