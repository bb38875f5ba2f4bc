// Footnotes are numbered for each text by itself, and a text takes up others: views, and in them the notes of
// records.
#include "views/footnotes.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

bool is_note(const Node& node) {
  return node.kind == Kind::FootnoteDefinition;
}

bool has_notes(const Node& node) {
  return is_note(node) || std::any_of(node.children.begin(), node.children.end(), has_notes);
}

class Gathering {
 public:
  void gather(Node& document) {
    take(document);
    for (std::size_t i = 0; i < order_.size(); ++i) {  // a note may refer to others
      Node note = std::move(notes_[order_[i]]);
      take(note);
      note.id = std::to_string(i + 1);
      document.children.push_back(std::move(note));
    }
  }

 private:
  /// By the id that it has in its text, the place of a note in `notes_`.
  using Scope = std::unordered_map<std::string, std::size_t>;

  void take(Node& node) {
    if (node.kind == Kind::FootnoteReference) refer(node);
    const bool opens = std::any_of(node.children.begin(), node.children.end(), is_note);
    if (opens) {
      Scope& scope = scopes_.emplace_back();
      for (Node& child : node.children) {
        if (!is_note(child)) continue;
        scope.emplace(child.id, notes_.size());
        notes_.push_back(std::move(child));
        numbers_.push_back(0);
      }
      std::erase_if(node.children, is_note);
    }
    for (Node& child : node.children) take(child);
    // Notes keep the scope of their text: those at the end may refer to one another.
    if (opens && scopes_.size() > 1) scopes_.pop_back();
  }

  void refer(Node& reference) {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      const auto found = scope->find(reference.id);
      if (found == scope->end()) continue;
      std::size_t& number = numbers_[found->second];
      if (number == 0) {
        order_.push_back(found->second);
        number = order_.size();
      }
      reference.id = std::to_string(number);
      return;
    }
  }

  std::vector<Scope> scopes_;
  std::vector<Node> notes_;
  std::vector<std::size_t> numbers_;  // of each note; 0: not referred to yet
  std::vector<std::size_t> order_;    // of first references
};

void mark(Node& node, std::string_view with) {
  if (is_note(node) || node.kind == Kind::FootnoteReference) node.id.insert(0, with);
  for (Node& child : node.children) mark(child, with);
}

}  // namespace

void gather_footnotes(Node& document) {
  if (has_notes(document)) Gathering().gather(document);
}

void mark_footnotes(Node& document, std::string_view with) {
  if (has_notes(document)) mark(document, with);
}

}  // namespace concordat::views
