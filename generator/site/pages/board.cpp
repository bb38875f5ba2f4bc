// The summary of one board: what it is for, whom it answers to, what it gives and receives, who sits on it.
#include <algorithm>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/feeds.hpp"
#include "site/renderer.hpp"
#include "views/whole.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

std::string calendar_url(const LinkContext& links, const model::Body& body) {
  return links.site.root + links.edition->url + "data/boards/" + body.id.value + ".ics";
}

/// What only the website has of the body: calendar, papers, the board through time.
std::vector<Node> fields_of_website(const Renderer& r, const LinkContext& links, const model::Body& body) {
  std::vector<Node> fields;
  std::vector<Node> feeds;
  if (const model::AreaBody* known = r.site.index.area_body(*links.area, body.id)) {
    const std::string lasting = href_of(r.site, lasting_feed(r.site, *links.area, *known));
    if (!lasting.empty()) {
      feeds.push_back(doc::link(lasting, "Subscribe to this board's reporting year"));
      feeds.push_back(doc::text(" (iCalendar): always that of the current editions"));
    }
  }
  if (has_calendar(*links.edition, body)) {
    const bool only = feeds.empty();
    if (!only) feeds.push_back(doc::text("; "));
    feeds.push_back(doc::link(calendar_url(links, body), only ? "The board's reporting year in this edition"
                                                              : "that of this edition only"));
    if (only) feeds.push_back(doc::text(" (iCalendar)"));
  }
  if (!feeds.empty()) fields.push_back(doc::field("Calendar", std::move(feeds)));
  std::vector<Node> papers;
  for (const auto& [url, title] : papers_of(r.downloads, *links.edition, &body)) {
    if (!papers.empty()) papers.push_back(doc::text("; "));
    papers.push_back(doc::link(url, title));
  }
  if (!papers.empty()) fields.push_back(doc::field("On paper", std::move(papers)));
  fields.push_back(doc::field(
      "Through time",
      doc::nodes(doc::link(addresses::area_body_url(*links.area, body.id), "This board in every document"))));
  return fields;
}

/// The parts of the page: those of every medium, with what only the website has.
Node parts_of(const Renderer& r, const LinkContext& links, const model::Body& body) {
  const views::Subject subject = subject_of(links).of(body);
  Node parts = views::body_parts(subject);
  std::vector<Node>& list = parts.children;
  if (list.empty() || list.front().id != "glance") {
    list.insert(list.begin(), doc::heading(1, "At a glance", "glance"));
    list.insert(list.begin() + 1, {.kind = Kind::FieldList});
  }
  for (Node& field : fields_of_website(r, links, body)) list[1].children.push_back(std::move(field));
  const auto lines =
      std::find_if(list.begin(), list.end(), [](const Node& node) { return node.id == "relationships"; });
  if (lines != list.end()) list.insert(lines + 1, views::map_figure_of_body(subject).children.front());
  return parts;
}

List on_this_page(const Node& parts) {
  List list;
  for (const Node& node : parts.children) {
    if (node.kind == Kind::Heading) list.push_back(contents_item("#" + node.id, doc::plain(node)));
  }
  return list;
}

}  // namespace

Object board_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Body& body = *page.body;
  const Node parts = parts_of(r, links, body);
  std::string html;
  html::Writer writer = writer_for(links);
  writer.shift_headings(1);
  writer.on_figure(drawing_of(r, links));
  writer.blocks(html, parts);
  doc::Node role = body.role;
  views::add_trace_line(role.children, subject_of(links), body.role_clauses, body.inferred.role);
  return {{"title", body.name},
          {"kind", views::kind_of(subject_of(links).of(body))},
          {"role_html", blocks_value(links, role)},
          {"html", std::move(html)},
          {"calendar", has_calendar(made, body) ? Value(calendar_url(links, body)) : Value()},
          {"contents", on_this_page(parts)},
          {"contents_title", "On this page"}};
}

}  // namespace concordat::site
