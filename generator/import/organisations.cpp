// Agencies among the members: those that the content has, and names that say what they are. Whoever is named
// by a post stays a post.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "import/facts.hpp"
#include "import/letters.hpp"
#include "markdown/slug.hpp"

namespace concordat::importing {
namespace {

struct Sign {
  std::string_view word;
  std::string_view kind;
};

/// The first that a name has tells its kind.
constexpr std::array<Sign, 24> signs = {{{"NHS", "health"},          {"Hospital", "health"},
                                         {"Hospitals", "health"},    {"Clinical", "health"},
                                         {"Healthwatch", "health"},  {"Ambulance", "health"},
                                         {"Police", "police"},       {"Constabulary", "police"},
                                         {"Probation", "probation"}, {"Rehabilitation", "probation"},
                                         {"Fire", "fire"},           {"Court", "justice"},
                                         {"Courts", "justice"},      {"Prosecution", "justice"},
                                         {"Offending", "justice"},   {"University", "education"},
                                         {"College", "education"},   {"School", "education"},
                                         {"Housing", "housing"},     {"Voluntary", "voluntary"},
                                         {"Citizens", "voluntary"},  {"RAF", "military"},
                                         {"Army", "military"},       {"Council", "council"}}};
constexpr std::array<std::string_view, 16> posts = {
    "Chair",   "Chairman", "Director", "Leader", "Head",   "Councillor",     "Cllr",         "Member",
    "Members", "Officer",  "Manager",  "Lead",   "Deputy", "Representative", "Commissioner", "Executive"};

/// What kind of agency the name is of; empty where it is none.
std::string_view kind_of(const std::vector<std::string>& words) {
  const auto has = [&](std::string_view wanted) {
    return std::find(words.begin(), words.end(), wanted) != words.end();
  };
  if (words.size() < 2 || std::any_of(posts.begin(), posts.end(), has)) return {};
  const auto is_name = [](const std::string& word) {
    const bool small = word == "of" || word == "and" || word == "&" || word == "for" || word == "the";
    return small || (word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0xc3;
  };
  const bool article = words.front() == "A" || words.front() == "Two";
  if (article || !std::all_of(words.begin(), words.end(), is_name)) return {};
  const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& one) { return has(one.word); });
  return sign == signs.end() ? std::string_view() : sign->kind;
}

}  // namespace

void find_organisations(const std::vector<KnownName>& known, Facts& facts) {
  const auto id_of = [&](const std::string& name) -> std::string {
    for (const KnownName& one : known) {
      if (std::find(one.names.begin(), one.names.end(), name) != one.names.end()) return one.id;
    }
    const auto found = std::find_if(facts.organisations.begin(), facts.organisations.end(),
                                    [&](const FoundOrganisation& one) { return one.name == name; });
    if (found != facts.organisations.end()) return found->id;
    const std::string_view kind = kind_of(split(name));
    if (kind.empty()) return {};
    const std::string first = markdown::ascii_id(name);
    std::string id = first;
    const auto taken = [&](const std::string& wanted) {
      const auto same = [&](const auto& one) { return one.id == wanted; };
      return std::any_of(known.begin(), known.end(), same) ||
             std::any_of(facts.organisations.begin(), facts.organisations.end(), same);
    };
    for (int more = 2; taken(id); ++more) id = fmt::format("{}-{}", first, more);
    facts.organisations.push_back({id, name, kind});
    return id;
  };
  for (FoundBody& body : facts.bodies) {
    for (FoundMember& member : body.members) {
      const std::size_t bracket = member.words.ends_with(')') ? member.words.find(" (") : std::string::npos;
      member.organisation = id_of(member.words.substr(0, bracket));
      if (!member.organisation.empty() && bracket != std::string::npos)
        member.said = member.words.substr(bracket + 2, member.words.size() - bracket - 3);
    }
  }
}

}  // namespace concordat::importing
