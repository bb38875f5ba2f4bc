// Priorities that several boards have, and themes: who leads. The measure: two neighbouring words that both
// say something ("domestic abuse"), or one long word that is not about working together ("exploitation"), in
// the current priorities of two boards or more.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "doc/plain.hpp"

namespace concordat::check {
namespace {

using model::Body;

/// Words that say how boards work, not what about.
const std::set<std::string_view> empty_words = {"about",           "across",        "address",
                                                "adults",          "agencies",      "appropriate",
                                                "arrangements",    "assurance",     "better",
                                                "board",           "boards",        "carers",
                                                "children",        "commissioning", "communities",
                                                "community",       "delivery",      "develop",
                                                "developing",      "development",   "early",
                                                "effective",       "effectively",   "effectiveness",
                                                "engagement",      "ensure",        "ensuring",
                                                "families",        "group",         "groups",
                                                "health",          "help",          "implement",
                                                "implementation",  "improve",       "improved",
                                                "improvement",     "improvements",  "improving",
                                                "increase",        "information",   "joint",
                                                "learning",        "lives",         "local",
                                                "maintain",        "making",        "monitoring",
                                                "needs",           "number",        "organisations",
                                                "outcomes",

                                                "partners",        "partnership",   "partnerships",
                                                "people",          "performance",   "plan",
                                                "planning",        "policies",      "practice",
                                                "prevent",         "preventing",    "prevention",
                                                "priorities",      "priority",      "procedures",
                                                "professional",    "professionals", "promote",
                                                "promoting",       "protect",       "protection",
                                                "provide",         "quality",       "reduce",
                                                "reducing",        "residents",     "responsibilities",
                                                "responsibility",  "reviews",       "safe",
                                                "safeguard",       "safeguarding",  "safer",
                                                "service",         "services",      "social",
                                                "staff",           "strategic",     "strategies",
                                                "strategy",        "strengthen",    "support",
                                                "supporting",      "system",        "tackle",
                                                "their",           "there",         "these",
                                                "those",           "through",       "training",
                                                "transition",      "understanding", "vulnerable",
                                                "wellbeing",       "where",         "which",
                                                "whole",           "working",       "young",
                                                "experience",      "experiencing",  "opportunities",
                                                "independence",    "independent",   "individuals",
                                                "throughout",      "understand",    "awareness",
                                                "recommendations", "implementing",  "accountability",
                                                "collaborative",   "collaboration", "coordinated"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : lower(text) + " ") {
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
  return word.size() >= 4 && !empty_words.contains(word);
}

/// What the text can share with another one.
std::set<std::string> subjects_of(std::string_view text) {
  constexpr std::size_t long_word = 10;
  std::set<std::string> subjects;
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!says_something(words[i])) continue;
    if (words[i].size() >= long_word) subjects.insert(words[i]);
    if (i + 1 < words.size() && says_something(words[i + 1])) subjects.insert(words[i] + " " + words[i + 1]);
  }
  return subjects;
}

bool is_led(const OfEdition& subject, const std::string& what) {
  const std::vector<model::Theme>& themes = subject.edition().themes.themes;
  return std::any_of(themes.begin(), themes.end(), [&](const model::Theme& theme) {
    return !theme.lead.empty() && lower(theme.title).find(what) != std::string::npos;
  });
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
    if (words == what || !is_of_several(whose)) return false;
    const bool is_wider = whose.size() > boards && what.find(words) != std::string::npos;
    const bool is_longer = whose.size() == boards && words.find(what) != std::string::npos;
    const bool goes_on = last != what && whose.size() == boards && words.starts_with(last + " ");
    return is_wider || is_longer || goes_on;
  });
}

}  // namespace

void priority_shared(const OfEdition& subject, Findings& findings) {
  HoldersOf holders;
  for (const Body& body : subject.edition().bodies) {
    std::set<std::string> own;
    for (const model::PriorityList& list : body.priorities) {
      for (const doc::Node& item : list.items) {
        for (const std::string& what : subjects_of(doc::plain(item))) {
          if (own.insert(what).second) holders[what].emplace_back(&body, list.span);
        }
      }
    }
  }
  for (const auto& [what, boards] : holders) {
    if (!is_of_several(boards) || is_led(subject, what) || is_told_otherwise(what, boards.size(), holders))
      continue;
    std::vector<std::string> names;
    std::vector<diag::Note> notes;
    for (const auto& [body, place] : boards) {
      names.push_back(body->short_name());
      if (names.size() > 1) notes.push_back({place, "and here"});
    }
    findings.add(
        boards.front().second,
        fmt::format("\"{}\" is a priority of {}, and nothing says who leads", what, fmt::join(names, ", ")),
        "say in themes.toml who leads on it", std::move(notes));
  }
}

void priorities_missing(const OfEdition& subject, Findings& findings) {
  const std::vector<Body>& bodies = subject.edition().bodies;
  const auto has = [](const Body& body) { return !body.priorities.empty(); };
  if (!sets_out_rules(subject.edition()) || std::none_of(bodies.begin(), bodies.end(), has)) return;
  for (const Body& body : bodies) {
    const std::vector<const Body*>& inside = subject.edition_index.children(body.id);
    const bool by_parts =
        std::any_of(inside.begin(), inside.end(), [&](const Body* one) { return has(*one); });
    if (body.standing == model::Standing::Board && body.parents.empty() && !by_parts && !has(body))
      findings.add(body.span, fmt::format("{} has no priorities, and other boards have", body.short_name()));
  }
}

}  // namespace concordat::check
