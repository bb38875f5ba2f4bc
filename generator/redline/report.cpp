#include "redline/report.hpp"

#include <map>
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
  Node made = marked(views::whole_text(before), views::whole_text(after));
  without_links_of_removed(made.children, false);
  return made;
}

}  // namespace concordat::redline
