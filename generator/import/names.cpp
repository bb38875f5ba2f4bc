// Boards and partnerships that a document names: "Northshire Adults Board (NAB)" anywhere, and a name alone
// where it is the whole of an item.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "doc/plain.hpp"
#include "import/facts.hpp"
#include "import/letters.hpp"
#include "markdown/slug.hpp"
#include "markdown/words.hpp"

namespace concordat::importing {
namespace {

constexpr std::array<std::string_view, 17> kinds = {
    "Board",      "Boards",   "Partnership", "Partnerships", "Panel",       "Committee",
    "Group",      "Groups",   "Trust",       "Forum",        "Executive",   "Team",
    "Commission", "Alliance", "Network",     "Bwrdd",        "Partneriaeth"};
constexpr std::array<std::string_view, 9> small_words = {"of", "and", "for",  "&",   "/",
                                                         "in", "on",  "with", "from"};

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_capital(std::string_view word) {
  return !word.empty() &&
         ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0xc3) &&
         !word.starts_with("\xe2");
}

/// Agencies whose names end as those of boards do.
bool is_agency(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 5> signs = {"NHS", "Hospital", "Hospitals", "Foundation",
                                                     "Ambulance"};
  const std::string_view last = words.back();
  const bool group = last == "Group" || last == "Groups";
  if (group && words.size() > 1) {
    const std::string& before = words[words.size() - 2];
    if (before == "Commissioning" || before == "Crime") return true;
  }
  return (group || last == "Trust" || last == "Team") &&
         std::any_of(words.begin(), words.end(), [&](const std::string& word) { return has(signs, word); });
}

/// A name is capitals and small words between them, and says what it is.
bool is_name(const std::vector<std::string>& words) {
  const auto is_kind = [](const std::string& word) { return has(kinds, std::string_view(word)); };
  constexpr std::size_t most = 14;
  return words.size() >= 2 && words.size() <= most && !is_agency(words) &&
         std::any_of(words.begin(), words.end(), is_kind) &&
         !std::all_of(words.begin(), words.end(), is_kind);
}

/// The name that ends before the bracket: backwards over capitals, up to "the", a comma or a small word of
/// the sentence.
std::vector<std::string> name_before(const std::vector<std::string>& words, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    const std::string& word = words[begin - 1];
    if (!is_capital(word) && !has(small_words, word)) break;
    if (word == "The" || std::string_view(",.;:)").find(word.back()) != std::string_view::npos) break;
    --begin;
  }
  while (begin < end && has(small_words, words[begin])) ++begin;
  return {words.begin() + static_cast<std::ptrdiff_t>(begin),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// "(ABC)" with or without a sign behind it.
std::string acronym_in(std::string_view word) {
  if (!word.starts_with('(')) return {};
  const std::size_t close = word.find(')');
  if (close == std::string_view::npos || close < 3 || close > 9) return {};
  const std::string_view inside = word.substr(1, close - 1);
  std::size_t capitals = 0;
  for (const char c : inside) {
    if (c >= 'A' && c <= 'Z') ++capitals;
    if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '&')) return {};
  }
  return capitals >= 2 ? std::string(inside) : std::string();
}

/// Whether the letters of the acronym follow one another in the name.
bool fits(std::string_view acronym, std::string_view name) {
  std::size_t at = 0;
  for (const char c : name) {
    if (at < acronym.size() && doc::lower(std::string_view(&c, 1)) == doc::lower(acronym.substr(at, 1))) ++at;
  }
  return at == acronym.size();
}

class Finding {
 public:
  explicit Finding(Bodies& bodies) : bodies_(bodies) {}

  void block(const Block& block) {
    for (const Row& row : block.rows) {
      for (const Cell& cell : row) {
        for (const Block& one : cell.blocks) this->block(one);
      }
    }
    if (block.rows.empty()) paragraph(block.paragraph);
  }

  void paragraph(const Paragraph& paragraph) {
    std::vector<std::string> words = split(words_of(paragraph).substr(paragraph.skip));
    bool any = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::string acronym = acronym_in(words[i]);
      const std::vector<std::string> name =
          acronym.empty() ? std::vector<std::string>() : name_before(words, i);
      if (!is_name(name)) continue;
      const std::string joined = fmt::format("{}", fmt::join(name, " "));
      any = true;
      if (!bodies_.named(joined) && !bodies_.named(acronym))
        bodies_.add(joined, acronym,
                    {paragraph.id, fits(acronym, joined) ? Confidence::Likely : Confidence::Guess});
    }
    if (!words.empty() && words.front() == "The") words.erase(words.begin());
    const bool item = paragraph.label.is_there() && paragraph.label.count != Count::Other;
    if (any || !item || paragraph.outline < 9 || !is_name(words)) return;
    const bool whole = has(kinds, std::string_view(words.back())) &&
                       std::all_of(words.begin(), words.end(), [](const std::string& word) {
                         return is_capital(word) || has(small_words, word);
                       });
    const std::string joined = fmt::format("{}", fmt::join(words, " "));
    if (whole && !bodies_.in(joined)) bodies_.add(joined, {}, {paragraph.id, Confidence::Guess});
  }

 private:
  Bodies& bodies_;
};

}  // namespace

FoundBody* Bodies::named(std::string_view name) {
  if (name.empty()) return nullptr;
  for (FoundBody& body : bodies_) {
    if (body.name == name || body.acronym == name) return &body;
  }
  for (const KnownName& one : known_) {
    if (std::find(one.names.begin(), one.names.end(), name) == one.names.end()) continue;
    const auto found = std::find_if(bodies_.begin(), bodies_.end(),
                                    [&](const FoundBody& body) { return body.id == one.id; });
    if (found != bodies_.end()) return &*found;
  }
  return nullptr;
}

FoundBody* Bodies::in(std::string_view words) {
  FoundBody* best = nullptr;
  std::size_t longest = 0;
  for (FoundBody& body : bodies_) {
    for (const std::string& name : {body.name, body.acronym}) {
      const std::size_t at = name.size() > longest ? words.find(name) : std::string_view::npos;
      if (name.empty() || at == std::string_view::npos) continue;
      const bool whole = (at == 0 || markdown::word_length(words, at - 1) == 0) &&
                         markdown::word_length(words, at + name.size()) == 0;
      if (!whole) continue;
      best = &body;
      longest = name.size();
    }
  }
  return best;
}

FoundBody& Bodies::add(std::string name, std::string acronym, Found found) {
  for (const KnownName& one : known_) {
    for (const std::string& wanted : {name, acronym}) {
      if (wanted.empty() || std::find(one.names.begin(), one.names.end(), wanted) == one.names.end())
        continue;
      return bodies_.emplace_back(FoundBody{one.id, name, acronym, found, true});
    }
  }
  const std::string first = markdown::ascii_id(acronym.empty() ? name : acronym);
  std::string id = first;
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(bodies_.begin(), bodies_.end(),
                       [&](const FoundBody& body) { return body.id == wanted; }) ||
           std::any_of(known_.begin(), known_.end(), [&](const KnownName& one) { return one.id == wanted; });
  };
  for (int more = 2; taken(id); ++more) id = fmt::format("{}-{}", first, more);
  return bodies_.emplace_back(FoundBody{id, std::move(name), std::move(acronym), found});
}

void find_bodies(const Outline& outline, Bodies& bodies) {
  Finding finding(bodies);
  for (const Section& section : outline.sections) {
    for (const Heading& heading : section.headings) finding.paragraph(*heading.paragraph);
    for (const Block* block : section.blocks) finding.block(*block);
  }
}

}  // namespace concordat::importing
