// The list of views, and how texts show them.
#include "views/views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "derive/contents.hpp"
#include "views/footnotes.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;
using model::Body;
using model::Edition;

template <class F>
bool any_body(const Edition& edition, F&& has) {
  return std::any_of(edition.bodies.begin(), edition.bodies.end(), has);
}

template <bool (*has)(const Edition&)>
bool of_edition(const Edition& edition, const Body*) {
  return has(edition);
}

// Each view that a text can show. Those of an edition that stand in the supplement have their title there.
constexpr View list[] = {
    {"overview", "", Of::Edition, [](const Edition& e, const Body*) { return !e.groups.empty(); }, overview},
    {"map", "Relationship map", Of::Edition, of_edition<derive::has_map>, map},
    {"lines", "", Of::Edition, of_edition<derive::has_relationships>, lines},
    {"line-matrix", "", Of::Edition, of_edition<derive::has_relationships>, line_matrix},
    {"timetable", "Reporting timetable", Of::Edition, of_edition<derive::has_timetable>, timetable},
    {"actions", "What the words of the timetable mean", Of::Edition,
     [](const Edition& e, const Body*) { return derive::has_timetable(e) && !e.actions.empty(); }, actions},
    {"year", "", Of::Edition, of_edition<derive::has_timetable>, year},
    {"year-band", "", Of::Edition, of_edition<derive::has_timetable>, year_band},
    {"functions", "Functions", Of::Body, [](const Edition&, const Body* b) { return !b->functions.empty(); },
     functions},
    {"delegations", "Delegations", Of::Body,
     [](const Edition&, const Body* b) { return !b->delegations.empty(); }, delegations},
    {"members", "Members", Of::Body,
     [](const Edition&, const Body* b) { return !b->members.empty() || !b->posts.empty(); }, members},
    {"seats", "Seats by organisation", Of::Edition, of_edition<derive::has_seats>, seats},
    {"priorities", "Priorities", Of::Body,
     [](const Edition&, const Body* b) { return !b->priorities.empty(); }, priorities},
    {"themes", "Themes of common interest", Of::Edition, of_edition<derive::has_themes>, themes},
    {"coverage", "", Of::Edition,
     [](const Edition& e, const Body*) { return derive::has_themes(e) || derive::has_priorities(e); },
     coverage},
    {"approvals", "Sign-off", Of::Edition, of_edition<derive::has_approvals>, approvals},
    {"signatories", "Who signs it", Of::Edition,
     [](const Edition& e, const Body*) { return !e.signatories.empty(); }, signatories},
    {"websites", "", Of::Edition,
     [](const Edition& e, const Body*) {
       return any_body(e, [](const Body& b) { return !b.website.empty(); });
     },
     websites},
    {"control", "", Of::Edition, [](const Edition& e, const Body*) { return !e.control.empty(); }, control},
    {"versions", "", Of::Edition, [](const Edition& e, const Body*) { return !e.versions.empty(); },
     versions},
    {"records", "", Of::Edition, of_edition<derive::has_records>, records},
};

Node marker(std::string name) {
  return {.kind = Kind::View, .url = std::move(name)};
}

using Names = std::unordered_set<std::string_view>;

void find_views(const Node& node, Names& found) {
  if (node.kind == Kind::View) found.insert(node.url);
  for (const Node& child : node.children) find_views(child, found);
}

/// The views that the text of the edition shows.
Names shown_views(const model::Edition& edition) {
  Names found;
  for (const model::Section& section : edition.sections) find_views(section.text, found);
  return found;
}

/// Before a timetable: what its words mean, where no text of the edition says so.
void add_key(Node& timetable, const Subject& subject) {
  if (!holds(subject.edition(), "actions") || shown_views(subject.edition()).contains("actions")) return;
  Node key = std::move(actions(subject).children.front());
  key.paper = timetable.children.front().paper;
  timetable.children.insert(timetable.children.begin(), std::move(key));
}

/// The view that a text shows, with the text's caption in the place of the table's own.
Node shown_in_place(const Subject& subject, const Node& marker) {
  const std::string_view url = marker.url;
  const std::size_t slash = url.find('/');
  const View* view = find(url.substr(0, slash));
  const model::Body* body =
      slash == std::string_view::npos ? nullptr : subject.index.body(url.substr(slash + 1));
  if (!view || (view->of == Of::Body) != (body != nullptr)) return {};
  Node made = view->make(body ? subject.of(*body) : subject);
  if (!marker.text.empty() && !made.children.empty() && made.children.front().kind == Kind::Table)
    made.children.front().text = marker.text;
  if (url == "timetable") add_key(made, subject);
  return made;
}

