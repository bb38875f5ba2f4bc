// Who sits on a body: its posts, then its members group by group.
#include <fmt/format.h>

#include "derive/quorum.hpp"
#include "doc/plain.hpp"
#include "views/make.hpp"
#include "views/who.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// The organisation or body whose post it is, unless the holder's own words name it.
void add_whose(std::vector<Node>& out, const Subject& subject, const model::Post& post) {
  const std::string holder = doc::plain(post.holder);
  const auto is_named = [&](const std::string& name) { return holder.find(name) != std::string::npos; };
  const model::Organisation* organisation = subject.corpus.organisation(post.organisation);
  const model::Body* body = organisation ? nullptr : subject.index.body(post.body);
  if (!organisation && !body) return;
  if (is_named(organisation ? organisation->name : body->name)) return;
  if (!out.empty()) out.push_back(doc::text(", "));
  out.push_back(organisation ? organisation_link(*organisation) : body_link(subject, body->id));
}

std::string term_of(const model::Post& post) {
  return joined({post.from.given() ? "from " + dates::in_words(post.from) : std::string(),
                 post.until.given() ? "until " + dates::in_words(post.until) : std::string()},
                " ");
}

std::vector<Node> holder_of(const Subject& subject, const model::Post& post) {
  std::vector<Node> value = doc::inlines_of(post.holder);
  if (const model::Office* office = derive::office(subject.index.area(), post.office)) {
    if (!value.empty()) value.push_back(doc::text(", "));
    value.push_back(office_link(*office));
  }
  add_whose(value, subject, post);
  if (post.holder.children.empty() && post.independent) {
    value.insert(value.begin(),
                 doc::text(value.empty() ? "Independent; not named" : "Independent; not named, "));
  } else if (value.empty()) {
    value.push_back(doc::text("Not named"));
  } else if (post.independent && post.title.find("ndependent") == std::string::npos) {
    add_detail(value, "independent");
  }
  add_detail(value, term_of(post));
  add_detail(value, post.note);
  add_trace(value, subject, post);
  return value;
}

/// What stands first, as a link where there is a page of it.
Node name_of(const Subject& subject, const model::Member& member) {
  const std::string name = derive::member_name(subject.corpus, subject.index, member);
  if (subject.index.body(member.body)) return doc::link("board:" + member.body.value, name);
  if (!member.office.empty()) return doc::link("office:" + member.office.value, name);
  return subject.corpus.organisation(member.organisation)
             ? doc::link("organisation:" + member.organisation.value, name)
             : doc::text(name);
}

std::string details_of(const Subject& subject, const model::Member& member) {
  std::vector<std::string> details = {derive::whose_post(subject.corpus, subject.index, member)};
  if (!member.departments.empty()) details.push_back("including " + listed(member.departments));
  if (member.count > 0) details.push_back(counted(static_cast<std::size_t>(member.count), "seat", "seats"));
  if (!member.sits()) details.push_back(uncapital(data::label(member.capacity)));
  for (const model::OrganisationId& id : member.also) {
    if (const model::Organisation* also = subject.corpus.organisation(id))
      details.push_back(fmt::format("{} {}", data::label(member.also_as), also->name));
  }
  if (!member.or_other.empty()) details.push_back("or " + member.or_other);
  return joined(std::move(details), "; ");
}

Node member_item(const Subject& subject, const model::Member& member) {
  Node name = name_of(subject, member);
  const std::string details = details_of(subject, member);
  Node item = doc::item(std::move(name));
  add_detail(item.children.front().children, details);
  add_detail(item.children.front().children, member.note);
  add_trace(item.children.front().children, subject, member);
  return item;
}

}  // namespace

Node posts(const Subject& subject) {
  Node list{.kind = Kind::BulletList};
  for (const model::Post& post : subject.body->posts) {
    Node item = doc::item(doc::text(post.title + ": "));
    for (Node& part : holder_of(subject, post)) item.children.front().children.push_back(std::move(part));
    list.children.push_back(std::move(item));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(list)));
}

Node members(const Subject& subject) {
  const model::Body& body = *subject.body;
  Node view;
  if (!body.posts.empty()) {
    Node posts{.kind = Kind::FieldList, .look = "posts", .text = "Post"};
    for (const model::Post& post : body.posts)
      posts.children.push_back(doc::field(post.title, holder_of(subject, post)));
    view.children.push_back(std::move(posts));
  }
  if (!body.members_intro.children.empty())
    view.children.push_back(doc::make(Kind::Paragraph, doc::inlines_of(body.members_intro)));
  for (std::size_t i = 0; i < body.members.size();) {
    const std::string& group = body.members[i].group;
    if (!group.empty()) view.children.push_back(list_head(group));
    Node names{.kind = Kind::BulletList, .look = "names"};
    for (; i < body.members.size() && body.members[i].group == group; ++i)
      names.children.push_back(member_item(subject, body.members[i]));
    view.children.push_back(std::move(names));
  }
  if (body.seats_stated > 0) {
    view.children.push_back(doc::paragraph(
        doc::text(fmt::format("The document gives it {}.",
                              counted(static_cast<std::size_t>(body.seats_stated), "member", "members")))));
  }
  if (body.quorum.given()) {
    const std::string words = derive::quorum_words(subject.corpus, subject.index, body.quorum);
    Node quorum = doc::paragraph(doc::text(with_full_stop("Quorum: " + words)));
    add_inferred(quorum.children, body.inferred.quorum);
    view.children.push_back(std::move(quorum));
  }
  add_trace_line(view.children, subject, body.members_clauses, body.inferred.members);
  return view;
}

}  // namespace concordat::views
