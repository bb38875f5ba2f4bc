// The overview of an edition: what it is, its parts, its text, its data.
#include "fingerprint/edition.hpp"

#include <fmt/format.h>

#include <set>

#include "addresses/addresses.hpp"
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
                               Figure{edition.lines.size(), "line on the map", "lines on the map"},
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
    list.push_back(Object{{"href", r.site.root + addresses::edition_page_url(made.url, path)},
                          {"title", title},
                          {"text", text},
                          {"note", std::move(note)}});
  };
  add(PageKind::Boards, "boards", "Boards",
      "A page for each board: its role, members, priorities, the reports that it makes and receives.",
      counted(count_boards(edition), "board or group", "boards and groups"));
  add(PageKind::Timetable, "timetable", "Reporting timetable",
      "Which report goes to whom, in which season, and what for.",
      fmt::format("{}, {}", counted(edition.timetable.reports.size(), "report", "reports"),
                  counted(made.timetable.entries.size(), "entry", "entries")));
  add(PageKind::Map, "map", "Relationship map",
      "Who reports to whom and who challenges whom, each with its clause.",
      counted(edition.lines.size(), "line", "lines"));
  add(PageKind::Members, "members", "Members", "Which organisation sits where.",
      counted(made.seats.size(), "organisation", "organisations"));
  add(PageKind::Priorities, "priorities", "Priorities", "What each board has set out to do.", edition.period);
  add(PageKind::Themes, "themes", "Themes", "Common interests, and the board that leads on each.",
      counted(edition.themes.themes.size(), "theme", "themes"));
  add(PageKind::Records, "records", "All partnerships", "Who chairs each, who leads on it, and when it met.",
      "");
  add(PageKind::SignOff, "sign-off", "Sign-off", "Who agreed this edition, and when.",
      counted(edition.approvals.size(), "meeting", "meetings"));
  return list;
}

List facts(const LinkContext& links, const model::Edition& edition) {
  List list;
  auto text = [&](std::string_view name, std::string value) {
    if (value.empty()) return;
    Object object{{"name", name}, {"text", std::move(value)}};
    add_clauses(object, links, {});
    list.push_back(std::move(object));
  };
  text("Kind", std::string(data::label(edition.kind)));
  text("Period", edition.period);
  text("Dated", dates::in_words(edition.dated));
  text("In force from", dates::in_words(edition.effective));
  text("Written for", edition.meeting);
  text("Written by", edition.author);
  if (edition.review.next.given() || !edition.review.frequency.empty()) {
    std::string words = edition.review.frequency;
    if (edition.review.next.given())
      words += (words.empty() ? "" : "; ") + std::string("next: ") + dates::in_words(edition.review.next);
    Object object{{"name", "Review"}, {"text", std::move(words)}};
    add_clauses(object, links, edition.review.clauses);
    list.push_back(std::move(object));
  }
  text("Fingerprint", fingerprint::shortened(links.edition->fingerprint));
  return list;
}

/// { spreadsheet, json, calendar, lasting_calendar, tables: [{ id, title, description, csv, json }] };
/// addresses, null where there is no such file.
Value data_value(const LinkContext& links) {
  const Site& site = links.site;
  const EditionSite& made = *links.edition;
  const std::string folder = site.root + made.url + "data/";
  List tables;
  for (const exports::Table* table : exports::tables_of(made.edition())) {
    const std::string file = folder + std::string(table->name);
    tables.push_back(Object{{"title", table->title},
                            {"description", table->description},
                            {"csv", file + ".csv"},
                            {"json", file + ".json"}});
  }
  return Object{{"spreadsheet", tables.empty() ? Value() : Value(folder + "edition.xlsx")},
                {"json", folder + "edition.json"},
                {"calendar", has_calendar(made) ? Value(folder + "calendar.ics") : Value()},
                {"lasting_calendar", lasting_calendar(links)},
                {"tables", std::move(tables)}};
}

}  // namespace

Object edition_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Edition& edition = made.edition();
  Object view{{"title", edition.title},
              {"kind", fmt::format("{}, {}", data::label(edition.kind), edition.label)},
              {"summary_html", prose_value(links, edition.summary)},
              {"note_html", blocks_value(links, edition.note)},
              {"figures", figures(made)},
              {"cards", cards(r, made)},
              {"overview_html", edition.groups.empty() ? Value() : view_value(links, views::overview)},
              {"facts", facts(links, edition)},
              {"control_html", edition.control.empty() ? Value() : view_value(links, views::control)},
              {"history_html", edition.versions.empty() ? Value() : view_value(links, views::versions)},
              {"data", data_value(links)},
              {"downloads", downloads_value(r.site, r.downloads, made)},
              {"print_href", r.site.root + addresses::edition_page_url(made.url, "print")}};
  add_contents(view, links, nullptr);
  return view;
}

}  // namespace concordat::site
