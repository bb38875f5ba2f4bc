// The proof that no word was lost: what the file has, less what is said to be left out, is what the program
// reads in what was made, word by word and in order. Numbers that Word counts are expected, too.
#include "import/proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "import/letters.hpp"
#include "import/made_words.hpp"

namespace concordat::importing {
namespace {

/// A word that must be found.
struct Expected {
  std::string word;
  const SourceParagraph* from = nullptr;  ///< null where the file has it not as a word
};

bool is_same(const Expected& one, const std::string& other) {
  return one.word == other || (!one.from && bare(one.word) == bare(other));
}

std::string first_words(const SourceParagraph& paragraph) {
  constexpr std::size_t enough = 9;
  const std::vector<std::string> words = split(words_of(paragraph, {}));
  std::string made = fmt::format(
      "{}", fmt::join(words.begin(),
                      words.begin() + static_cast<std::ptrdiff_t>(std::min(enough, words.size())), " "));
  return words.size() > enough ? made + " \u2026" : made;
}

std::string place_of(const SourceParagraph& paragraph) {
  return fmt::format("{}, paragraph {}: {}", paragraph.part, paragraph.number, first_words(paragraph));
}

/// Sets two lists of words side by side. Where they part, the next place is looked for at which three words
/// agree.
class Comparison {
 public:
  Comparison(const std::vector<Expected>& expected, const std::vector<std::string>& found)
      : expected_(expected), found_(found), matched_(expected.size()) {}

  /// Which of the expected are there; `extra` takes those that were not expected.
  std::vector<bool> run(std::vector<std::string>& extra) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < expected_.size() && j < found_.size()) {
      if (is_same(expected_[i], found_[j])) {
        matched_[i++] = true;
        ++j;
        continue;
      }
      const auto [to_i, to_j] = next(i, j);
      for (; j < to_j; ++j) extra.push_back(found_[j]);
      i = to_i;
    }
    for (; j < found_.size(); ++j) extra.push_back(found_[j]);
    return matched_;
  }

 private:
  static constexpr std::size_t farthest = 400;

  bool agrees(std::size_t i, std::size_t j) {
    for (std::size_t k = 0; k < 3; ++k) {
      if (i + k >= expected_.size() || j + k >= found_.size()) return k > 0;
      if (!is_same(expected_[i + k], found_[j + k])) return false;
    }
    return true;
  }

  std::pair<std::size_t, std::size_t> next(std::size_t i, std::size_t j) {
    for (std::size_t away = 1; away < farthest; ++away) {
      for (std::size_t k = 0; k <= away && budget_ > 0; ++k, --budget_) {
        if (agrees(i + k, j + away - k)) return {i + k, j + away - k};
      }
    }
    return budget_ == 0 ? std::pair(expected_.size(), found_.size()) : std::pair(i + 1, j + 1);
  }

  const std::vector<Expected>& expected_;
  const std::vector<std::string>& found_;
  std::vector<bool> matched_;
  std::size_t budget_ = 20'000'000;  // comparisons, so that no file takes long
};

class Proving {
 public:
  Proving(const std::vector<SourceParagraph>& source, const std::vector<LeftOut>& left_out,
          const Account& account)
      : source_(source), account_(account) {
    for (const LeftOut& one : left_out) reasons_.emplace(one.run, one.reason);
    for (const Kept& one : account.kept) {
      if (one.paragraph != 0) kept_[one.paragraph].push_back(&one);
      for (const std::size_t id : one.merged) goes_on_in_[id] = one.paragraph;
    }
  }

  Proof proof(const model::Edition& edition) {
    for (const SourceParagraph& paragraph : source_) take(paragraph);
    for (const Kept& one : account_.kept) {
      if (one.paragraph == 0 && one.place == Place::Note) add(notes_[key_of(one)], split(one.added), nullptr);
    }
    MadeWords made = words_of(edition);
    // A title that the document has not stands at the beginning.
    std::vector<Expected> text;
    for (const std::string& title : account_.opened) add(text, split(title), nullptr);
    text.insert(text.end(), text_.begin(), text_.end());
    compare(text, made.text, "the text");
    compare(title_, title_.empty() ? std::vector<std::string>() : split(edition.title), "the title");
    for (const auto& [key, words] : notes_) compare(words, made.notes[key], "note " + key);
    for (const auto& [key, words] : made.notes) {
      if (!notes_.contains(key) && !words.empty()) proof_.extra.push_back("note " + key);
    }
    return std::move(proof_);
  }

