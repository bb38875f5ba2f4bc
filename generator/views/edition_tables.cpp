// Short tables of an edition: its control block, its versions, the websites of its boards, its themes.
#include <algorithm>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

Node control(const Subject& subject) {
  Node fields{.kind = Kind::FieldList, .text = "Document control"};
  for (const model::ControlField& field : subject.edition().control) {
    std::vector<Node> value = doc::inlines_of(field.value);
    if (value.empty()) value.push_back(doc::blank("Not filled in"));
    fields.children.push_back(doc::field(field.field, std::move(value)));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(fields)));
}

Node versions(const Subject& subject) {
  const std::vector<model::Version>& all = subject.edition().versions;
  const auto any = [&](std::string model::Version::*member) {
    return std::any_of(all.begin(), all.end(),
                       [&](const model::Version& one) { return !(one.*member).empty(); });
  };
  // A column that no row fills is left out.
  const bool numbered = any(&model::Version::number);
  const bool says_who = any(&model::Version::by), says_status = any(&model::Version::status);
  Node head{.kind = Kind::TableRow};
  const auto column = [&](bool shown, std::string_view name) {
    if (shown) head.children.push_back(doc::cell(doc::text(name)));
  };
  column(numbered, "Version");
  column(true, "Date");
  column(says_status, "Status");
  column(says_who, "Revised by");
  column(true, "What changed");
  Node list = table("versions", "Version history", std::move(head));
  for (const model::Version& version : all) {
    Node row{.kind = Kind::TableRow, .key = version_name(version)};
    const auto cell = [&](bool shown, std::string_view words, std::string_view without) {
      if (shown) row.children.push_back(doc::cell(words.empty() ? doc::nothing(without) : doc::text(words)));
    };
    cell(numbered, version.number, "No number");
    cell(true, version.date.given() ? dates::in_words(version.date) : std::string(), "No date");
    cell(says_status, version.status, "Not given");
    cell(says_who, version.by, "Not given");
    row.children.push_back(doc::cell());
    if (!version.changes.empty()) row.children.back().children.push_back(list_of(version.changes, 0));
    list.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

Node websites(const Subject& subject) {
  Node list = table("websites", "Websites of the boards", doc::head("Board", "Website"));
  for (const model::Body& body : subject.edition().bodies) {
    if (body.website.empty()) continue;
    Node row = doc::make(Kind::TableRow,
                         doc::nodes(doc::cell(short_body_link(body)), doc::cell(address_link(body.website))));
    row.key = body.id.value;
    list.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

Node themes_led(const Subject& subject) {
  Node fields{.kind = Kind::FieldList, .look = "themes", .text = "Theme"};
  for (const model::Theme& theme : subject.edition().themes.themes) {
    if (!(theme.lead == subject.body->id)) continue;
    fields.children.push_back(doc::field(theme.title, theme.arrangements.children));
    fields.children.back().key = theme.id.value;
  }
  Node view;
  if (fields.children.empty()) return view;
  view.children.push_back(std::move(fields));
  add_source_line(view.children, subject, subject.edition().themes.clauses);
  return view;
}

Node themes(const Subject& subject) {
  const model::Themes& from = subject.edition().themes;
  Node list =
      table("themes", "Themes and the board that leads on each", doc::head("Theme", "Lead", "Arrangements"));
  for (const model::Theme& theme : from.themes) {
    Node lead = doc::cell(body_link(subject, theme.lead));
    Node arrangements = doc::make(Kind::TableCell, theme.arrangements.children);
    if (!theme.note.children.empty()) {
      Node note = doc::make(Kind::Editorial, theme.note.children);
      note.text = theme.title;
      arrangements.children.push_back(std::move(note));
    }
    Node row = doc::make(Kind::TableRow, doc::nodes(doc::cell(doc::text(theme.title)), std::move(lead),
                                                    std::move(arrangements)));
    row.id = "theme-" + theme.id.value;
    row.key = theme.id.value;
    list.children.push_back(std::move(row));
  }
  Node view = doc::make(Kind::Document, from.intro.children);
  view.children.push_back(std::move(list));
  add_source_line(view.children, subject, from.clauses);
  return view;
}

}  // namespace concordat::views
