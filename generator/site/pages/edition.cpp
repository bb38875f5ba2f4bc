// The overview of an edition: what it is, its parts, its text, its data.
#include "fingerprint/edition.hpp"

#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "derive/approvals.hpp"
#include "site/exports.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

struct Figure {
  std::size_t number;
  std::string_view one;
  std::string_view many;
};

std::size_t count_clauses(const model::Edition& edition) {
  std::size_t count = 0;
  for (const model::Section& section : edition.sections) {
    for (const doc::Node& block : section.text.children) count += block.kind == doc::Kind::Clause;
  }
  return count;
}

std::size_t count_boards(const model::Edition& edition) {
  std::size_t count = 0;
  for (const model::Body& body : edition.bodies) count += body.standing != model::Standing::Outside;
  return count;
}

List figures(const EditionSite& made) {
  const model::Edition& edition = made.edition();
  List list;
  for (const Figure& figure : {Figure{count_boards(edition), "board or group", "boards and groups"},
                               Figure{made.seats.size(), "organisation", "organisations"},
                               Figure{edition.timetable.reports.size(), "report", "reports"},
                               Figure{edition.lines.size(), "relationship", "relationships"},
                               Figure{count_clauses(edition), "clause", "clauses"}}) {
    if (figure.number == 0) continue;
    list.push_back(Object{{"number", std::to_string(figure.number)},
                          {"text", figure.number == 1 ? figure.one : figure.many}});
  }
  return list;
}

List cards(const Renderer& r, const EditionSite& made) {
  const model::Edition& edition = made.edition();
  List list;
  auto add = [&](PageKind kind, std::string_view path, std::string_view title, std::string_view text,
                 std::string note) {
    if (!has_page(made, kind)) return;
    list.push_back(
        card(r.site.root + addresses::edition_page_url(made.url, path), title, text, std::move(note)));
  };
  add(PageKind::Boards, "boards", "Boards",
      "A page for each board: its role, members, priorities, the reports that it makes and receives.",
      counted(count_boards(edition), "board or group", "boards and groups"));
  add(PageKind::Timetable, "timetable", "Reporting timetable",
      "Which report goes to whom, in which season, and what for.",
      fmt::format("{}, {}", counted(edition.timetable.reports.size(), "report", "reports"),
                  counted(made.timetable.entries.size(), "entry", "entries")));
  add(PageKind::Map, "map", "Relationship map", "How the boards relate to one another, line by line.",
      counted(edition.lines.size(), "relationship", "relationships"));
  add(PageKind::Members, "members", "Members", "Which organisation sits where.",
      counted(made.seats.size(), "organisation", "organisations"));
  add(PageKind::Priorities, "priorities", "Priorities", "What each board has set out to do.", edition.period);
  add(PageKind::Themes, "themes", "Themes", "Common interests, and the board that leads on each.",
      counted(edition.themes.themes.size(), "theme", "themes"));
  add(PageKind::Records, "records", "All partnerships", "A row for each, with the fields of its record.", "");
  add(PageKind::SignOff, "sign-off", "Sign-off", "Who agreed this edition, and when.",
      counted(edition.approvals.size(), "board", "boards"));
  if (const model::Edition* before = made.before())
    add(PageKind::Changes, "changes", "What changed",
        fmt::format("Since the edition {}: in plain words, and word by word.", before->label), "");
  add(PageKind::Issues, "issues", "Issues to settle",
      "What the check found in this edition, by board, and who could settle it.",
      counted(made.issues.size(), "issue", "issues"));
  return list;
}

/// What a chair comes for while the edition is to be signed; null after that, and where no papers are made.
Value paper_to_sign(const Renderer& r, const EditionSite& made) {
  if (!derive::is_to_be_signed(made.edition())) return {};
  for (const Paper& paper : papers_of(r.downloads, made, nullptr)) {
    if (paper.url.ends_with("/sign-off-pack.pdf")) return link_value(r.site.root + paper.url, paper.title);
  }
  return {};
}

