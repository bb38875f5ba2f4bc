// The summary of one board: what it is for, whom it answers to, what it gives and receives, who sits on it.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/exports.hpp"
#include "site/renderer.hpp"

namespace concordat::site {
namespace {

// Clauses and sections that name the body, each once, in reading order.
List named_in(const LinkContext& links, const model::Body& body) {
  List list;
  auto found = links.edition->mentions.bodies.find(body.id.value);
  if (found != links.edition->mentions.bodies.end()) {
    for (const derive::Mention& mention : found->second) {
      std::string url = mention.clause ? "clause:" + mention.clause->id : "section:" + mention.section->id;
      Target target = resolve(links, url);
      list.push_back(link_value(std::move(target.href), target.text));
    }
  }
  mark_last(list);
  return list;
}

// "SAB · Board · Safeguarding": what stands above the title.
std::string kind_of(const derive::EditionIndex& index, const model::Body& body) {
  const model::Group* group = index.group(body.group);
  std::string acronym = body.acronym == body.name ? std::string() : body.acronym;
  return joined({acronym, std::string(data::label(body.standing)), group ? group->name : std::string()},
                " · ");
}

std::string calendar_url(const LinkContext& links, const model::Body& body) {
  return links.site.root + links.edition->url + "data/boards/" + body.id.value + ".ics";
}

/// What the body is, with what the website has of it.
doc::Node glance(const Renderer& r, const LinkContext& links, const model::Body& body) {
  doc::Node view = views::glance(subject_of(links).of(body));
  if (view.children.empty()) view.children.push_back({.kind = doc::Kind::FieldList});
  const auto add = [&](std::string_view name, std::vector<doc::Node> value) {
    view.children.front().children.push_back(doc::field(name, std::move(value)));
  };
  if (has_calendar(*links.edition, body))
    add("Calendar", doc::nodes(doc::link(calendar_url(links, body), "Calendar feed of this board"),
                               doc::text(" (iCalendar)")));
  std::vector<doc::Node> papers;
  for (const auto& [href, title] : papers_of(r.site, r.downloads, *links.edition, &body)) {
    if (!papers.empty()) papers.push_back(doc::text("; "));
    papers.push_back(doc::link(href, title));
  }
  if (!papers.empty()) add("On paper", std::move(papers));
  add("Through time", doc::nodes(doc::link(links.site.root + addresses::area_body_url(*links.area, body.id),
                                           "This board in every document")));
  return view;
}

List on_this_page(const Object& view) {
  struct Part {
    std::string_view flag;
    std::string_view id;
    std::string_view title;
  };
  constexpr Part parts[] = {
      {"glance_html", "glance", "At a glance"},        {"has_duties", "duties", "Reporting"},
      {"functions_html", "functions", "Functions"},    {"members_html", "members", "Members"},
      {"priorities_html", "priorities", "Priorities"}, {"lines_html", "relationships", "Relationships"},
      {"has_named", "clauses", "Where it is named"}};
  List list;
  for (const Part& part : parts) {
    bool there = false;
    for (const mustache::Field& field : view) {
      if (field.key != part.flag) continue;
      const bool* flag = std::get_if<bool>(&field.value.data);
      there = flag ? *flag : !std::holds_alternative<std::monostate>(field.value.data);
    }
    if (!there) continue;
    list.push_back(Object{{"href", "#" + std::string(part.id)},
                          {"title", part.title},
                          {"number", Value()},
                          {"current", false},
                          {"has_headings", false},
                          {"headings", List()}});
  }
  return list;
}

}  // namespace

Object board_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Body& body = *page.body;
  const views::Subject subject = subject_of(links).of(body);
  const doc::Node own = views::duties(subject, views::DutyOrder::ByRole);
  const doc::Node others = views::given(subject, views::DutyOrder::ByRole);
  List named = named_in(links, body);
  Object view{{"title", body.name},
              {"kind", kind_of(made.index, body)},
              {"role_html", blocks_value(links, body.role)},
              {"note_html", blocks_value(links, body.note)},
              {"glance_html", blocks_value(links, glance(r, links, body))},
              {"calendar", has_calendar(made, body) ? Value(calendar_url(links, body)) : Value()},
              {"has_duties", !own.children.empty() || !others.children.empty()},
              {"duties_html", blocks_value(links, own)},
              {"others_html", blocks_value(links, others)},
              {"functions_html", view_value(links, views::functions, &body)},
              {"members_html", view_value(links, views::members, &body)},
              {"priorities_html", view_value(links, views::priorities, &body)},
              {"lines_html", view_value(links, views::lines_of_body, &body)},
              {"map_html", figure_value(r, links, views::map_figure_of_body(subject))},
              {"has_named", !named.empty()},
              {"named", std::move(named)}};
  add_clauses(view, links, body.role_clauses);
  view.push_back({"contents", on_this_page(view)});
  view.push_back({"contents_title", "On this page"});
  return view;
}

}  // namespace concordat::site
