// One body through every document and under every name. What each document said stands under that document,
// oldest first; nothing is merged, so that a reader sees who said what.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

using doc::Kind;
using doc::Node;

/// The facts of the body itself, whatever document: names, what came before and after.
class Identity {
 public:
  Identity(const Site& site, const model::Area& area, const model::AreaBody& body)
      : site_(site), area_(area), body_(body) {}

  Node make() {
    if (body_.acronym != body_.name) add_words("Acronym", body_.acronym);
    add_words("Also called", joined(body_.aliases, "; "));
    std::vector<Node> formerly;
    for (const model::FormerName& former : body_.formerly) {
      const std::string acronym = former.acronym.empty() ? std::string() : " (" + former.acronym + ")";
      const std::string until =
          former.until.given() ? ", until " + dates::in_words(former.until) : std::string();
      formerly.push_back(with_note(doc::item(doc::text(former.name + acronym + until)), former.note));
      add_origin(formerly.back().children.front().children, former.source, former.inferred);
    }
    add_list("Formerly", std::move(formerly));
    succession();
    if (const model::StatutoryKind* kind = site_.index.statutory_kind(body_.statutory_kind))
      add("Kind in law", doc::nodes(doc::link(addresses::statutory_kind_url(kind->id), kind->name)));
    if (const model::Organisation* organisation = site_.index.organisation(body_.organisation))
      add("As an organisation", doc::nodes(views::organisation_link(*organisation)));
    if (const model::Organisation* whose = site_.index.organisation(body_.post_of))
      add("A post of", doc::nodes(views::organisation_link(*whose)));
    std::vector<Node> serves;
    for (const model::AreaId& id : body_.areas) {
      if (const model::Area* area = site_.index.area(id))
        serves.push_back(doc::link(addresses::area_url(*area), area->name));
    }
    if (!serves.empty()) add("Serves also", views::with_commas(std::move(serves)));
    Node view;
    if (!fields_.children.empty()) view.children.push_back(std::move(fields_));
    return view;
  }

 private:
  void add(std::string_view name, std::vector<Node> value) {
    fields_.children.push_back(doc::field(name, std::move(value)));
  }
  void add_words(std::string_view name, std::string_view words) {
    if (!words.empty()) add(name, doc::nodes(doc::text(words)));
  }
  void add_list(std::string_view name, std::vector<Node> items) {
    if (!items.empty()) add(name, doc::nodes(doc::make(Kind::BulletList, std::move(items))));
  }

  static Node with_note(Node item, const Node& note) {
    if (note.children.empty()) return item;
    item.children.front().children.push_back(doc::text(". "));
    doc::append_inlines(item.children.front().children, note);
    return item;
  }

  /// The document that says so, or why the editor concludes it.
  static void add_origin(std::vector<Node>& out, const Node& source, const Node& inferred) {
    views::add_detail(out, source);
    views::add_inferred(out, inferred);
  }

  Node step_item(const model::AreaBody& other, const model::Succession& step) const {
    Node item = doc::item(doc::link("board:" + other.id.value, other.name));
    if (step.when.given())
      item.children.front().children.push_back(doc::text(", " + dates::in_words(step.when)));
    item = with_note(std::move(item), step.note);
    add_origin(item.children.front().children, step.source, step.inferred);
    return item;
  }

  void succession() {
    std::vector<Node> before, after;
    for (const model::Succession& step : body_.succeeds) {
      if (const model::AreaBody* earlier = site_.index.area_body(area_, step.body))
        before.push_back(step_item(*earlier, step));
    }
    for (const model::AreaBody& later : area_.bodies) {
      for (const model::Succession& step : later.succeeds) {
        if (step.body == body_.id) after.push_back(step_item(later, step));
      }
    }
    add_list("Took over from", std::move(before));
    add_list("Taken over by", std::move(after));
  }

  const Site& site_;
  const model::Area& area_;
  const model::AreaBody& body_;
  Node fields_{.kind = Kind::FieldList};
};

std::string anchor_of(const derive::Appearance& appearance) {
  return fmt::format("in-{}-{}", appearance.document->id, appearance.edition->id);
}

/// A number that leads to what it counts on the board's page of the edition.
Node figure(const std::string& page, std::string_view anchor, std::size_t count) {
  return doc::at_right(doc::cell(count == 0
                                     ? doc::nothing("None listed")
                                     : doc::link(fmt::format("{}#{}", page, anchor), std::to_string(count))));
}

