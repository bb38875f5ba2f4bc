// The pages of an edition that show one component: boards, map, timetable, priorities, themes, records,
// sign-off.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "addresses/addresses.hpp"
#include "derive/approvals.hpp"
#include "derive/contents.hpp"
#include "derive/relationship_map.hpp"
#include "derive/when.hpp"
#include "doc/plain.hpp"
#include "fingerprint/edition.hpp"
#include "site/pages/shared.hpp"
#include "views/issues.hpp"
#include "views/resolution.hpp"
#include "views/review.hpp"
#include "views/status.hpp"

namespace concordat::site {
namespace {

Value board_card(const LinkContext& links, const model::Body& body) {
  return card(body_href(links, body.id), body.name,
              body.role.children.empty() ? std::string()
                                         : doc::first_sentence(doc::plain(body.role.children.front())),
              body.acronym == body.name ? std::string() : body.acronym);
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

/// A page of one view, with the data file of it.
Object view_page(const LinkContext& links, const Page& page, std::string lede, const doc::Node& view,
                 std::string_view file) {
  return {
      {"heading", page.title},
      {"lede", std::move(lede)},
      {"html", blocks_value(links, view)},
      {"csv", file.empty()
                  ? Value()
                  : link_value(fmt::format("{}{}data/{}", links.site.root, page.edition->url, file), file)}};
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

namespace {

/// "12 relationships, each with its clause", "12 relationships, of which 1 is inferred".
/// What the page shows, by what the edition states.
std::string count_of_lines(const model::Edition& edition) {
  if (edition.lines.empty())
    return "Who belongs to whom. This edition states no other relationship between bodies.";
  std::set<std::string_view> kinds;
  std::size_t inferred = 0;
  for (const model::Line& line : edition.lines) {
    kinds.insert(line.kind.value);
    inferred += line.clauses.empty();
  }
  return fmt::format("{} of {} between the bodies of this edition{}.",
                     counted(edition.lines.size(), "relationship", "relationships"),
                     counted(kinds.size(), "kind", "kinds"),
                     inferred == 0   ? ", each with its clause"
                     : inferred == 1 ? ", of which 1 is inferred"
                                     : fmt::format(", of which {} are inferred", inferred));
}

/// Each body in words, with a link to its box on the first drawing, where it has one.
doc::Node boards_of_map(const LinkContext& links) {
  doc::Node boards = views::lines_by_body(subject_of(links));
  std::set<std::string_view> drawn;
  const derive::RelationshipMap map =
      derive::relationship_map(links.edition->index, derive::MapKind::Overview);
  for (const derive::MapNode& node : map.nodes) {
    if (node.body) drawn.insert(node.body->id.value);
  }
  for (doc::Node& list : boards.children) {
    for (doc::Node& field : list.children) {
      if (!drawn.contains(field.key)) continue;
      field.children.push_back(doc::text(". "));
      field.children.push_back(doc::link("#drawing_box-" + field.key, "On the map"));
    }
  }
  return boards;
}

}  // namespace

Object map_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  return {{"map_html", figure_value(r, links, views::map_figures(subject_of(links)))},
          {"count", count_of_lines(page.edition->edition())},
          {"boards_html", blocks_value(links, boards_of_map(links))},
          {"lines_html", view_value(links, views::lines)},
          {"matrix_html", view_value(links, views::line_matrix)}};
}

Object timetable_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  doc::Node boards{.kind = doc::Kind::Panels};
  List names;
  for (const derive::BodyTimetable& timetable : made.timetable.bodies) {
    names.push_back(Object{{"id", timetable.body->id.value}, {"name", timetable.body->short_name()}});
    const views::Subject subject = subject_of(links).of(*timetable.body);
    doc::Node panel = views::duties(subject, views::DutyOrder::ByRole);
    views::add_part(panel.children, doc::heading(4, "What other boards do with its reports"),
                    views::given(subject, views::DutyOrder::ByRole));
    boards.children.push_back({.kind = doc::Kind::Panel,
                               .level = 3,
                               .text = timetable.body->name,
                               .url = "board:" + timetable.body->id.value,
                               .id = "board-" + timetable.body->id.value,
                               .children = std::move(panel.children)});
  }
  doc::Node sources;
  views::add_sources(sources.children, subject_of(links), made.edition().timetable.clauses);
  const std::string data = r.site.root + made.url + "data/";
  const bool in_force = derive::is_in_force(made.document(), made.edition(), r.site.today);
  const doc::Node months = views::months(subject_of(links), in_force ? r.site.today : dates::Date{});
  return {{"sources_html", blocks_value(links, sources)},
          {"boards", std::move(names)},
          {"months_html", blocks_value(links, months)},
          {"band_html", view_value(links, views::year_band)},
          {"legend_html", view_value(links, views::actions)},
          {"matrix_html", view_value(links, views::timetable)},
          {"year_html", view_value(links, views::year)},
          {"boards_html", blocks_value(links, doc::make(doc::Kind::Document, doc::nodes(std::move(boards))))},
          {"csv", data + "timetable.csv"},
          {"calendar", has_calendar(made) ? Value(data + "calendar.ics") : Value()},
          {"lasting_calendar", lasting_calendar(links)},
          {"calendar_lacks", exports::left_out_of_calendar(made.timetable.undated)}};
}

Object priorities_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  const views::Subject subject = subject_of(links);
  doc::Node all;
  for (const model::Body& body : subject.edition().bodies) {
    doc::Node name = doc::link("board:" + body.id.value, body.name);
    if (body.priorities.empty()) continue;
    doc::Node part = views::priorities(subject.of(body));
    doc::append(part.children, views::notes_on_priorities(subject.of(body)));
    views::add_part(all.children, doc::heading(2, doc::nodes(std::move(name)), "board-" + body.id.value),
                    std::move(part));
  }
  views::add_part(all.children, doc::heading(2, "Who works on what", "who-works-on-what"),
                  views::coverage(subject));
  return view_page(links, page, "What each board has set out to do, and who oversees it.", all,
                   "priorities.csv");
}

Object themes_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  return view_page(links, page,
                   "Pieces of work that concern several boards, and the board that leads on each.",
                   views::themes(subject_of(links)), "themes.csv");
}

