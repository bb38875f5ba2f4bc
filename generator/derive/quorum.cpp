// The quorum in words and in numbers.
#include "derive/quorum.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/choices.hpp"
#include "derive/when.hpp"
#include "derive/who.hpp"

namespace concordat::derive {
namespace {

std::string share_words(std::string_view fraction) {
  constexpr std::pair<std::string_view, std::string_view> known[] = {{"1/2", "half"},
                                                                     {"1/3", "a third"},
                                                                     {"2/3", "two thirds"},
                                                                     {"1/4", "a quarter"},
                                                                     {"3/4", "three quarters"}};
  for (const auto& [figures, words] : known) {
    if (figures == fraction) return std::string(words);
  }
  return std::string(fraction);
}

/// "2 of the Elected members", "the Chair or Deputy chair".
std::string part_words(const Index& corpus, const EditionIndex& edition, const model::QuorumPart& part) {
  if (!part.group.empty()) return fmt::format("{} of “{}”", part.count, part.group);
  std::string name = who(corpus, edition, part);
  if (!part.or_post.empty()) name += " or " + part.or_post;
  return part.count > 1 ? fmt::format("{} from {}", part.count, name) : name;
}

std::string number_words(const model::Quorum& quorum) {
  const std::string_view noun = quorum.count == 1 ? "member" : "members";
  if (quorum.fraction.empty())
    return quorum.count > 0 ? fmt::format("at least {} {}", quorum.count, noun) : std::string();
  const std::string share = share_words(quorum.fraction) + " of the members";
  return quorum.count > 0 ? fmt::format("{}, and at least {}", share, quorum.count) : share;
}

}  // namespace

std::string quorum_words(const Index& corpus, const EditionIndex& edition, const model::Quorum& quorum) {
  if (!quorum.words.empty()) return quorum.words;
  std::string words = number_words(quorum);
  std::vector<std::string> parts;
  for (const model::QuorumPart& part : quorum.parts) parts.push_back(part_words(corpus, edition, part));
  if (!parts.empty()) words += (words.empty() ? "" : "; among them ") + with_and(parts);
  if (quorum.substitutes != model::Substitutes::NotSaid)
    words += fmt::format("{}{}", words.empty() ? "" : "; ", data::label(quorum.substitutes));
  return words;
}

int seats_of(const model::Body& body) {
  int seats = 0;
  for (const model::Member& member : body.members) seats += member.sits() ? std::max(1, member.count) : 0;
  return seats;
}

int seats_of_group(const model::Body& body, std::string_view group) {
  int seats = 0;
  for (const model::Member& member : body.members)
    seats += member.sits() && member.group == group ? std::max(1, member.count) : 0;
  return seats;
}

int members_needed(const model::Quorum& quorum, int seats) {
  const std::optional<model::Fraction> share = model::fraction_of(quorum.fraction);
  const int of_share = share ? (seats * share->part + share->of - 1) / share->of : 0;
  return std::max(quorum.count, of_share);
}

}  // namespace concordat::derive
