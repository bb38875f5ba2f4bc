// What the law of the document's own day asks of a board, what of it the document names, and what came since
// or is to come.
#include "derive/law.hpp"

#include <fmt/format.h>

#include "derive/history.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;
using model::LawRow;
using model::LawSubject;

derive::BodiesInLaw in_law(const Subject& subject) {
  return {subject.corpus, subject.index};
}

std::string_view standing_words(model::LawStanding standing) {
  switch (standing) {
    case model::LawStanding::InForce:
      return "";
    case model::LawStanding::Enacted:
      return "enacted, not in force";
    case model::LawStanding::Bill:
      return "in a Bill";
    case model::LawStanding::Announced:
      break;
  }
  return "announced";
}

std::string_view subject_words(LawSubject about) {
  switch (about) {
    case LawSubject::Member:
      return "A member: ";
    case LawSubject::Report:
      return "A report: ";
    case LawSubject::Statement:
      return "A rule: ";
    default:
      return "";
  }
}

bool is_duty(const LawRow& row) {
  return row.about == LawSubject::Member || row.about == LawSubject::Report ||
         row.about == LawSubject::Statement;
}

/// Of a document without a day, what holds today and has no end.
bool held_then(const LawRow& row, const dates::Date& day) {
  if (day.given()) return derive::holds_on(row, day);
  return row.standing == model::LawStanding::InForce && !row.until.given();
}

/// Rows that began after the document's day, and what is to come.
bool came_later(const LawRow& row, const dates::Date& day) {
  if (row.about == LawSubject::Horizon || row.standing != model::LawStanding::InForce) return true;
  return is_duty(row) && day.given() && row.from.given() && dates::by_time(row.from, day) > 0;
}

/// What the document has of it.
Node found(const Subject& subject, const LawRow& row) {
  const model::Body& body = *subject.body;
  if (row.about == LawSubject::Member) {
    if (in_law(subject).has_member(body, row)) return doc::cell(doc::tag("Named", "decides"));
    if (body.members.empty()) return doc::cell(doc::nothing("No members are listed"));
    Node cell = doc::cell(doc::text("Not among those named"));
    if (body.terms_of_reference.given()) add_detail(cell.children, "its terms of reference may name more");
    return cell;
  }
  if (row.about == LawSubject::Report) {
    if (subject.edition().timetable.reports.empty()) return doc::cell(doc::nothing("There is no timetable"));
    std::vector<Node> reports;
    for (const model::Report* report : in_law(subject).reports_for(body, row))
      reports.push_back(reference(subject, "report:" + report->id.value));
    if (reports.empty()) return doc::cell(doc::text("Not in the timetable"));
    return doc::make(Kind::TableCell, with_commas(std::move(reports)));
  }
  return doc::cell(doc::nothing("Look in the text"));
}

Node row_of(const Subject& subject, const LawRow& row) {
  Node made = doc::make(
      Kind::TableRow,
      doc::nodes(
          doc::cell(doc::text(capital(row.what))),
          doc::cell(doc::link(row.source, row.provision.empty() ? address_text(row.source) : row.provision)),
          found(subject, row)));
  made.key = row.id.value;
  return made;
}

template <class Holds>
std::vector<const LawRow*> rows_where(const Subject& subject, Holds&& holds) {
  const std::string_view kind = in_law(subject).bound_kind(*subject.body);
  std::vector<const LawRow*> rows;
  if (kind.empty()) return rows;
  for (const LawRow& row : subject.corpus.corpus().law) {
    if (derive::binds(row, kind) && holds(row)) rows.push_back(&row);
  }
  return rows;
}

}  // namespace

Node law_item(const LawRow& row) {
  Node item = doc::item(doc::text(subject_words(row.about)), doc::link(row.source, row.what));
  const auto told = [](std::string_view word, const dates::Date& date) {
    return date.given() ? fmt::format("{} {}", word, dates::in_words(date)) : std::string();
  };
  const std::string when = joined({row.provision, told("from", row.from), told("until", row.until),
                                   std::string(standing_words(row.standing))},
                                  ", ");
  add_detail(item.children.front().children, joined({when, told("read", row.read)}, "; "));
  item.key = row.id.value;
  return item;
}

Node law(const Subject& subject) {
  const dates::Date day = derive::day_of(subject.edition());
  const std::string id = "law-of-" + subject.body->id.value;
  Node view{.kind = Kind::Document};
  Node asked =
      table(id,
            day.given() ? fmt::format("What the law asked of such a board at the date of the document, {}",
                                      dates::in_words(derive::date_of(subject.edition())))
                        : std::string("What the law asks of such a board"),
            doc::head("What", "Where in law", "In this document"));
  for (const LawRow* row :
       rows_where(subject, [&](const LawRow& one) { return is_duty(one) && held_then(one, day); }))
    asked.children.push_back(row_of(subject, *row));
  if (asked.children.size() > 1) {
    view.children.push_back(std::move(asked));
    view.children.push_back(
        doc::paragraph(doc::text("What the document has of it is found by kinds of organisation and by "
                                 "words; the text may say more.")));
  }
  Node later{.kind = Kind::BulletList};
  for (const LawRow* row : rows_where(subject, [&](const LawRow& one) { return came_later(one, day); }))
    later.children.push_back(law_item(*row));
  if (!later.children.empty()) {
    view.children.push_back(list_head("What came since, or is to come"));
    view.children.push_back(std::move(later));
  }
  return view;
}

Node members_missing(const Subject& subject) {
  const dates::Date day = derive::day_of(subject.edition());
  Node view{.kind = Kind::Document};
  Node list{.kind = Kind::BulletList};
  for (const model::Body& body : subject.edition().bodies) {
    if (body.members.empty() || body.terms_of_reference.given()) continue;
    const Subject of_body = subject.of(body);
    const auto missing = rows_where(of_body, [&](const LawRow& row) {
      return row.about == LawSubject::Member && held_then(row, day) && !in_law(of_body).has_member(body, row);
    });
    if (missing.empty()) continue;
    Node item = doc::item(doc::link("board:" + body.id.value, called(body)), doc::text(": "));
    std::vector<Node> links;
    for (const LawRow* row : missing) links.push_back(doc::link(row->source, row->what));
    for (Node& one : with_commas(std::move(links))) item.children.front().children.push_back(std::move(one));
    list.children.push_back(std::move(item));
  }
  if (!list.children.empty()) view.children.push_back(std::move(list));
  return view;
}

}  // namespace concordat::views
