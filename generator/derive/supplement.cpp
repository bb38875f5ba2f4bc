// The views of an edition less those that its text shows.
#include "derive/supplement.hpp"

#include <functional>

namespace concordat::derive {
namespace {

using markdown::Kind;
using markdown::Node;

void find_views(const Node& node, Views& seen) {
  if (node.kind == Kind::View) seen.insert(node.url);
  for (const Node& child : node.children) find_views(child, seen);
}

Node view(std::string url, std::string caption = {}) {
  return {.kind = Kind::View, .text = std::move(caption), .url = std::move(url)};
}

Node heading(int level, std::string_view id, std::string text) {
  Node node{.kind = Kind::Heading, .level = static_cast<std::uint8_t>(level), .id = std::string(id)};
  node.children.push_back({.kind = Kind::Text, .text = std::move(text)});
  return node;
}

}  // namespace

Views views_of(const model::Edition& edition) {
  Views seen;
  for (const model::Section& section : edition.sections) find_views(section.text, seen);
  return seen;
}

std::vector<Node> supplement(const model::Edition& edition, const Views& seen) {
  std::vector<Node> blocks;
  auto add = [&](bool there, std::string_view name, std::string title) {
    if (!there || seen.contains(std::string(name))) return;
    blocks.push_back(heading(2, name, std::move(title)));
    blocks.push_back(view(std::string(name)));
  };
  auto of_bodies = [&](const std::string& name, const std::string& title,
                       const std::function<bool(const model::Body&)>& has) {
    bool first = true;
    for (const model::Body& body : edition.bodies) {
      if (!has(body) || seen.contains(name + "/" + body.id.value)) continue;
      if (first) blocks.push_back(heading(2, name, title));
      first = false;
      blocks.push_back(heading(3, name + "-" + body.id.value, body.name));
      blocks.push_back(view(name + "/" + body.id.value));
    }
  };
  add(!edition.lines.empty(), "map", "Relationship map");
  add(!edition.timetable.reports.empty(), "timetable", "Reporting timetable");
  if (!edition.timetable.reports.empty() && !edition.actions.empty() && !seen.contains("actions")) {
    blocks.push_back(view("actions", "What the words of the timetable mean"));
  }
  of_bodies("functions", "Functions", [](const model::Body& b) { return !b.functions.empty(); });
  of_bodies("members", "Members",
            [](const model::Body& b) { return !b.members.empty() || !b.posts.empty(); });
  of_bodies("priorities", "Priorities", [](const model::Body& b) { return !b.priorities.empty(); });
  add(!edition.themes.themes.empty(), "themes", "Themes of common interest");
  add(!edition.approvals.empty(), "approvals", "Sign-off");
  return blocks;
}

}  // namespace concordat::derive
