// Where each body and act is mentioned, in the texts and in the data files. All names of all bodies are in
// one trie of words; each text is read once, and at each word the longest name that begins there is taken. A
// name inside a longer one ("Trust" in "Trust Executive") is therefore no mention of its own.

#include "derive/mentions.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>

#include "derive/names.hpp"
#include "derive/statements.hpp"

namespace concordat::derive {
namespace {

using doc::Kind;
using doc::Node;

/// A word that is in no name: what stands before it and what stands after it never form a name together.
constexpr std::string_view barrier("\0", 1);

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
      place_ = {.section = &section, .clause = block.kind == Kind::Clause ? &block : nullptr};
      walk(block);
      match();
    }
    place_ = {.section = &section};
    for (const model::RecordValue& value : section.record) {
      for (const std::string& words : value.values) read(words);
    }
    match();
  }

  void read(const Statement& statement) {
    for (const Mention& place : statement.places) {
      place_ = place;
      for (const Node* prose : statement.prose) walk(*prose);
      for (std::string_view words : statement.words) read(words);
      match();
      for (std::string_view body : statement.bodies) mention(result_.bodies, body);
      for (std::string_view act : statement.acts) mention(result_.acts, act);
    }
  }

  /// In reading order, boards' pages last, each place once.
  Mentions take() {
    for (auto* map : {&result_.bodies, &result_.acts}) {
      for (auto& [id, list] : *map) {
        std::sort(list.begin(), list.end(), is_before);
        list.erase(std::unique(list.begin(), list.end()), list.end());
      }
    }
    return std::move(result_);
  }

 private:
  static bool is_before(const Mention& a, const Mention& b) {
    const auto key = [](const Mention& mention) {
      return std::tuple(mention.section == nullptr, mention.section, mention.clause, mention.board);
    };
    return key(a) < key(b);
  }

  void read(std::string_view words) {
    for_each_word(words, [&](std::string_view word) { words_.push_back(word); });
    words_.push_back(barrier);
  }

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
    if (id.empty() || (place_.board != nullptr && place_.board->id.value == id)) return;
    std::vector<Mention>& list = map[std::string(id)];
    if (list.empty() || !(list.back() == place_)) list.push_back(place_);
  }

  const Names& names_;
  Mention place_;
  std::vector<std::string_view> words_;  ///< of the block that is being read
  Mentions result_;
};

}  // namespace

Mentions mentions(const EditionIndex& edition) {
  const Names names = names_of(edition);
  Reader reader(names);
  for (const model::Section& section : edition.edition().sections) reader.read(section);
  for (const Statement& statement : statements(edition)) reader.read(statement);
  return reader.take();
}

std::string reference_of(const Mention& mention) {
  if (mention.board != nullptr) return "board:" + mention.board->id.value;
  return mention.clause != nullptr ? "clause:" + mention.clause->id : "section:" + mention.section->id;
}

}  // namespace concordat::derive
