// Who works on what: themes and priorities that several boards share, and who leads.
#include <fmt/format.h>

#include <algorithm>

#include "derive/shared_subjects.hpp"
#include "doc/plain.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using derive::SharedSubject;
using doc::Kind;
using doc::Node;
using model::Body;

/// A row of the matrix: what about, who leads, and who has it among its priorities.
struct Row {
  std::string what;
  const Body* lead = nullptr;
  std::vector<const Body*> holders;
};

bool has(const std::vector<const Body*>& bodies, const Body* body) {
  return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

/// Themes first, each with the boards whose priorities have a shared word of its title; then what has no
/// lead.
std::vector<Row> rows_of(const Subject& subject) {
  const std::vector<SharedSubject> shared = derive::shared_subjects(subject.index);
  std::vector<Row> rows;
  for (const model::Theme& theme : subject.edition().themes.themes) {
    Row& row = rows.emplace_back();
    row.what = theme.title;
    row.lead = subject.index.body(theme.lead);
    for (const SharedSubject& one : shared) {
      if (doc::lower(theme.title).find(one.words) == std::string::npos) continue;
      for (const auto& [body, place] : one.holders) {
        if (!has(row.holders, body)) row.holders.push_back(body);
      }
    }
  }
  for (const SharedSubject& one : shared) {
    if (one.theme) continue;
    Row& row = rows.emplace_back();
    row.what = capital(one.words);
    for (const auto& [body, place] : one.holders) row.holders.push_back(body);
  }
  return rows;
}

}  // namespace

Node coverage(const Subject& subject) {
  const std::vector<Row> rows = rows_of(subject);
  std::vector<const Body*> columns;
  for (const Body& body : subject.edition().bodies) {
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const Row& row) { return row.lead == &body || has(row.holders, &body); }))
      columns.push_back(&body);
  }
  if (columns.size() < 2)
    return doc::make(
        Kind::Document,
        doc::nodes(doc::paragraph(doc::text("No theme or priority here is shared by two boards."))));
  Node head = doc::head("Subject");
  for (const Body* body : columns) head.children.push_back(doc::cell(short_body_link(*body)));
  Node list = table("coverage", "Who leads on a subject, and whose priority it is", std::move(head));
  list.look = "matrix";
  list.paper = doc::Paper::Wide;
  for (const Row& row : rows) {
    Node what = doc::cell(doc::text(row.what));
    add_detail(what.children, row.lead ? "" : "nobody is said to lead");
    Node made = doc::make(Kind::TableRow, doc::nodes(std::move(what)));
    made.key = row.what;
    for (const Body* body : columns) {
      made.children.push_back(row.lead == body         ? doc::cell(doc::tag("Leads", "decides"))
                              : has(row.holders, body) ? doc::cell(doc::tag("Priority", "receives"))
                                                       : doc::cell(doc::nothing("Nothing said")));
    }
    list.children.push_back(std::move(made));
  }
  Node how =
      doc::paragraph(doc::text("Themes are those of the document. Other subjects are found by words that "
                               "priorities of several boards share; the "
                               "document does not set them side by side."));
  return doc::make(Kind::Document, doc::nodes(std::move(how), std::move(list)));
}

}  // namespace concordat::views
