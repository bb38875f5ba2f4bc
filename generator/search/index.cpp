// Which word stands in which record, and how much it says of it: the measure is BM25F, with titles counted
// more and other names less, each by its own length.
#include "search/index.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "search/terms.hpp"
#include "threads/parallel.hpp"

namespace concordat::search {
namespace {

constexpr std::string_view common[] = {
    "a",     "about", "all",  "also",  "an",   "and",   "any",  "are",   "as",     "at",    "be",   "been",
    "but",   "by",    "can",  "do",    "does", "each",  "for",  "from",  "had",    "has",   "have", "how",
    "i",     "if",    "in",   "into",  "is",   "it",    "its",  "me",    "mean",   "means", "more", "my",
    "no",    "not",   "of",   "on",    "or",   "other", "our",  "s",     "should", "so",    "such", "that",
    "the",   "their", "them", "there", "they", "this",  "to",   "was",   "we",     "were",  "what", "when",
    "where", "which", "who",  "whom",  "why",  "will",  "with", "would", "you",    "your"};

/// Where a word stands: how much it counts there, and how many words usually do.
struct Field {
  float weight;
  float usual_length;
};
constexpr Field of_title{3, 6};
constexpr Field of_heading{2, 6};  ///< of what has no name of its own
constexpr Field of_text{1, 45};
constexpr Field of_names{0.35F, 20};
constexpr float by_length = 0.6F;

class Counter {
 public:
  explicit Counter(Words& words) : words_(words) {
    for (const std::string_view word : common_words()) common_.insert(word);
  }

  void count(const Record& record) {
    Words::Record& made = words_.records.emplace_back();
    made.weight = record.weight;
    made.flags = static_cast<std::uint8_t>(static_cast<unsigned>(record.kind) | (record.current ? 8U : 0U));
    add(made, record.title, record.titled ? of_title : of_heading);
    for (const std::string& other : record.also) add(made, other, of_title);
    add(made, record.words, of_text);
    add(made, record.names, of_names);
    std::sort(made.terms.begin(), made.terms.end());
    merge(made.terms);
    for (const std::string_view board : record.boards)
      made.terms.emplace_back(place_of("board=" + std::string(board)), 1.0F);
  }

 private:
  /// A word of a text that is long for its kind says less.
  void add(Words::Record& made, std::string_view text, const Field& field) {
    const std::string small = doc::lower(text);
    const std::size_t begin = made.terms.size();
    float length = 0;
    for_each_term(small, [&](std::string_view word) {
      length += 1;
      if (!common_.contains(word)) made.terms.emplace_back(place_of(word), field.weight);
    });
    const float share = 1 - by_length + by_length * length / field.usual_length;
    for (std::size_t i = begin; i < made.terms.size(); ++i) made.terms[i].second /= share;
  }

  /// Equal words, which stand together, become one.
  static void merge(std::vector<std::pair<std::uint32_t, float>>& terms) {
    std::size_t last = 0;
    for (std::size_t i = 1; i < terms.size(); ++i) {
      if (terms[i].first == terms[last].first)
        terms[last].second += terms[i].second;
      else
        terms[++last] = terms[i];
    }
    if (!terms.empty()) terms.resize(last + 1);
  }

  std::uint32_t place_of(std::string_view word) {
    const auto known = places_.find(word);
    if (known != places_.end()) return known->second;
    const auto place = static_cast<std::uint32_t>(words_.words.size());
    words_.words.emplace_back(word);
    places_.emplace(word, place);
    return place;
  }

  Words& words_;
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> places_;
  std::unordered_set<std::string_view> common_;
};

bool is_board(std::string_view word) {
  return word.starts_with("board=");
}

struct Said {
  std::uint32_t record;
  float count;
  const Words::Record* of;
};

/// As a byte: 20 steps to a unit, the most being 255.
std::uint8_t impact_of(const Said& said, float rarity) {
  constexpr float saturation = 1.2F, steps = 20;
  const float value = rarity * said.count * (saturation + 1) / (said.count + saturation);
  return static_cast<std::uint8_t>(std::clamp(std::round(value * said.of->weight * steps), 1.0F, 255.0F));
}

}  // namespace

std::span<const std::string_view> common_words() {
  return common;
}

Words words_of(const Group& group, std::uint32_t first) {
  Words words;
  words.first = first;
  Counter counter(words);
  for (const Record& record : group.records) counter.count(record);
  return words;
}

Index index_of(std::span<const Words> groups) {
  std::unordered_map<std::string_view, std::uint32_t> places;
  std::vector<std::vector<Said>> said;
  std::vector<std::string_view> words;
  std::size_t count = 0;
  for (const Words& group : groups) {
    std::vector<std::uint32_t> here;
    here.reserve(group.words.size());
    for (const std::string& word : group.words) {
      const auto [known, fresh] = places.emplace(word, static_cast<std::uint32_t>(words.size()));
      if (fresh) {
        words.push_back(word);
        said.emplace_back();
      }
      here.push_back(known->second);
    }
    for (std::size_t i = 0; i < group.records.size(); ++i) {
      const Words::Record& record = group.records[i];
      ++count;
      for (const auto& [word, often] : record.terms)
        said[here[word]].push_back({group.first + static_cast<std::uint32_t>(i), often, &record});
    }
  }
  Index index(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto holders = static_cast<float>(said[i].size());
    const float rarity = std::log(1 + (static_cast<float>(count) - holders + 0.5F) / (holders + 0.5F));
    index[i].word = words[i];
    index[i].postings.reserve(said[i].size());
    for (const Said& one : said[i]) {
      const std::uint8_t impact = is_board(words[i]) ? 1 : impact_of(one, rarity);
      index[i].postings.push_back({one.record, impact, one.of->flags});
    }
  }
  std::sort(index.begin(), index.end(), [](const Term& a, const Term& b) { return a.word < b.word; });
  return index;
}

const Record& Catalogue::record(std::uint32_t number) const {
  const auto after = std::upper_bound(firsts.begin(), firsts.end(), number);
  const auto group = static_cast<std::size_t>(after - firsts.begin()) - 1;
  return groups[group].records[number - firsts[group]];
}

Catalogue catalogue_of(const derive::Index& corpus, unsigned jobs) {
  Catalogue made{records(corpus, jobs), {}, {}, {}};
  made.words.resize(made.groups.size());
  std::uint32_t next = 0;
  for (const Group& group : made.groups) {
    made.firsts.push_back(next);
    next += static_cast<std::uint32_t>(group.records.size());
  }
  threads::parallel_for(made.words.size(), jobs,
                        [&](std::size_t i) { made.words[i] = words_of(made.groups[i], made.firsts[i]); });
  made.all = index_of(made.words);
  std::erase_if(made.all, [](const Term& term) { return is_board(term.word); });
  return made;
}

}  // namespace concordat::search
