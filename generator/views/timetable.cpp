// The reporting timetable as the document prints it: a row a report, a column a body.
#include "views/timetable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "derive/when.hpp"
#include "doc/plain.hpp"
#include "views/footnotes.hpp"
#include "views/make.hpp"

namespace concordat::views {

using derive::Entry;
using doc::Kind;
using doc::Node;

namespace {

/// Each is drawn like no other. An edition of more words begins again.
constexpr std::ptrdiff_t marks = 6;

}  // namespace

Node action_tag(const Subject& subject, const model::Action& action) {
  const std::ptrdiff_t place = &action - subject.edition().actions.data();
  return doc::tag(action.name, data::choice(action.role), static_cast<std::uint8_t>(place % marks + 1));
}

Node action_of(const Subject& subject, const Entry& entry) {
  if (!entry.action) return doc::tag(entry.cell->blank_reason, "none");
  return action_tag(subject, *entry.action);
}

std::string how_often(const Entry& entry) {
  return joined({derive::how_often(*entry.cell), entry.cell->valid}, ", ");
}

std::string when_in_season(const Entry& entry) {
  return joined({derive::time_beside_seasons(*entry.cell), how_often(entry)}, ", ");
}

std::string when_of(const Subject& subject, const Entry& entry) {
  return joined({derive::time_of_year(subject.index, *entry.cell), how_often(entry)}, ", ");
}

std::string months_of(const model::Season& season) {
  std::vector<std::string_view> names;
  for (const int month : season.months) names.push_back(dates::month_name(month));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<Together> together(const std::vector<const Entry*>& entries) {
  std::vector<Together> groups;
  std::unordered_map<std::string, std::size_t> known;
  for (const Entry* entry : entries) {
    const model::Cell& cell = *entry->cell;
    const std::vector<std::string_view> seasons(cell.seasons.begin(), cell.seasons.end());
    const auto [group, is_new] =
        known.emplace(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", entry->report->id.value, cell.action.value,
                                  fmt::join(seasons, "\n"), cell.audience, cell.blank_reason,
                                  when_in_season(*entry), doc::plain(cell.note)),
                      groups.size());
    if (is_new) groups.push_back({entry, {}});
    groups[group->second].entries.push_back(entry);
  }
  return groups;
}

SharedNotes::SharedNotes(const std::vector<const Entry*>& entries) {
  for (const Entry* entry : entries) {
    const Node& note = entry->cell->note;
    if (note.children.empty()) continue;
    const auto [at, is_new] = by_words_.emplace(doc::plain(note), notes_.size());
    if (is_new) notes_.push_back({&note, {}, 0});
    Shared& shared = notes_[at->second];
    ++shared.entries;
    const std::string& title = entry->report->title;
    if (std::find(shared.titles.begin(), shared.titles.end(), title) == shared.titles.end())
      shared.titles.push_back(title);
  }
}

bool SharedNotes::has(const Entry& entry) const {
  const auto found = by_words_.find(doc::plain(entry.cell->note));
  return found != by_words_.end() && notes_[found->second].entries > 1;
}

std::vector<Node> SharedNotes::paragraphs() const {
  std::vector<Node> list;
  for (const Shared& shared : notes_) {
    if (shared.entries < 2) continue;
    list.push_back(doc::paragraph(doc::strong(listed(shared.titles)), doc::text(": ")));
    doc::append_inlines(list.back().children, *shared.note);
  }
  return list;
}

std::vector<Node> receivers_of(const Together& group) {
  std::vector<Node> bodies;
  for (const Entry* entry : group.entries) {
    if (entry->receiver) bodies.push_back(short_body_link(*entry->receiver));
  }
  return with_commas(std::move(bodies));
}

namespace {

bool is_noted(const model::Report& report) {
  return !report.note.children.empty() || !report.owner_inferred.children.empty();
}

/// Rows by the headings of the printed table; without a name where it has none.
class Matrix {
 public:
  /// The cells of one season only, where `only` is given; null for those without one.
  explicit Matrix(const Subject& subject, std::optional<const model::Season*> only = {})
      : subject_(subject), only_(only) {
    const std::vector<model::Report>& reports = subject.edition().timetable.reports;
    grouped_ = std::any_of(reports.begin(), reports.end(),
                           [](const model::Report& report) { return !report.heading.empty(); });
    Node head = doc::head("Report");
    for (const model::Body* body : subject.timetable.columns)
      head.children.push_back(doc::cell(short_body_link(*body)));
    table_ = table("timetable", "Which board does what with each report", std::move(head));
    table_.look = "matrix";
    table_.paper = doc::Paper::Wide;
  }

