// The pages of an edition that show one component: boards, map, timetable, priorities, themes, records,
// sign-off.
#include <fmt/format.h>

#include <algorithm>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "fingerprint/edition.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

Value board_card(const LinkContext& links, const model::Body& body) {
  std::string role = body.role.children.empty() ? std::string() : doc::plain(body.role.children.front());
  return Object{{"href", body_href(links, body.id)},
                {"name", body.name},
                {"acronym", body.acronym == body.name ? Value() : text_or_null(body.acronym)},
                {"role", std::move(role)}};
}

Value board_group(const LinkContext& links, std::string id, std::string_view name,
                  const doc::Node* description, const std::vector<const model::Body*>& bodies) {
  List cards;
  for (const model::Body* body : bodies) cards.push_back(board_card(links, *body));
  return Object{{"id", std::move(id)},
                {"name", name},
                {"description_html", description ? prose_value(links, *description) : Value()},
                {"boards", std::move(cards)}};
}

}  // namespace

Object boards_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const model::Edition& edition = page.edition->edition();
  auto select = [&](auto wanted) {
    std::vector<const model::Body*> list;
    for (const model::Body& body : edition.bodies) {
      if (wanted(body)) list.push_back(&body);
    }
    return list;
  };
  List groups;
  auto add = [&](std::string id, std::string_view name, const doc::Node* description, auto wanted) {
    std::vector<const model::Body*> bodies = select(wanted);
    if (!bodies.empty()) groups.push_back(board_group(links, std::move(id), name, description, bodies));
  };
  for (const model::Group& group : edition.groups) {
    add("group-" + group.id.value, group.name, &group.description,
        [&](const model::Body& b) { return b.standing == model::Standing::Board && b.group == group.id; });
  }
  add("boards", edition.groups.empty() ? "Boards" : "Other boards", nullptr, [&](const model::Body& b) {
    return b.standing == model::Standing::Board && !page.edition->index.group(b.group);
  });
  add("sub-groups", "Sub-groups", nullptr,
      [](const model::Body& b) { return b.standing == model::Standing::SubGroup; });
  add("outside", "Outside bodies that the text names", nullptr,
      [](const model::Body& b) { return b.standing == model::Standing::Outside; });
  return {{"groups", std::move(groups)}};
}

Object map_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  return {{"map_html", figure_value(r, links, views::map_figure(subject_of(links)))},
          {"count", counted(page.edition->edition().lines.size(), "line", "lines")},
          {"lines_html", view_value(links, views::lines)}};
}

Object timetable_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  List bodies;
  for (const derive::BodyTimetable& timetable : made.timetable.bodies) {
    const views::Subject subject = subject_of(links).of(*timetable.body);
    bodies.push_back(
        Object{{"id", timetable.body->id.value},
               {"body", body_value(links, *timetable.body)},
               {"duties_html", blocks_value(links, views::duties(subject, views::DutyOrder::ByRole))},
               {"others_html", blocks_value(links, views::given(subject, views::DutyOrder::ByRole))}});
  }
  Object view{
      {"legend_html", view_value(links, views::actions)},
      {"matrix_html", view_value(links, views::timetable)},
      {"year_html", view_value(links, views::year)},
      {"bodies", std::move(bodies)},
      {"csv", r.site.root + made.url + "data/timetable.csv"},
      {"calendar", has_calendar(made) ? Value(r.site.root + made.url + "data/calendar.ics") : Value()},
      {"lasting_calendar", lasting_calendar(links)}};
  add_clauses(view, links, made.edition().timetable.clauses);
  return view;
}

Object priorities_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  List bodies;
  for (const model::Body& body : page.edition->edition().bodies) {
    if (body.priorities.empty()) continue;
    bodies.push_back(Object{{"id", body.id.value},
                            {"href", body_href(links, body.id)},
                            {"name", body.name},
                            {"priorities_html", view_value(links, views::priorities, &body)}});
  }
  return {{"bodies", std::move(bodies)}, {"csv", r.site.root + page.edition->url + "data/priorities.csv"}};
}

Object themes_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  return {{"themes_html", view_value(links, views::themes)},
          {"csv", r.site.root + page.edition->url + "data/themes.csv"}};
}

Object sign_off_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const std::vector<model::Approval>& approvals = page.edition->edition().approvals;
  auto agreed = std::count_if(approvals.begin(), approvals.end(), [](const model::Approval& a) {
    return a.status == model::ApprovalStatus::Agreed;
  });
  Object view{{"summary", fmt::format("{} of {} have agreed this edition.", agreed,
                                      counted(approvals.size(), "board", "boards"))},
              {"approvals_html", view_value(links, views::approvals)},
              {"fingerprint", fingerprint::shortened(page.edition->fingerprint)},
              {"csv", r.site.root + page.edition->url + "data/signoff.csv"}};
  return view;
}

Object records_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  return {{"records_html", view_value(links, views::records)},
          {"csv", r.site.root + page.edition->url + "data/partnerships.csv"}};
}

}  // namespace concordat::site
