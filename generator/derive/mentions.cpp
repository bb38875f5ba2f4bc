// Which clauses mention which body and act. All names of all bodies are in one trie of words; the text is
// read once, and at each word the longest name that begins there is taken. A name inside a longer one
// ("Trust" in "Trust Executive") is therefore no mention of its own.

#include "derive/mentions.hpp"

#include <cstdint>
#include <string_view>

namespace concordat::derive {
namespace {

using doc::Kind;
using doc::Node;

/// A word that is in no name: what stands before it and what stands after it never form a name together.
constexpr std::string_view barrier("\0", 1);

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Calls `take` for each word and each mark of punctuation. White space, hyphens and apostrophes (straight or
/// curly) only separate words, so that "VHB's" has the word "VHB", and names match across line ends.
template <class Take>
void for_each_word(std::string_view text, Take take) {
  constexpr std::string_view curly = "\xE2\x80\x99";
  const auto word_at = [&](std::size_t i) {
    return i < text.size() && is_word_byte(text[i]) && text.substr(i, curly.size()) != curly;
  };
  std::size_t i = 0;
  while (i < text.size()) {
    if (word_at(i)) {
      const std::size_t begin = i;
      while (word_at(i)) ++i;
      take(text.substr(begin, i - begin));
    } else if (text.substr(i, curly.size()) == curly) {
      i += curly.size();
    } else {
      const char c = text[i];
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '-' && c != '\'') take(text.substr(i, 1));
      ++i;
    }
  }
}

/// A trie of words. A step is found by (state, word); state 0 is the root.
class Names {
 public:
  void add(std::string_view name, const std::string& body) {
    std::uint32_t state = 0;
    for_each_word(name, [&](std::string_view word) {
      const auto [step, fresh] = steps_[state].emplace(word, static_cast<std::uint32_t>(steps_.size()));
      state = step->second;
      if (fresh) {
        steps_.emplace_back();
        ends_.emplace_back();
      }
    });
    if (state != 0) ends_[state].push_back(&body);
  }

  /// The state after `word`; 0 where no name goes on so.
  std::uint32_t next(std::uint32_t state, std::string_view word) const {
    const auto step = steps_[state].find(word);
    return step == steps_[state].end() ? 0 : step->second;
  }

  const std::vector<const std::string*>& ends(std::uint32_t state) const { return ends_[state]; }

 private:
  std::vector<std::unordered_map<std::string_view, std::uint32_t>> steps_{1};
  std::vector<std::vector<const std::string*>> ends_{1};
};

template <class Body>
void add_names(Names& names, const Body& body) {
  names.add(body.name, body.id.value);
  names.add(body.acronym, body.id.value);
  for (const std::string& alias : body.aliases) names.add(alias, body.id.value);
}

/// Bodies of the area that the edition does not describe may be named all the same.
Names names_of(const EditionIndex& edition) {
  Names names;
  for (const model::Body& body : edition.edition().bodies) add_names(names, body);
  for (const model::AreaBody& body : edition.area().bodies) {
    if (edition.body(body.id) == nullptr) add_names(names, body);
  }
  return names;
}

class Reader {
 public:
  explicit Reader(const Names& names) : names_(names) {}

  void read(const model::Section& section) {
    for (const Node& block : section.text.children) {
      place_ = {&section, block.kind == Kind::Clause ? &block : nullptr};
      walk(block);
      match();
    }
  }

  Mentions take() { return std::move(result_); }

 private:
  void walk(const Node& node) {
    switch (node.kind) {
      case Kind::Text:
        for_each_word(node.text, [&](std::string_view word) { words_.push_back(word); });
        return;
      case Kind::Link:
        if (mention_link(node)) return;
        break;
      case Kind::Editorial:  // the editor's words, not the document's
      case Kind::Code:
      case Kind::CodeBlock:
      case Kind::View:
        words_.push_back(barrier);
        return;
      default:
        break;
    }
    for (const Node& child : node.children) walk(child);
    if (node.kind < Kind::Text) words_.push_back(barrier);  // a block ends
  }

  /// True where the link itself names the body, so that its text need not be searched.
  bool mention_link(const Node& link) {
    const std::string_view url = link.url;
    if (url.starts_with("act:")) mention(result_.acts, url.substr(4));
    if (!url.starts_with("board:")) return false;
    words_.push_back(barrier);
    mention(result_.bodies, url.substr(6));
    return true;
  }

  void match() {
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = i;
      std::uint32_t state = 0;
      std::uint32_t longest = 0;
      for (std::size_t j = i; j < words_.size(); ++j) {
        state = names_.next(state, words_[j]);
        if (state == 0) break;
        if (!names_.ends(state).empty()) {
          longest = state;
          end = j + 1;
        }
      }
      for (const std::string* body : names_.ends(longest)) mention(result_.bodies, *body);
      i = end > i ? end : i + 1;
    }
    words_.clear();
  }

  void mention(std::unordered_map<std::string, std::vector<Mention>>& map, std::string_view id) {
    std::vector<Mention>& list = map[std::string(id)];
    if (!list.empty() && list.back().section == place_.section && list.back().clause == place_.clause) return;
    if (place_.clause == nullptr) {
      // Text outside clauses comes in several runs; a section counts once for them all.
      const model::Section*& seen = outside_seen_[&list];
      if (seen == place_.section) return;
      seen = place_.section;
    }
    list.push_back(place_);
  }

  const Names& names_;
  Mention place_;
  std::vector<std::string_view> words_;  ///< of the block that is being read
  std::unordered_map<const std::vector<Mention>*, const model::Section*> outside_seen_;
  Mentions result_;
};

}  // namespace

Mentions mentions(const EditionIndex& edition) {
  const Names names = names_of(edition);
  Reader reader(names);
  for (const model::Section& section : edition.edition().sections) reader.read(section);
  return reader.take();
}

}  // namespace concordat::derive