  Node make() {
    for (const derive::MatrixRow& row : subject_.timetable.rows) {
      const bool any = std::any_of(row.cells.begin(), row.cells.end(),
                                   [&](const Entry* entry) { return entry && is_wanted(*entry); });
      if (any || !only_) add(row);
    }
    return std::move(table_);
  }

 private:
  bool is_wanted(const Entry& entry) const { return !only_ || entry.is_in(*only_); }

  Node cell_of(const Entry* entry) const {
    if (!entry || !is_wanted(*entry)) return doc::cell(doc::nothing("No action"));
    Node cell = doc::cell(action_of(subject_, *entry));
    add_detail(cell.children, entry->cell->audience);
    add_detail(cell.children, only_ ? when_in_season(*entry) : when_of(subject_, *entry));
    add_detail(cell.children, entry->cell->note);
    return cell;
  }

  void add(const derive::MatrixRow& row) {
    if (grouped_) {
      const std::string& heading = !row.report->heading.empty() ? row.report->heading
                                   : row.owner                  ? row.owner->name
                                                                : row.report->title;
      Node& last = table_.children.back();
      if (last.kind != Kind::RowGroup || last.text != heading)
        table_.children.push_back({.kind = Kind::RowGroup, .text = heading});
    }
    Node title = doc::cell(doc::text(row.report->title));
    add_detail(title.children,
               joined({!grouped_ && row.owner ? "Made by " + row.owner->short_name() : std::string(),
                       row.report->owner_inferred.children.empty() ? "" : "who makes it is inferred",
                       is_noted(*row.report) ? "note below" : ""},
                      "; "));
    Node made = doc::make(Kind::TableRow, doc::nodes(std::move(title)));
    made.id = "report-" + row.report->id.value;
    made.key = row.report->id.value;
    for (const Entry* entry : row.cells) made.children.push_back(cell_of(entry));
    (grouped_ ? table_.children.back().children : table_.children).push_back(std::move(made));
  }

  const Subject& subject_;
  std::optional<const model::Season*> only_;
  Node table_;
  bool grouped_ = false;
};

/// The note on a report as words on one line; its footnotes go to `footnotes`.
std::vector<Node> words_of(const model::Report& report, std::vector<Node>& footnotes) {
  Node note = report.note;
  mark_footnotes(note, report.id.value + " ");
  const auto rest = std::stable_partition(note.children.begin(), note.children.end(), [](const Node& node) {
    return node.kind != Kind::FootnoteDefinition;
  });
  footnotes.insert(footnotes.end(), rest, note.children.end());
  note.children.erase(rest, note.children.end());
  return doc::inlines_of(note);
}

/// The editor's notes on the table and its reports, as one note.
void add_notes(std::vector<Node>& out, const Subject& subject) {
  Node list{.kind = Kind::BulletList};
  std::vector<Node> footnotes;
  for (const derive::MatrixRow& row : subject.timetable.rows) {
    if (!is_noted(*row.report)) continue;
    const std::string owner = row.owner ? " (" + row.owner->short_name() + ")" : std::string();
    Node item = doc::item(doc::strong(row.report->title + owner), doc::text(": "));
    for (Node& word : words_of(*row.report, footnotes))
      item.children.front().children.push_back(std::move(word));
    if (const Node& why = row.report->owner_inferred; !why.children.empty()) {
      if (!row.report->note.children.empty()) item.children.front().children.push_back(doc::text(" "));
      item.children.front().children.push_back(doc::text("Who makes it is inferred: "));
      doc::append_inlines(item.children.front().children, why);
    }
    list.children.push_back(std::move(item));
  }
  Node note = doc::make(Kind::Editorial, subject.edition().timetable.note.children);
  if (!list.children.empty()) note.children.push_back(std::move(list));
  for (Node& footnote : footnotes) note.children.push_back(std::move(footnote));
  gather_footnotes(note);
  if (!note.children.empty()) out.push_back(std::move(note));
}

}  // namespace

Node timetable(const Subject& subject) {
  const model::Timetable& printed = subject.edition().timetable;
  Node view = doc::make(Kind::Document, doc::nodes(Matrix(subject).make()));
  if (!printed.footnote.children.empty()) {
    view.children.push_back(doc::make(Kind::Paragraph, doc::inlines_of(printed.footnote)));
    view.children.back().look = "table-note";
  }
  doc::append(view.children, steps(subject));
  add_notes(view.children, subject);
  return view;
}

Node timetable_of_season(const Subject& subject, const model::Season* season) {
  return doc::make(Kind::Document, doc::nodes(Matrix(subject, season).make()));
}

}  // namespace concordat::views
