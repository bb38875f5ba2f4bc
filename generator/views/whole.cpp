// A whole edition, or all of one body, as one tree: for Word, for e-mail, for other programs.
#include "views/whole.hpp"

#include "views/footnotes.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/views.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

Node section_of(const Subject& subject, const model::Section& section) {
  Node part;
  part.children.push_back(doc::heading(1, heading_of(section), "section-" + section.id));
  if (!section.record.empty()) doc::append(part.children, record(subject, section));
  Node text = text_of(subject, section);
  for (Node& block : text.children) part.children.push_back(std::move(block));
  add_note(part.children, section.note);
  gather_footnotes(part);
  part.key = section.id;
  return part;
}

/// Where the body is named, as one line of links.
Node named_in(const Subject& subject) {
  Node part;
  const auto found = subject.mentions.bodies.find(subject.body->id.value);
  if (found == subject.mentions.bodies.end()) return part;
  std::vector<Node> places;
  for (const derive::Mention& mention : found->second) {
    places.push_back(reference(subject, derive::reference_of(mention)));
  }
  part.children.push_back(doc::make(Kind::Paragraph, with_commas(std::move(places))));
  return part;
}

}  // namespace

std::string heading_of(const model::Section& section) {
  if (section.number.empty()) return section.title;
  return section.number + (section.has_bare_number() ? " " : ": ") + section.title;
}

std::string kind_of(const Subject& subject) {
  const model::Body& body = *subject.body;
  const model::Group* group = subject.index.group(body.group);
  return joined({body.acronym == body.name ? std::string() : body.acronym,
                 std::string(model::what_it_is(body)), group ? group->name : std::string()},
                " · ");
}

Node whole_text(const Subject& subject) {
  Node whole;
  for (const model::Section& section : subject.edition().sections)
    whole.children.push_back(section_of(subject, section));
  Node beside = with_views(subject, {.children = supplement(subject)});
  if (beside.children.empty()) return whole;
  Node part;
  part.children = doc::nodes(doc::heading(1, "Supplement", "section-supplement"),
                             doc::paragraph(doc::text("What this edition holds beside its text.")));
  for (Node& block : beside.children) part.children.push_back(std::move(block));
  whole.children.push_back(std::move(part));
  return whole;
}

namespace {

/// Its title, and what stands about it.
Node what_it_is(const Subject& subject) {
  Node facts = about(subject);
  std::vector<Node>& fields = facts.children.front().children;
  const std::string word(model::what_it_is(subject.edition()));
  fields.insert(fields.begin(), {doc::field("Title", doc::nodes(doc::text(subject.edition().title))),
                                 doc::field("Kind of document", doc::nodes(doc::text(word)))});
  if (!subject.edition().summary.children.empty())
    fields.push_back(doc::field("Summary", doc::inlines_of(subject.edition().summary)));
  Node part{.key = "about"};
  part.children.push_back(doc::heading(1, "About this edition", "about-edition"));
  doc::append(part.children, facts);
  for (const View* view : front(subject.edition())) doc::append(part.children, view->make(subject));
  add_note(part.children, subject.edition().note);
  return part;
}

/// The role of each body and what it is in a line each.
Node bodies_in_short(const Subject& subject) {
  Node part{.key = "bodies"};
  part.children.push_back(doc::heading(1, "Boards and groups", "bodies"));
  for (const model::Body& body : subject.edition().bodies) {
    const Subject own = subject.of(body);
    Node about_body{.key = "body-" + body.id.value};
    about_body.children.push_back(doc::heading(2, body.name));
    const std::string kind = kind_of(own);
    if (!kind.empty()) about_body.children.push_back(doc::paragraph(doc::text(kind)));
    doc::append(about_body.children, body.role);
    Node facts = glance(own);
    for (Node& list : facts.children)
      std::erase_if(list.children, [](const Node& field) { return field.key == "sign-off"; });
    doc::append(about_body.children, facts);
    part.children.push_back(std::move(about_body));
  }
  return part;
}

}  // namespace

Node whole_edition(const Subject& subject) {
  Node whole = whole_text(subject);
  whole.children.insert(whole.children.begin(), what_it_is(subject));
  if (!subject.edition().bodies.empty()) whole.children.push_back(bodies_in_short(subject));
  gather_footnotes(whole.children.back());
  return whole;
}

namespace {

/// With the footnotes of each value where the value stands.
Node ungathered_parts(const Subject& subject) {
  Node parts;
  std::vector<Node>& out = parts.children;
  Node reports{.kind = Kind::Panels};
  const auto add_panel = [&](std::string_view title, Node blocks) {
    if (blocks.children.empty()) return;
    reports.children.push_back({.kind = Kind::Panel,
                                .level = 2,
                                .text = std::string(title),
                                .children = std::move(blocks.children)});
  };
  add_panel("What it gets", duties(subject, DutyOrder::BySeason));
  add_panel("What it gives", given(subject, DutyOrder::BySeason));
  add_panel("Its part in how reports come about", steps_of_body(subject));
  if (!reports.children.empty())
    add_part(out, doc::heading(1, "The reporting year", "duties"),
             doc::make(Kind::Document, doc::nodes(std::move(reports))));
  add_part(out, doc::heading(1, "Members", "members"), members(subject));
  add_part(out, doc::heading(1, "Relationships", "relationships"), lines_of_body(subject));
  add_part(out, doc::heading(1, "Themes that it leads", "themes"), themes_led(subject));
  add_part(out, doc::heading(1, "Functions", "functions"), functions(subject));
  add_part(out, doc::heading(1, "Delegations", "delegations"), delegations(subject));
  add_part(out, doc::heading(1, "Priorities", "priorities"), priorities(subject));
  add_part(out, doc::heading(1, "At a glance", "glance"), glance(subject));
  add_part(out, doc::heading(1, "What the law asks", "law"), law(subject));
  add_part(out, doc::heading(1, "Where it is named", "clauses"), named_in(subject));
  Node remarks;
  add_note(remarks.children, subject.body->note);
  doc::append(remarks.children, notes(subject));
  add_part(out, doc::heading(1, "Editorial notes", "notes"), std::move(remarks));
  return parts;
}

}  // namespace

Node body_parts(const Subject& subject) {
  Node parts = ungathered_parts(subject);
  gather_footnotes(parts);
  return parts;
}

Node whole_body(const Subject& subject) {
  const model::Body& body = *subject.body;
  Node whole{.children = body.role.children};
  add_trace_line(whole.children, subject, body.role_clauses, body.inferred.role);
  Node parts = ungathered_parts(subject);
  for (Node& part : parts.children) whole.children.push_back(std::move(part));
  gather_footnotes(whole);
  return whole;
}

}  // namespace concordat::views
