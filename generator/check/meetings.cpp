// How often a body meets, said once with the body and again in the text.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "doc/plain.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using model::Body;

struct Rhythm {
  std::string_view words;
  int meetings;  ///< a year
};

/// What can be said of meetings and be read in one way only. The longer stand first.
constexpr std::array rhythms = {Rhythm{"once every two months", 6},
                                Rhythm{"every other month", 6},
                                Rhythm{"every two months", 6},
                                Rhythm{"every 2 months", 6},
                                Rhythm{"six times a year", 6},
                                Rhythm{"six times each year", 6},
                                Rhythm{"four times a year", 4},
                                Rhythm{"four times each year", 4},
                                Rhythm{"every three months", 4},
                                Rhythm{"every 3 months", 4},
                                Rhythm{"quarterly", 4},
                                Rhythm{"three times a year", 3},
                                Rhythm{"every four months", 3},
                                Rhythm{"every six months", 2},
                                Rhythm{"every 6 months", 2},
                                Rhythm{"twice a year", 2},
                                Rhythm{"twice yearly", 2},
                                Rhythm{"half-yearly", 2},
                                Rhythm{"once a year", 1},
                                Rhythm{"annually", 1},
                                Rhythm{"every month", 12},
                                Rhythm{"monthly", 12},
                                Rhythm{"weekly", 52}};

/// Meetings a year where the words say it once; nothing where they do not, or say two things.
std::optional<int> meetings_in(const std::string& words) {
  std::optional<int> found;
  for (const Rhythm& rhythm : rhythms) {
    if (find_whole(words, rhythm.words) == std::string::npos) continue;
    if (found && *found != rhythm.meetings) return std::nullopt;
    found = rhythm.meetings;
  }
  return found;
}

bool says_that_it_meets(const std::string& sentence) {
  constexpr std::array verbs = {"meets", "meet", "is held", "are held", "convenes"};
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](const char* verb) { return find_whole(sentence, verb) != std::string::npos; });
}

/// Calls `f(sentence)` for each sentence of a paragraph, in small letters.
template <class F>
void for_each_sentence(std::string_view words, F&& f) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t stop = std::min(words.find(". ", at), words.size());
    f(lower(words.substr(at, stop - at)));
    at = std::min(stop + 2, words.size());
  }
}

/// The one body that a sentence names; null where it names none or several.
const Body* named_in(const OfEdition& subject, const std::string& sentence) {
  const Body* only = nullptr;
  for (const Body& body : subject.edition().bodies) {
    const std::string acronym = lower(body.acronym);
    const bool named = find_whole(sentence, lower(body.name)) != std::string::npos ||
                       (!acronym.empty() && find_whole(sentence, acronym) != std::string::npos);
    if (!named) continue;
    if (only) return nullptr;
    only = &body;
  }
  return only;
}

}  // namespace

void meetings_differ(const OfEdition& subject, Findings& findings) {
  for (const model::Section& section : subject.edition().sections) {
    model::visit_nodes(section.text, [&](const doc::Node& node) {
      if (node.kind != doc::Kind::Paragraph) return;
      for_each_sentence(doc::plain(node), [&](const std::string& sentence) {
        const std::optional<int> here = says_that_it_meets(sentence) ? meetings_in(sentence) : std::nullopt;
        const Body* body = here ? named_in(subject, sentence) : nullptr;
        const std::optional<int> there = body ? meetings_in(lower(body->meets)) : std::nullopt;
        if (!there || *there == *here) return;
        findings.add(node.span,
                     fmt::format("here {} meets {} times a year, and \"meets\" says \"{}\"",
                                 body->short_name(), *here, body->meets),
                     "let both say the same", {{body->span, "the file of the body"}});
      });
    });
  }
}

}  // namespace concordat::check