namespace {

/// What a meeting needs, before anything else; nothing where no papers were made. The sheet stands first
/// while it is to be signed, and last where it is a record.
doc::Node papers_to_sign(const Renderer& r, const EditionSite& edition) {
  constexpr std::string_view sheet = "/signature-sheet.pdf";
  const bool to_sign = derive::is_to_be_signed(edition.edition());
  std::vector<std::string_view> wanted{"/sign-off-pack.pdf", "/changes.pdf", "/protocol.docx"};
  wanted.insert(to_sign ? wanted.begin() : wanted.end(), sheet);
  doc::Node part{.kind = doc::Kind::Document};
  doc::Node list{.kind = doc::Kind::BulletList};
  const std::vector<Paper> papers = papers_of(r.downloads, edition, nullptr);
  for (const std::string_view name : wanted) {
    for (const Paper& paper : papers) {
      if (paper.url.ends_with(name)) list.children.push_back(doc::item(doc::link(paper.url, paper.title)));
    }
  }
  if (list.children.empty()) return part;
  part.children.push_back(doc::heading(2, to_sign ? "The papers to sign" : "Papers", "papers"));
  part.children.push_back(std::move(list));
  part.children.push_back(doc::heading(2, to_sign ? "Who has agreed" : "Record of sign-off", "record"));
  return part;
}

/// For those who have a paper of it and no terminal.
doc::Node how_to_check(const EditionSite& edition) {
  doc::Node list{.kind = doc::Kind::BulletList};
  list.children.push_back(
      doc::item(doc::text("Look at the foot of its pages. A paper that shows the fingerprint "),
                doc::strong(fingerprint::shortened(edition.fingerprint)),
                doc::text(" holds the text that stands here.")));
  list.children.push_back(doc::item(doc::text(
      "Point the camera of a phone at the square code on its cover: the page that opens says whether "
      "it is this text.")));
  list.children.push_back(
      doc::item(doc::text("Give the file to the page "), doc::link(addresses::verify_url(), "Check a paper"),
                doc::text(": it says which paper of this website it is, if any. The file is sent nowhere.")));
  return doc::make(
      doc::Kind::Document,
      doc::nodes(doc::heading(2, "Is your paper this text?", "is-it-this-text"), std::move(list)));
}

}  // namespace

Object sign_off_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  doc::Node view = papers_to_sign(r, *page.edition);
  const bool by_boards = derive::has_approvals(page.edition->edition());
  if (by_boards) doc::append(view.children, views::approvals(subject_of(links)));
  if (derive::has_signatories(page.edition->edition()))
    doc::append(view.children, views::signatories(subject_of(links)));
  doc::append(view.children, how_to_check(*page.edition));
  if (page.edition->edition().status == model::Status::Proposed) {
    view.children.push_back(doc::heading(2, "Ready wording for the minutes", "ready-wording"));
    doc::append(view.children,
                views::resolution(subject_of(links), fingerprint::shortened(page.edition->fingerprint),
                                  r.site.today));
  }
  return view_page(links, page, views::approvals_words(page.edition->edition()), view,
                   by_boards ? "signoff.csv" : "signatories.csv");
}

Object issues_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  const std::vector<derive::Issue>& all = page.edition->issues;
  const std::string found = views::issues_words(all);
  doc::Node list = views::review(subject_of(links), all, r.site.today);
  doc::lower_headings(list, 1);
  return view_page(
      links, page,
      fmt::format("What the check of {} found in this edition: {}. It is for those who agree it; "
                  "nothing here is part of the text.",
                  dates::in_words(r.site.today), found.empty() ? "nothing" : found),
      list, {});
}

namespace {

/// "For each: Chair, Lead officer and Last meeting."
std::string records_words(const model::Edition& edition) {
  std::vector<std::string> names;
  for (const model::RecordField& field : edition.record_fields) names.push_back(field.name);
  return fmt::format("For each: {}.", derive::with_and(names));
}

}  // namespace

Object records_view(const Renderer& r, const Page& page) {
  const LinkContext links = links_of(r.site, page);
  return view_page(links, page, records_words(page.edition->edition()), views::records(subject_of(links)),
                   "partnerships.csv");
}

}  // namespace concordat::site
