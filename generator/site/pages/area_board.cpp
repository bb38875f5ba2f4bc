// One body through every document and under every name. What each document said stands under that document,
// oldest first; nothing is merged, so that a reader sees who said what.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "site/pages/shared.hpp"

namespace concordat::site {
namespace {

Value date_or_null(const dates::Date& date) {
  return date.given() ? Value(dates::in_words(date)) : Value();
}

List former_names(const LinkContext& links, const model::AreaBody& body) {
  List list;
  for (const model::FormerName& former : body.formerly) {
    list.push_back(Object{{"name", former.name},
                          {"acronym", text_or_null(former.acronym)},
                          {"until", date_or_null(former.until)},
                          {"note_html", prose_value(links, former.note)}});
  }
  return list;
}

Value succession(const LinkContext& links, const model::AreaBody& other, const model::Succession& step) {
  return Object{{"href", links.site.root + addresses::area_body_url(*links.area, other.id)},
                {"name", other.name},
                {"when", date_or_null(step.when)},
                {"note_html", prose_value(links, step.note)}};
}

List predecessors(const LinkContext& links, const model::AreaBody& body) {
  List list;
  for (const model::Succession& step : body.succeeds) {
    const model::AreaBody* earlier = links.site.index.area_body(*links.area, step.body);
    if (earlier) list.push_back(succession(links, *earlier, step));
  }
  return list;
}

List successors(const LinkContext& links, const model::AreaBody& body) {
  List list;
  for (const model::AreaBody& later : links.area->bodies) {
    for (const model::Succession& step : later.succeeds) {
      if (step.body == body.id) list.push_back(succession(links, later, step));
    }
  }
  return list;
}

List posts_of(const LinkContext& links, const model::Body& body) {
  List list;
  for (const model::Post& post : body.posts) {
    const model::Organisation* organisation = links.site.index.organisation(post.organisation);
    bool named = !doc::empty(post.holder);
    bool says_it =
        named && organisation && doc::plain(post.holder).find(organisation->name) != std::string::npos;
    std::string words = named              ? ""
                        : post.independent ? "independent, not named"
                        : organisation     ? ""
                                           : "not named";
    list.push_back(Object{
        {"post", post.title},
        {"holder_html", prose_value(links, post.holder)},
        {"words", words.empty() ? Value() : Value(std::move(words))},
        {"comma", named},
        {"organisation",
         organisation && !says_it
             ? link_value(links.site.root + addresses::organisation_url(organisation->id), organisation->name)
             : Value()}});
  }
  return list;
}

// A number that leads to what it counts on the board's page of the edition; null where there is nothing.
Value figure(const std::string& page, std::string_view anchor, std::size_t count) {
  if (count == 0) return {};
  return Object{{"href", fmt::format("{}#{}", page, anchor)}, {"number", std::to_string(count)}};
}

Object figures(const LinkContext& links, const model::Body& body) {
  std::size_t functions = 0;
  for (const model::FunctionList& list : body.functions) functions += list.items.size();
  std::size_t priorities = 0;
  for (const model::PriorityList& list : body.priorities) priorities += list.items.size();
  std::string page = body_href(links, body.id);
  return {{"functions_count", figure(page, "functions", functions)},
          {"members_count", figure(page, "members", body.members.size())},
          {"priorities_count", figure(page, "priorities", priorities)}};
}

List parents_of(const LinkContext& links, const model::Body& body) {
  List list;
  for (const model::BodyId& id : body.parents) {
    const model::Body* parent = links.edition->index.body(id);
    if (parent) list.push_back(link_value(body_href(links, id), parent->name));
  }
  mark_last(list);
  return list;
}

// What an edition that describes the body says of it; every name is null or empty where it has only records
// of it.
void add_description(Object& object, const LinkContext& links, const model::Body* body) {
  static const model::Body nothing;
  const model::Body& described = body ? *body : nothing;
  Value board = body ? Value(body_href(links, body->id)) : Value();
  List posts = posts_of(links, described);
  List parents = parents_of(links, described);
  object.push_back({"board_href", std::move(board)});
  object.push_back({"called", text_or_null(described.name)});
  object.push_back(
      {"acronym_there", described.acronym == described.name ? Value() : text_or_null(described.acronym)});
  object.push_back({"role_html", blocks_value(links, described.role)});
  object.push_back({"meets", text_or_null(described.meets)});
  object.push_back({"note_there_html", blocks_value(links, described.note)});
  object.push_back({"has_posts", !posts.empty()});
  object.push_back({"posts", std::move(posts)});
  object.push_back({"has_parents", !parents.empty()});
  object.push_back({"parents", std::move(parents)});
  object.push_back({"functions_html", body ? view_value(links, views::functions, body) : Value()});
  object.push_back({"priorities_html", body ? view_value(links, views::priorities, body) : Value()});
  for (mustache::Field& field : figures(links, described)) object.push_back(std::move(field));
}

Value appearance_value(const Renderer& r, const Page& page, const derive::Appearance& appearance) {
  const EditionSite& made = r.site.of(*appearance.edition);
  LinkContext links{r.site, page.area, &made};
  List records;
  for (const model::Section* section : appearance.records) {
    if (section->record.empty()) continue;
    records.push_back(
        Object{{"href", r.site.root + addresses::section_url(made.url, *section)},
               {"section", section->title},
               {"record_html", blocks_value(links, views::record(subject_of(links), *section))}});
  }
  Value value = edition_value(r.site, made);
  Object& object = std::get<Object>(value.data);
  object.push_back({"anchor", fmt::format("in-{}-{}", appearance.document->id, appearance.edition->id)});
  object.push_back({"citation", made.citation});
  object.push_back(
      {"note", fmt::format("{}, {}", data::label(made.edition().kind), label_and_date(made.edition()))});
  object.push_back({"records", std::move(records)});
  add_description(object, links, appearance.body);
  return value;
}

List other_areas(const Site& site, const model::AreaBody& body) {
  List list;
  for (const model::AreaId& id : body.areas) {
    if (const model::Area* area = site.index.area(id))
      list.push_back(link_value(site.root + addresses::area_url(*area), area->name));
  }
  mark_last(list);
  return list;
}

List texts(const std::vector<std::string>& from) {
  List list;
  for (const std::string& text : from) list.push_back(Object{{"text", text}});
  mark_last(list);
  return list;
}

}  // namespace

Object area_board_view(const Renderer& r, const Page& page) {
  const model::AreaBody& body = *page.area_body;
  LinkContext links{r.site, page.area};
  List appearances;
  for (const derive::Appearance& appearance : derive::appearances(*page.area, body)) {
    appearances.push_back(appearance_value(r, page, appearance));
  }
  const model::StatutoryKind* kind = r.site.index.statutory_kind(body.statutory_kind);
  const model::Organisation* organisation = r.site.index.organisation(body.organisation);
  bool has_acronym = !body.acronym.empty() && body.acronym != body.name;
  List aliases = texts(body.aliases);
  List formerly = former_names(links, body);
  List before = predecessors(links, body);
  List after = successors(links, body);
  List serves = other_areas(r.site, body);
  bool has_facts = !aliases.empty() || !formerly.empty() || !before.empty() || !after.empty() ||
                   !serves.empty() || has_acronym || kind || organisation;
  std::size_t count = appearances.size();
  return Object{
      {"name", body.name},
      {"area_name", page.area->name},
      {"acronym", has_acronym ? Value(body.acronym) : Value()},
      {"has_facts", has_facts},
      {"has_aliases", !aliases.empty()},
      {"aliases", std::move(aliases)},
      {"has_formerly", !formerly.empty()},
      {"formerly", std::move(formerly)},
      {"has_predecessors", !before.empty()},
      {"predecessors", std::move(before)},
      {"has_successors", !after.empty()},
      {"successors", std::move(after)},
      {"statutory_kind", kind ? link_value(r.site.root + statutory_kind_url(kind->id), kind->name) : Value()},
      {"agency", organisation ? link_value(r.site.root + addresses::organisation_url(organisation->id),
                                           organisation->name)
                              : Value()},
      {"has_serves", !serves.empty()},
      {"serves", std::move(serves)},
      {"note_html", blocks_value(links, body.note)},
      {"lede", count > 1 ? Value(fmt::format("What {} documents say of it, oldest first.", count)) : Value()},
      {"has_appearances", count > 0},
      {"appearances", std::move(appearances)}};
}

}  // namespace concordat::site
