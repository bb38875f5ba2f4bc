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

/// The board's year of reports, as calendars.
std::vector<Node> feeds_of(const Site& site, const LinkContext& links, const model::Body& body) {
  std::vector<Node> feeds;
  if (const model::AreaBody* known = site.index.area_body(*links.area, body.id)) {
    const std::string lasting = href_of(site, lasting_feed(site, *links.area, *known));
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
  return feeds;
}

/// Its page through all documents, with the names that it had before.
std::vector<Node> through_time(const Site& site, const LinkContext& links, const model::Body& body) {
  std::vector<Node> words =
      doc::nodes(doc::link(addresses::area_body_url(*links.area, body.id), "This board in every document"));
  const model::AreaBody* known = site.index.area_body(*links.area, body.id);
  if (!known) return words;
  std::vector<std::string> former;
  for (const model::FormerName& one : known->formerly) {
    if (one.name != body.name) former.push_back(one.name);
  }
  if (!former.empty()) words.push_back(doc::text("; formerly " + views::listed(former)));
  return words;
}

/// What readers come for at once: where to ask, what to print, what to subscribe to.
Node box_of(const Renderer& r, const LinkContext& links, const model::Body& body) {
  Node fields{.kind = Kind::FieldList, .look = "box", .text = "This board"};
  const auto add = [&](std::string_view name, std::vector<Node> value) {
    if (!value.empty()) fields.children.push_back(doc::field(name, std::move(value)));
  };
  if (!body.website.empty()) add("Website", doc::nodes(views::address_link(body.website)));
  for (const model::Post& post : body.posts) {
    if (!doc::empty(post.holder)) add(post.title, doc::inlines_of(post.holder));
  }
  std::vector<Node> papers;
  for (const auto& [url, title] : papers_of(r.downloads, *links.edition, &body)) {
    if (!papers.empty()) papers.push_back(doc::text("; "));
    papers.push_back(doc::link(url, title));
  }
  add("On paper", std::move(papers));
  add("Calendar", feeds_of(r.site, links, body));
  add("Through time", through_time(r.site, links, body));
  return doc::make(Kind::Document, doc::nodes(std::move(fields)));
}

/// The season in which the day of the build falls, or the first after it: what a year that holds begins with.
/// Null where the edition does not hold, or its seasons have no months.
const model::Season* next_season(const EditionSite& made, const dates::Date& today) {
  const model::Edition& edition = made.edition();
  if (!derive::is_in_force(made.document(), edition, today)) return nullptr;
  const model::Season* next = nullptr;
  int least = 12;
  for (const model::Season& season : edition.seasons) {
    for (const int month : season.months) {
      const int wait = (month - today.month + 12) % 12;
      if (wait < least) {
        least = wait;
        next = &season;
      }
    }
  }
  return next;
}

/// The parts of the page: those of every medium, with the map of its neighbourhood.
Node parts_of(const views::Subject& subject) {
  Node parts = views::body_parts(subject);
  std::vector<Node>& list = parts.children;
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
  views::Subject subject = subject_of(links).of(body);
  subject.next = next_season(made, r.site.today);
  const Node parts = parts_of(subject);
  // What is at a glance in the box alone keeps the address that it had.
  const bool has_glance = std::any_of(parts.children.begin(), parts.children.end(),
                                      [](const Node& node) { return node.id == "glance"; });
  std::string html;
  html::Writer writer = writer_for(links);
  writer.shift_headings(1);
  writer.on_figure(drawing_of(r, links));
  writer.blocks(html, parts);
  doc::Node role = body.role;
  views::add_trace_line(role.children, subject, body.role_clauses, body.inferred.role);
  return {{"title", body.name},
          {"kind", views::kind_of(subject)},
          {"role_html", blocks_value(links, role)},
          {"box_id", has_glance ? "box" : "glance"},
          {"box_html", blocks_value(links, box_of(r, links, body))},
          {"html", std::move(html)},
          {"calendar", has_calendar(made, body) ? Value(calendar_url(links, body)) : Value()},
          {"contents", on_this_page(parts)},
          {"contents_title", "On this page"}};
}

}  // namespace concordat::site
