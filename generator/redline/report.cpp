#include "redline/report.hpp"

#include <fmt/format.h>

#include <map>
#include <unordered_map>
#include <utility>

#include "doc/build.hpp"
#include "redline/tree.hpp"
#include "views/views.hpp"
#include "views/whole.hpp"

namespace concordat::redline {
namespace {

using doc::Node;

/// "Of the document", "Timetable", "Text": what a change without a subject stands under.
std::string_view heading_of(const Change& change) {
  if (change.place == "timetable") return "The timetable";
  if (change.place == "map") return "Lines between bodies";
  if (change.place == "themes") return "Themes";
  return change.place.empty() ? "The document" : "The text";
}

/// A link to what is gone would lead to something else, or nowhere: its words stay.
void without_links_of_removed(std::vector<Node>& nodes, bool removed) {
  std::vector<Node> kept;
  for (Node& node : nodes) {
    const bool gone = removed || node.change == doc::Change::Removed;
    without_links_of_removed(node.children, gone);
    without_links_of_removed(node.was, true);
    if (!gone || node.kind != doc::Kind::Link) {
      kept.push_back(std::move(node));
      continue;
    }
    for (Node& word : node.children) {
      if (node.change != doc::Change::None) word.change = node.change;
      kept.push_back(std::move(word));
    }
  }
  nodes = std::move(kept);
}

/// By what links call a clause of the edition before, its number or its key: what they call it now.
using Renumbered = std::unordered_map<std::string, std::string>;

Renumbered renumbered(const model::Edition& before, const model::Edition& after) {
  Renumbered all;
  for (const ClausePair& pair : clause_pairs(before, after)) {
    if (!pair.renumbered()) continue;
    all.emplace(fmt::format("clause:{}", pair.before.number()),
                fmt::format("clause:{}", pair.after.number()));
    const std::string& key = pair.before.clause->key;
    if (!key.empty()) all.emplace("clause:" + key, "clause:" + key);
  }
  return all;
}

/// Links to such clauses have what they are called now as their key: so they are no change.
void follow_renumbering(Node& node, const Renumbered& all) {
  for (Node& child : node.children) follow_renumbering(child, all);
  if (node.kind != doc::Kind::Link) return;
  const auto found = all.find(node.url);
  if (found != all.end()) node.key = found->second;
}

}  // namespace

Node list_of(const std::vector<Change>& changes) {
  Node view{.kind = doc::Kind::Document};
  std::map<std::string, std::size_t, std::less<>> at;
  for (const Change& change : changes) {
    const bool of_report = change.place == "timetable";
    const std::string subject(change.subject.empty() || of_report ? heading_of(change) : change.subject);
    const auto [found, fresh] = at.emplace(subject, view.children.size() + 1);
    if (fresh) {
      view.children.push_back(doc::heading(2, subject));
      view.children.push_back({.kind = doc::Kind::BulletList});
    }
    Node item = doc::item(doc::text(change.words));
    if (!change.why.empty()) item.children.front().children.push_back(doc::detail(change.why));
    view.children[found->second].children.push_back(std::move(item));
  }
  return view;
}

Node clause_redline(const views::Subject& before, const views::Subject& after, const ClausePair& pair) {
  const auto words = [](const views::Subject& subject, const ClauseAt& at) {
    return views::with_views(subject, doc::make(doc::Kind::Document, at.clause->children));
  };
  Node made = marked(words(before, pair.before), words(after, pair.after));
  without_links_of_removed(made.children, false);
  return made;
}

Node whole_redline(const views::Subject& before, const views::Subject& after) {
  Node old = views::whole_edition(before);
  follow_renumbering(old, renumbered(before.edition(), after.edition()));
  Node made = marked(old, views::whole_edition(after));
  without_links_of_removed(made.children, false);
  return made;
}

}  // namespace concordat::redline