Node appearance_row(const Site& site, const derive::Appearance& appearance) {
  static const model::Body none;
  const EditionSite& made = site.of(*appearance.edition);
  const model::Body& body = appearance.body ? *appearance.body : none;
  std::size_t functions = 0, priorities = 0;
  for (const model::FunctionList& list : body.functions) functions += list.items.size();
  for (const model::PriorityList& list : body.priorities) priorities += list.items.size();
  const std::string page = addresses::body_url(made.url, body.id);
  return doc::make(
      Kind::TableRow,
      doc::nodes(doc::cell(doc::link("#" + anchor_of(appearance), made.citation)),
                 doc::cell(status_tag(made.edition())),
                 doc::cell(appearance.body ? doc::text(views::called(body)) : doc::nothing("A record only")),
                 figure(page, "functions", functions), figure(page, "members", body.members.size()),
                 figure(page, "priorities", priorities)));
}

Node overview_of(const Site& site, const std::vector<derive::Appearance>& appearances) {
  Node head = doc::head("Document", "Status", "Name used there", "Functions", "Members", "Priorities");
  for (std::size_t column = 3; column < head.children.size(); ++column)
    head.children[column].align = doc::Align::Right;
  Node list = views::table("documents", "How much each document says, oldest first", std::move(head));
  for (const derive::Appearance& appearance : appearances)
    list.children.push_back(appearance_row(site, appearance));
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

/// What an edition says of the body as it describes it.
void add_description(std::vector<Node>& out, const views::Subject& subject) {
  const model::Body& body = *subject.body;
  doc::append(out, body.role);
  Node fields{.kind = Kind::FieldList};
  const auto add = [&](std::string_view name, std::vector<Node> value) {
    if (!value.empty()) fields.children.push_back(doc::field(name, std::move(value)));
  };
  add("Called", doc::nodes(doc::text(views::called(body))));
  if (!body.posts.empty()) add("Posts", views::posts(subject).children);
  std::vector<Node> parents;
  for (const model::BodyId& id : body.parents) parents.push_back(views::body_link(subject, id));
  add("Belongs under", views::with_commas(std::move(parents)));
  if (!body.meets.empty()) add("Meets", doc::nodes(doc::text(body.meets)));
  out.push_back(std::move(fields));
  views::add_note(out, body.note);
  doc::append(out, views::notes(subject));
}

Node appearance_of(const LinkContext& links, const derive::Appearance& appearance) {
  const model::Edition& edition = links.edition->edition();
  const views::Subject subject = subject_of(links);
  Node opening =
      doc::paragraph(status_tag(edition),
                     doc::text(fmt::format(" {}, {}. ", model::what_it_is(edition), label_and_date(edition))),
                     doc::link(links.edition->url, "Read the document"));
  if (appearance.body) {
    opening.children.push_back(doc::text(" or "));
    opening.children.push_back(doc::link("board:" + appearance.body->id.value, "its page on this board"));
  }
  opening.children.push_back(doc::text("."));
  Node view = doc::make(Kind::Document, doc::nodes(std::move(opening)));
  std::vector<Node>& out = view.children;
  if (appearance.body) add_description(out, subject.of(*appearance.body));
  for (const model::Section* section : appearance.records) {
    if (section->record.empty()) continue;
    Node title = doc::link("section:" + section->id, section->title);
    views::add_part(out, doc::heading(3, doc::nodes(doc::text("Record: "), std::move(title))),
                    views::record(subject, *section));
  }
  if (!appearance.body) return view;
  views::add_part(out, doc::heading(3, "Priorities"), views::priorities(subject.of(*appearance.body)));
  views::add_part(out, doc::heading(3, "Functions"), views::functions(subject.of(*appearance.body)));
  return view;
}

}  // namespace

Object area_board_view(const Renderer& r, const Page& page) {
  const model::AreaBody& body = *page.area_body;
  const LinkContext links{r.site, page.area};
  const std::vector<derive::Appearance> known = derive::appearances(*page.area, body);
  List appearances;
  for (const derive::Appearance& appearance : known) {
    const EditionSite& made = r.site.of(*appearance.edition);
    const LinkContext there = links.in(made);
    appearances.push_back(Object{{"anchor", anchor_of(appearance)},
                                 {"citation", made.citation},
                                 {"html", blocks_value(there, appearance_of(there, appearance))}});
  }
  const bool described = std::any_of(known.begin(), known.end(),
                                     [](const derive::Appearance& one) { return one.body != nullptr; });
  return Object{
      {"name", body.name},
      {"changes_feed", described ? Value(r.site.root + addresses::changes_feed_url(page.url)) : Value()},
      {"calendar", calendar_value(r.site, lasting_feed(r.site, *page.area, body))},
      {"area_name", page.area->name},
      {"facts_html", blocks_value(links, Identity(r.site, *page.area, body).make())},
      {"note_html", editorial_value(links, body.note)},
      {"lede", known.size() > 1
                   ? Value(fmt::format("What {} documents say of it, oldest first.", known.size()))
                   : Value()},
      {"has_appearances", !known.empty()},
      {"overview_html", blocks_value(links, overview_of(r.site, known))},
      {"appearances", std::move(appearances)}};
}

}  // namespace concordat::site