/// Where a text stands: a source that leads there says nothing.
struct Here {
  const model::Section* section = nullptr;
  std::string clause = {};
};

bool is_redundant(const Subject& subject, const Here& here, const Node& node) {
  if (!here.section || (node.kind != Kind::Sources && node.look != "source")) return false;
  bool any = false;
  for (const Node& child : node.children) {
    if (child.kind != Kind::Link) continue;
    const derive::ClausePlace* place =
        child.url.starts_with("clause:") ? subject.index.clause(child.url.substr(7)) : nullptr;
    const bool leads_here =
        place ? place->clause->id == here.clause : child.url == "section:" + here.section->id;
    if (!leads_here) return false;
    any = true;
  }
  return any;
}

void drop_sources(const Subject& subject, const Here& here, std::vector<Node>& nodes) {
  std::erase_if(nodes, [&](const Node& node) { return is_redundant(subject, here, node); });
  for (Node& node : nodes) drop_sources(subject, here, node.children);
}

/// More columns than an upright page holds.
constexpr std::size_t most_upright = 6;

/// `shown` counts the views of the document.
void expand(const Subject& subject, Node& node, Here here, std::size_t& shown) {
  if (node.kind == Kind::Clause) here.clause = node.id;
  if (node.kind == Kind::Table && !node.children.empty() &&
      node.children.front().children.size() > most_upright)
    node.paper = doc::Paper::Wide;
  const bool any = std::any_of(node.children.begin(), node.children.end(),
                               [](const Node& child) { return child.kind == Kind::View; });
  if (any) {
    std::vector<Node> children;
    for (Node& child : node.children) {
      if (child.kind == Kind::View) {
        Node made = shown_in_place(subject, child);
        drop_sources(subject, here, made.children);
        mark_footnotes(made, fmt::format("{} ", ++shown));
        for (Node& block : made.children) children.push_back(std::move(block));
      } else {
        children.push_back(std::move(child));
      }
    }
    node.children = std::move(children);
  }
  for (Node& child : node.children) expand(subject, child, here, shown);
}

Node expanded(const Subject& subject, const Node& document, const Here& here) {
  Node copy = document;
  std::size_t shown = 0;
  expand(subject, copy, here, shown);
  gather_footnotes(copy);
  return copy;
}

void add_of_bodies(std::vector<Node>& blocks, const Subject& subject, const View& view, const Names& shown) {
  bool first = true;
  for (const model::Body& body : subject.edition().bodies) {
    const std::string name = std::string(view.name) + "/" + body.id.value;
    if (!view.holds(subject.edition(), &body) || shown.contains(name)) continue;
    if (first) blocks.push_back(doc::heading(2, view.title, std::string(view.name)));
    first = false;
    blocks.push_back(doc::heading(3, body.name, std::string(view.name) + "-" + body.id.value));
    blocks.push_back(marker(name));
  }
}

}  // namespace

std::span<const View> all() {
  return list;
}

const View* find(std::string_view name) {
  const auto found =
      std::find_if(std::begin(list), std::end(list), [&](const View& view) { return view.name == name; });
  return found == std::end(list) ? nullptr : found;
}

bool holds(const model::Edition& edition, std::string_view name) {
  const View& view = *find(name);
  if (view.of == Of::Edition) return view.holds(edition, nullptr);
  return any_body(edition, [&](const Body& body) { return view.holds(edition, &body); });
}

Node with_views(const Subject& subject, const Node& document) {
  return expanded(subject, document, {});
}

Node text_of(const Subject& subject, const model::Section& section) {
  Node text = expanded(subject, section.text, {.section = &section});
  std::vector<Node> opening;
  add_trace_line(opening, subject, {}, section.inferred);
  text.children.insert(text.children.begin(), opening.begin(), opening.end());
  return text;
}

std::vector<const View*> front(const model::Edition& edition) {
  const Names shown = shown_views(edition);
  std::vector<const View*> views;
  for (const std::string_view name : {"control", "versions"}) {
    if (holds(edition, name) && !shown.contains(name)) views.push_back(find(name));
  }
  return views;
}

std::vector<Node> supplement(const Subject& subject) {
  const Names shown = shown_views(subject.edition());
  std::vector<Node> blocks;
  for (const View& view : list) {
    if (view.title.empty()) continue;
    if (view.of == Of::Body) {
      add_of_bodies(blocks, subject, view, shown);
    } else if (view.holds(subject.edition(), nullptr) && !shown.contains(view.name)) {
      blocks.push_back(doc::heading(2, view.title, std::string(view.name)));
      blocks.push_back(marker(std::string(view.name)));
    }
  }
  return blocks;
}

}  // namespace concordat::views
