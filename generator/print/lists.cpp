// What a body is made of, as lists: functions, members, priorities.
#include "exports/words.hpp"
#include "markdown/plain.hpp"
#include "print/views.hpp"
#include "site/members.hpp"
#include "site/values.hpp"

namespace concordat::print {
namespace {

void write_post(Writer& w, const model::Post& post) {
  const model::Organisation* organisation = w.site().index.organisation(post.organisation);
  const model::Body* body = w.body(post.body);
  std::string holder = markdown::plain(post.holder);
  w.json().begin_object();
  w.text("title", post.title);
  w.prose("holder", post.holder);
  if (organisation && holder.find(organisation->name) == std::string::npos) {
    w.text("of", organisation->name);
  } else if (!organisation && body && holder.find(body->name) == std::string::npos) {
    w.text("of", body->name);
  }
  w.json().flag("independent", post.independent);
  w.text_given("term", site::term_of(post));
  w.prose("note", post.note);
  w.json().end_object();
}

void write_member(Writer& w, const model::Member& member) {
  w.json().begin_object();
  w.json().begin_array("details");
  for (const std::string& detail : site::member_details(w.site(), w.edition(), member)) w.text(detail);
  w.json().end_array();
  w.text("name", site::member_name(w.site(), w.edition(), member));
  w.prose("note", member.note);
  w.json().end_object();
}

}  // namespace

void write_functions(Writer& w, const model::Body& body) {
  w.json().begin_array("lists");
  for (const model::FunctionList& list : body.functions) {
    w.json().begin_object();
    w.text_given("heading", list.heading);
    w.prose("intro", list.intro);
    w.json().flag("numbered", list.numbered);
    w.json().begin_array("items");
    for (const model::FunctionItem& item : list.items) {
      w.json().begin_object();
      w.prose("text", item.text);
      if (!item.sub.empty()) w.list("sub", item.sub);
      w.json().end_object();
    }
    w.json().end_array();
    w.json().end_object();
  }
  w.json().end_array();
}

void write_members(Writer& w, const model::Body& body) {
  w.prose("intro", body.members_intro);
  w.text_given("quorum", body.quorum);
  w.json().begin_array("posts");
  for (const model::Post& post : body.posts) write_post(w, post);
  w.json().end_array();
  w.json().begin_array("groups");
  for (std::size_t i = 0; i < body.members.size();) {
    const std::string& group = body.members[i].group;
    w.json().begin_object();
    w.text_given("group", group);
    w.json().begin_array("members");
    for (; i < body.members.size() && body.members[i].group == group; ++i) write_member(w, body.members[i]);
    w.json().end_array();
    w.json().end_object();
  }
  w.json().end_array();
}

void write_priorities(Writer& w, const model::Body& body) {
  w.json().begin_array("lists");
  for (const model::PriorityList& list : body.priorities) {
    w.json().begin_object();
    w.json().member("year", list.year);
    w.text("kind", list.kind);
    w.text_given("heading", list.heading);
    w.prose("intro", list.intro);
    w.json().flag("numbered", list.numbered);
    w.json().member("start", list.start);
    w.text_given("source", list.source);
    w.list("items", list.items);
    w.json().end_object();
  }
  w.json().end_array();
  w.json().begin_array("overseen");
  for (const model::Oversight& over : body.overseen) {
    w.json().begin_object();
    w.text("by", exports::body_name(w.site().index, w.edition().index, over.by));
    w.json().member("range", site::range_of(over));
    w.prose("note", over.note);
    w.json().end_object();
  }
  w.json().end_array();
}

}  // namespace concordat::print
