// What a body is made of, as lists: functions, members, priorities.
#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "markdown/plain.hpp"
#include "site/components.hpp"
#include "site/members.hpp"

namespace concordat::site {
namespace {

Value member_value(const LinkContext& links, const model::Member& member) {
  const model::Organisation* organisation = links.site.index.organisation(member.organisation);
  const model::Body* body = links.edition->index.body(member.body);
  std::string href;
  if (organisation) href = links.site.root + addresses::organisation_url(organisation->id);
  if (body) href = body_href(links, body->id);
  std::string detail = fmt::format("{}", fmt::join(member_details(links.site, *links.edition, member), "; "));
  return Object{{"href", href.empty() ? Value() : Value(std::move(href))},
                {"name", member_name(links.site, *links.edition, member)},
                {"detail", detail.empty() ? Value() : Value(std::move(detail))},
                {"note_html", prose_value(links, member.note)}};
}

Value post_value(const LinkContext& links, const model::Post& post) {
  std::string term = term_of(post);
  const model::Organisation* organisation = links.site.index.organisation(post.organisation);
  const model::Body* body = links.edition->index.body(post.body);
  std::string holder = markdown::plain(post.holder);
  bool names_it = organisation && holder.find(organisation->name) != std::string::npos;
  Object object{{"title", post.title},
                {"independent", post.independent},
                {"holder_html", prose_value(links, post.holder)},
                {"of", organisation && !names_it
                           ? link_value(links.site.root + addresses::organisation_url(organisation->id),
                                        organisation->name)
                       : body ? link_value(body_href(links, body->id), body->name)
                              : Value()},
                {"term", term.empty() ? Value() : Value(std::move(term))},
                {"note_html", prose_value(links, post.note)}};
  add_clauses(object, links, post.clauses);
  return object;
}

}  // namespace

Value functions_value(const LinkContext& links, const model::Body& body) {
  List lists;
  for (const model::FunctionList& list : body.functions) {
    List items;
    for (const model::FunctionItem& item : list.items) {
      List subs;
      for (const markdown::Node& sub : item.sub) subs.push_back(Object{{"html", prose_value(links, sub)}});
      items.push_back(Object{
          {"html", prose_value(links, item.text)}, {"has_subs", !subs.empty()}, {"subs", std::move(subs)}});
    }
    Object object{{"heading", text_or_null(list.heading)},
                  {"intro_html", prose_value(links, list.intro)},
                  {"numbered", list.numbered},
                  {"items", std::move(items)}};
    add_clauses(object, links, list.clauses);
    lists.push_back(std::move(object));
  }
  return Object{{"has_lists", !lists.empty()}, {"lists", std::move(lists)}};
}

Value members_value(const LinkContext& links, const model::Body& body) {
  List posts;
  for (const model::Post& post : body.posts) posts.push_back(post_value(links, post));
  List groups;
  for (std::size_t i = 0; i < body.members.size();) {
    const std::string& group = body.members[i].group;
    List members;
    for (; i < body.members.size() && body.members[i].group == group; ++i) {
      members.push_back(member_value(links, body.members[i]));
    }
    groups.push_back(Object{{"group", text_or_null(group)}, {"members", std::move(members)}});
  }
  Object object{{"intro_html", prose_value(links, body.members_intro)},
                {"has_posts", !posts.empty()},
                {"posts", std::move(posts)},
                {"quorum", text_or_null(body.quorum)},
                {"groups", std::move(groups)}};
  add_clauses(object, links, body.members_clauses);
  return object;
}

Value priorities_value(const LinkContext& links, const model::Body& body) {
  List lists;
  for (const model::PriorityList& list : body.priorities) {
    List items;
    for (const markdown::Node& item : list.items) items.push_back(Object{{"html", prose_value(links, item)}});
    Object object{{"year", list.year},
                  {"kind", list.kind},
                  {"heading", text_or_null(list.heading)},
                  {"intro_html", prose_value(links, list.intro)},
                  {"numbered", list.numbered},
                  {"start", std::to_string(list.start)},
                  {"source", text_or_null(list.source)},
                  {"items", std::move(items)}};
    add_clauses(object, links, list.clauses);
    lists.push_back(std::move(object));
  }
  List overseen;
  for (const model::Oversight& over : body.overseen) {
    const model::Body* by = links.edition->index.body(over.by);
    overseen.push_back(Object{{"href", body_href(links, over.by)},
                              {"name", by ? by->name : over.by.value},
                              {"range", range_of(over)},
                              {"note_html", prose_value(links, over.note)}});
  }
  return Object{{"has_lists", !lists.empty()},
                {"lists", std::move(lists)},
                {"has_overseen", !overseen.empty()},
                {"overseen", std::move(overseen)}};
}

}  // namespace concordat::site
