// The summary of one board: what it is for, whom it answers to, what it gives and receives, who sits on it.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "derive/facts.hpp"
#include "markdown/plain.hpp"
#include "site/components.hpp"
#include "site/exports.hpp"
#include "site/renderer.hpp"

namespace concordat::site {
namespace {

List bodies_of(const LinkContext& links, const std::vector<const model::Body*>& bodies) {
  List list;
  for (const model::Body* body : bodies) list.push_back(body_value(links, *body));
  return list;
}

List statutory_basis(const LinkContext& links, const model::Body& body) {
  List list;
  for (const model::StatutoryBasis& basis : body.statutory_basis) {
    Target act = resolve(links, "act:" + basis.act.value);
    Object object{{"href", std::move(act.href)},
                  {"title", std::move(act.text)},
                  {"provision", text_or_null(basis.provision)},
                  {"note_html", prose_value(links, basis.note)}};
    add_clauses(object, links, basis.clauses);
    list.push_back(std::move(object));
  }
  return list;
}

List lines(const LinkContext& links, const std::vector<derive::BodyLine>& of_body) {
  List list;
  for (const derive::BodyLine& line : of_body) {
    Object object{{"words", line.phrase},
                  {"other", body_value(links, *line.other)},
                  {"exception", line.line->by_exception},
                  {"note_html", prose_value(links, line.line->note)}};
    add_clauses(object, links, line.line->clauses);
    list.push_back(std::move(object));
  }
  return list;
}

// Clauses and sections that name the body, each once, in reading order.
List named_in(const LinkContext& links, const model::Body& body) {
  List list;
  auto found = links.edition->mentions.bodies.find(body.id.value);
  if (found != links.edition->mentions.bodies.end()) {
    for (const derive::Mention& mention : found->second) {
      std::string url = mention.clause ? "clause:" + mention.clause->id : "section:" + mention.section->id;
      Target target = resolve(links, url);
      list.push_back(link_value(std::move(target.href), target.text));
    }
  }
  mark_last(list);
  return list;
}

Value agreed(const LinkContext& links, const model::Body& body) {
  for (const model::Approval& approval : links.edition->edition().approvals) {
    if (!(approval.body == body.id)) continue;
    const bool dated = approval.status == model::ApprovalStatus::Agreed && approval.date.given();
    std::string words = dated ? dates::in_words(approval.date) : std::string(data::label(approval.status));
    Object object{{"words", std::move(words)}, {"note_html", prose_value(links, approval.note)}};
    add_clauses(object, links, links.edition->edition().approvals_clauses);
    return object;
  }
  return {};
}

Value terms(const LinkContext& links, const model::TermsOfReference& terms) {
  if (!terms.given()) return {};
  return Object{{"address", text_or_null(terms.address)},
                {"status", text_or_null(terms.status)},
                {"blank", terms.blank},
                {"note_html", prose_value(links, terms.note)}};
}

// "SAB · Board · Safeguarding": what stands above the title.
std::string kind_of(const derive::EditionIndex& index, const model::Body& body) {
  const model::Group* group = index.group(body.group);
  std::string acronym = body.acronym == body.name ? std::string() : body.acronym;
  return joined({acronym, std::string(data::label(body.standing)), group ? group->name : std::string()},
                " · ");
}

std::vector<const model::Body*> parents_of(const derive::EditionIndex& index, const model::Body& body) {
  std::vector<const model::Body*> parents;
  for (const model::BodyId& id : body.parents) {
    if (const model::Body* parent = index.body(id)) parents.push_back(parent);
  }
  return parents;
}

Value duties(const LinkContext& links, const model::Body& body) {
  for (const derive::BodyTimetable& timetable : links.edition->timetable.bodies) {
    if (timetable.body == &body) return duties_value(links, timetable);
  }
  return {};
}

Value neighbourhood(const LinkContext& links, const Maps& maps, const model::Body& body) {
  auto of_edition = maps.find(links.edition);
  if (of_edition == maps.end()) return {};
  auto drawn = of_edition->second.neighbourhoods.find(&body);
  if (drawn == of_edition->second.neighbourhoods.end()) return {};
  return map_value(links, drawn->second, MapOf::Body);
}

Value calendar(const LinkContext& links, const model::Body& body) {
  if (!has_calendar(*links.edition, body)) return {};
  return links.site.root + links.edition->url + "data/boards/" + body.id.value + ".ics";
}

/// { has_clauses, clauses }: where the document says so.
Object source_of(const LinkContext& links, const std::vector<model::ClauseRef>& clauses) {
  Object object;
  add_clauses(object, links, clauses);
  return object;
}

/// [{ title, text | address | html, has_clauses, clauses }]
List facts(const LinkContext& links, const model::Body& body) {
  List list;
  for (const derive::Fact& fact : derive::facts_of(body)) {
    Object object = source_of(links, fact.clauses ? *fact.clauses : std::vector<model::ClauseRef>());
    object.push_back({"title", fact.title});
    object.push_back({"text", fact.text.empty() ? Value() : Value(fact.text)});
    object.push_back({"address", fact.address.empty() ? Value() : Value(fact.address)});
    object.push_back({"html", fact.prose ? blocks_value(links, *fact.prose) : Value()});
    list.push_back(std::move(object));
  }
  return list;
}

List on_this_page(const Object& view) {
  struct Part {
    std::string_view flag;
    std::string_view id;
    std::string_view title;
  };
  constexpr Part parts[] = {{"glance", "glance", "At a glance"},
                            {"duties", "duties", "Reporting"},
                            {"has_functions", "functions", "Functions"},
                            {"has_members", "members", "Members"},
                            {"has_priorities", "priorities", "Priorities"},
                            {"has_lines", "relationships", "Relationships"},
                            {"has_named", "clauses", "Where it is named"}};
  List list;
  for (const Part& part : parts) {
    bool there = part.flag == "glance";
    for (const mustache::Field& field : view) {
      if (field.key != part.flag) continue;
      const bool* flag = std::get_if<bool>(&field.value.data);
      there = flag ? *flag : !std::holds_alternative<std::monostate>(field.value.data);
    }
    if (!there) continue;
    list.push_back(Object{{"href", "#" + std::string(part.id)},
                          {"title", part.title},
                          {"number", Value()},
                          {"current", false},
                          {"has_headings", false},
                          {"headings", List()}});
  }
  return list;
}

}  // namespace

Object board_view(const Renderer& r, const Page& page) {
  LinkContext links = links_of(r.site, page);
  const EditionSite& made = *page.edition;
  const model::Body& body = *page.body;
  List parents = bodies_of(links, parents_of(made.index, body));
  List children = bodies_of(links, derive::children_of(made.index, body));
  List relations = lines(links, derive::lines_of(made.index, body));
  List named = named_in(links, body);
  List basis = statutory_basis(links, body);
  List downloads = downloads_value(r.site, r.downloads, made, &body);
  Object view{{"title", body.name},
              {"kind", kind_of(made.index, body)},
              {"role_html", blocks_value(links, body.role)},
              {"note_html", blocks_value(links, body.note)},
              {"facts", facts(links, body)},
              {"has_basis", !basis.empty()},
              {"basis", std::move(basis)},
              {"has_parents", !parents.empty()},
              {"parents", std::move(parents)},
              {"parents_source", source_of(links, body.parents_clauses)},
              {"has_children", !children.empty()},
              {"children", std::move(children)},
              {"terms", terms(links, body.terms_of_reference)},
              {"agreed", agreed(links, body)},
              {"through_time", r.site.root + addresses::area_body_url(*page.area, body.id)},
              {"calendar", calendar(links, body)},
              {"has_downloads", !downloads.empty()},
              {"downloads", std::move(downloads)},
              {"duties", duties(links, body)},
              {"has_functions", !body.functions.empty()},
              {"functions", functions_value(links, body)},
              {"has_members", !body.members.empty() || !body.posts.empty()},
              {"members", members_value(links, body)},
              {"has_priorities", !body.priorities.empty()},
              {"priorities", priorities_value(links, body)},
              {"has_lines", !relations.empty()},
              {"lines", std::move(relations)},
              {"map", neighbourhood(links, r.maps, body)},
              {"has_named", !named.empty()},
              {"named", std::move(named)}};
  add_clauses(view, links, body.role_clauses);
  view.push_back({"contents", on_this_page(view)});
  view.push_back({"contents_title", "On this page"});
  return view;
}

}  // namespace concordat::site