doc::Node facts(const Renderer& r, const LinkContext& links) {
  const EditionSite& made = *links.edition;
  doc::Node about = views::about(subject_of(links));
  std::vector<doc::Node>& fields = about.children.front().children;
  fields.insert(fields.begin(), doc::field("Kind", doc::nodes(doc::text(model::what_it_is(made.edition())))));
  fields.push_back(
      doc::field("Fingerprint", doc::nodes(doc::text(fingerprint::shortened(made.fingerprint)))));
  doc::Node papers = doc::make(doc::Kind::BulletList,
                               doc::nodes(doc::item(doc::link(addresses::edition_page_url(made.url, "print"),
                                                              "The whole text on one page, for printing"))));
  for (const Paper& paper : papers_of(r.downloads, made, nullptr))
    papers.children.push_back(doc::item(doc::link(paper.url, paper.title)));
  fields.push_back(doc::field("On paper", doc::nodes(std::move(papers))));
  return about;
}

/// The files of data, of the whole and of each table.
doc::Node data_of(const LinkContext& links) {
  const EditionSite& made = *links.edition;
  const std::string folder = made.url + "data/";
  const auto file = [&](std::string_view name, std::string_view words) {
    return doc::link(folder + std::string(name), words);
  };
  doc::Node list{.kind = doc::Kind::BulletList};
  doc::Node tables =
      views::table("data", "Each table in a file of its own", doc::head("Table", "What it holds", "Files"));
  for (const exports::Table* table : exports::tables_of(made.edition())) {
    const std::string csv = fmt::format("{}.csv", table->name), json = fmt::format("{}.json", table->name);
    tables.children.push_back(
        doc::make(doc::Kind::TableRow,
                  doc::nodes(doc::cell(doc::text(table->title)), doc::cell(doc::text(table->description)),
                             doc::cell(file(csv, csv), doc::text(" · "), file(json, json)))));
  }
  const bool any = tables.children.size() > 1;
  if (any) list.children.push_back(doc::item(file("edition.xlsx", "All tables in one spreadsheet (Excel)")));
  if (has_calendar(made))
    list.children.push_back(doc::item(
        file("calendar.ics", "The reporting year of this edition for calendar programs (iCalendar)")));
  if (const LastingFeed lasting = lasting_feed(links.site, *links.area, made.document());
      !lasting.feed.sources.empty())
    list.children.push_back(doc::item(doc::link(
        lasting.url, "Subscribe to the reporting year (iCalendar): always that of the current edition")));
  list.children.push_back(doc::item(file("edition.json", "The whole edition for programs (JSON)")));
  doc::Node data = doc::make(doc::Kind::Document, doc::nodes(std::move(list)));
  if (any) data.children.push_back(std::move(tables));
  return data;
}

/// All that is said of the edition itself.
doc::Node about_edition(const Renderer& r, const LinkContext& links) {
  const model::Edition& edition = links.edition->edition();
  doc::Node about = facts(r, links);
  views::add_part(about.children, doc::heading(3, "Data", "data"), data_of(links));
  if (!edition.control.empty())
    views::add_part(about.children, doc::heading(3, "Document control"), views::control(subject_of(links)));
  if (!edition.versions.empty())
    views::add_part(about.children, doc::heading(3, "Version history"), views::versions(subject_of(links)));
  views::add_note(about.children, edition.note);
  return about;
}

}  // namespace

Object edition_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Edition& edition = made.edition();
  Object view{{"title", edition.title},
              {"kind", fmt::format("{}, {}", model::what_it_is(edition), edition.label)},
              {"summary_html", prose_value(links, edition.summary)},
              {"pack", paper_to_sign(r, made)},
              {"figures", figures(made)},
              {"cards", cards(r, made)},
              {"overview_html", edition.groups.empty() ? Value() : view_value(links, views::overview)},
              {"about_html", blocks_value(links, about_edition(r, links))}};
  add_contents(view, links, nullptr);
  return view;
}

}  // namespace concordat::site