 private:
  static void add(std::vector<Expected>& to, const std::vector<std::string>& words,
                  const SourceParagraph* from) {
    for (const std::string& word : words) to.push_back({word, from});
  }

  static std::string section_of(const std::string& file) {
    const std::size_t dash = file.find('-');
    return file.substr(dash + 1, file.rfind('.') - dash - 1);
  }
  static std::string key_of(const Kept& kept) { return note_key(section_of(kept.file), kept.note); }

  void take(const SourceParagraph& paragraph) {
    count_left_out(paragraph);
    const std::string own = words_of(paragraph, reasons_);
    if (const auto next = goes_on_in_.find(paragraph.id); next != goes_on_in_.end()) {
      begun_[next->second] += own;
      return;
    }
    const std::string whole = visible(begun_[paragraph.id] + own);
    const std::vector<std::string> words = split(whole);
    proof_.words += words.size();
    const auto found = kept_.find(paragraph.id);
    if (found == kept_.end()) {
      if (!words.empty()) proof_.lost.push_back(place_of(paragraph));
      return;
    }
    for (const Kept* kept : found->second) expect(*kept, paragraph, whole);
  }

  /// What is left out of a paragraph, by the reason.
  void count_left_out(const SourceParagraph& paragraph) {
    std::map<std::string, std::string> by_reason;
    for (const SourceParagraph::Run& run : paragraph.runs) {
      if (const auto found = reasons_.find(run.id); found != reasons_.end())
        by_reason[found->second] += run.text;
    }
    for (const auto& [reason, text] : by_reason) {
      const std::size_t words = split(text).size();
      if (words == 0) continue;
      auto entry = std::find_if(proof_.left_out.begin(), proof_.left_out.end(),
                                [&reason = reason](const LeftOutWords& one) { return one.reason == reason; });
      if (entry == proof_.left_out.end())
        entry = proof_.left_out.insert(proof_.left_out.end(), {reason, 0, {}});
      entry->words += words;
      entry->places.push_back(place_of(paragraph));
      proof_.words += words;
    }
  }

  void expect(const Kept& kept, const SourceParagraph& paragraph, const std::string& whole) {
    std::vector<Expected>& to = kept.place == Place::Text    ? text_
                                : kept.place == Place::Title ? title_
                                                             : notes_[key_of(kept)];
    std::string rest = whole.substr(std::min(whole.find_first_not_of(' '), whole.size()));
    const std::size_t all = split(rest).size();
    if (!rest.starts_with(kept.typed)) {
      proof_.lost.push_back(place_of(paragraph));
      return;
    }
    rest.erase(0, kept.typed.size());
    const std::vector<std::string> words = split(rest);
    if (!kept.marker.empty()) to.push_back({as_marker(kept.marker), nullptr});
    add(to, split(kept.added), nullptr);
    add(to, words, &paragraph);
    proof_.found += all - std::min(all, words.size());  // the number that was typed
  }

  void compare(const std::vector<Expected>& expected, const std::vector<std::string>& found,
               const std::string& where) {
    std::vector<std::string> extra;
    const std::vector<bool> matched = Comparison(expected, found).run(extra);
    const SourceParagraph* told = nullptr;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const SourceParagraph* from = expected[i].from;
      if (matched[i]) {
        proof_.found += from ? 1 : 0;
      } else if (!from) {
        proof_.lost.push_back(fmt::format("{}: the number or word \"{}\"", where, bare(expected[i].word)));
      } else if (from != told) {
        told = from;
        proof_.lost.push_back(fmt::format("{} (\"{}\")", place_of(*from), expected[i].word));
      }
    }
    if (!extra.empty()) proof_.extra.push_back(fmt::format("{}: {}", where, fmt::join(extra, " ")));
  }

  const std::vector<SourceParagraph>& source_;
  const Account& account_;
  std::map<std::size_t, std::string> reasons_;
  std::unordered_map<std::size_t, std::vector<const Kept*>> kept_;
  std::unordered_map<std::size_t, std::size_t> goes_on_in_;
  std::unordered_map<std::size_t, std::string> begun_;
  std::vector<Expected> text_;
  std::vector<Expected> title_;
  std::map<std::string, std::vector<Expected>> notes_;
  Proof proof_;
};

}  // namespace

std::size_t Proof::left_out_words() const {
  std::size_t sum = 0;
  for (const LeftOutWords& one : left_out) sum += one.words;
  return sum;
}

Proof proof_of(const std::vector<SourceParagraph>& source, const std::vector<LeftOut>& left_out,
               const Account& account, const model::Edition& edition) {
  return Proving(source, left_out, account).proof(edition);
}

}  // namespace concordat::importing
