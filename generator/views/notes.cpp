// The editor's notes that stand in the text at a statement which another page shows too, so that no page
// shows a corrected statement without what was corrected.
#include <unordered_set>

#include "doc/plain.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

class Notes {
 public:
  explicit Notes(const Subject& subject) : subject_(subject) {}

  /// Those in the clauses that are cited; a whole section is too much to be one statement.
  void at(const std::vector<model::ClauseRef>& clauses) {
    for (const model::ClauseRef& clause : clauses) {
      const derive::ClausePlace* place = subject_.index.clause(clause.value);
      if (place && seen_.insert(place->clause).second) add_all(*place->clause, "clause:" + place->clause->id);
    }
  }

  /// Those that follow a view of the body in the text.
  void below(std::string_view view) {
    const std::string url = std::string(view) + "/" + subject_.body->id.value;
    for (const model::Section& section : subject_.edition().sections) below(section.text, url, section);
  }

  /// What the page says itself is not said again.
  void know(const Node& note) { seen_words_.insert(doc::plain(note)); }

  Node take() { return std::move(list_); }

 private:
  void add(const Node& note, std::string where) {
    if (!seen_words_.insert(doc::plain(note)).second) return;
    Node copy = note;
    copy.text = doc::plain(reference(subject_, std::move(where)));
    list_.children.push_back(std::move(copy));
  }

  void add_all(const Node& block, const std::string& where) {
    for (const Node& child : block.children) {
      if (child.kind == Kind::Editorial) add(child, where);
    }
  }

  void below(const Node& parent, std::string_view url, const model::Section& section) {
    bool open = false;
    for (const Node& child : parent.children) {
      if (open && child.kind == Kind::Editorial)
        add(child, parent.kind == Kind::Clause ? "clause:" + parent.id : "section:" + section.id);
      else
        open = child.kind == Kind::View && child.url == url;
      if (child.kind == Kind::Clause) below(child, url, section);
    }
  }

  const Subject& subject_;
  Node list_;
  std::unordered_set<const Node*> seen_;
  std::unordered_set<std::string> seen_words_;
};

bool cites(const Node& node, const std::string& url) {
  if (node.kind == Kind::Link && node.url == url) return true;
  for (const Node& child : node.children) {
    if (cites(child, url)) return true;
  }
  return false;
}

void add_citing(std::vector<Node>& out, const Node& node, const std::string& url) {
  if (node.kind == Kind::Editorial && cites(node, url)) out.push_back(node);
  for (const Node& child : node.children) add_citing(out, child, url);
}

}  // namespace

Node notes(const Subject& subject) {
  const model::Body& body = *subject.body;
  Notes notes(subject);
  notes.know(body.note);
  notes.at(body.role_clauses);
  notes.at(body.accountability_clauses);
  notes.at(body.parents_clauses);
  notes.at(body.members_clauses);
  for (const model::StatutoryBasis& basis : body.statutory_basis) notes.at(basis.clauses);
  for (const model::FunctionList& list : body.functions) notes.at(list.clauses);
  for (const model::Post& post : body.posts) notes.at(post.clauses);
  for (const model::Member& member : body.members) notes.at(member.clauses);
  for (const model::PriorityList& list : body.priorities) notes.at(list.clauses);
  for (const std::string_view view : {"functions", "members", "priorities"}) notes.below(view);
  return notes.take();
}

Node notes_on_priorities(const Subject& subject) {
  Notes notes(subject);
  for (const model::PriorityList& list : subject.body->priorities) notes.at(list.clauses);
  notes.below("priorities");
  return notes.take();
}

Node notes_on_act(const Subject& subject, std::string_view act) {
  Node list;
  const std::string url = "act:" + std::string(act);
  for (const model::Section& section : subject.edition().sections)
    add_citing(list.children, section.text, url);
  return list;
}

}  // namespace concordat::views
