// What each board needs: a purpose, a chair, a quorum, somebody to answer to.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "derive/posts.hpp"
#include "doc/plain.hpp"

namespace concordat::check {
namespace {

using model::Body;
using model::Family;

/// Calls `f(body)` for each board of a document that sets out rules.
template <class F>
void for_each_board(const OfEdition& subject, F&& f) {
  if (!sets_out_rules(subject.edition())) return;
  for (const Body& body : subject.edition().bodies) {
    if (body.standing == model::Standing::Board && body.parents.empty() && !body.named_only) f(body);
  }
}

bool has_line_of(const OfEdition& subject, const std::vector<const model::Line*>& lines,
                 std::initializer_list<Family> families) {
  return std::any_of(lines.begin(), lines.end(), [&](const model::Line* line) {
    const model::Relation* relation = subject.edition_index.relation(line->kind);
    return relation && std::find(families.begin(), families.end(), relation->family) != families.end();
  });
}

/// The posts and people who sit on a body, and where it says so.
std::map<std::string, Span> sitting_on(const Body& body) {
  std::map<std::string, Span> people;
  for (const model::Member& member : body.members) {
    if (member.sits() && !member.post.empty()) people.emplace(member.post, member.span);
  }
  for (const model::Post& post : body.posts) {
    const std::string holder = doc::plain(post.holder);
    if (!holder.empty()) people.emplace(holder, post.span);
  }
  return people;
}

bool is_chaired(const Body& body) {
  return std::any_of(body.posts.begin(), body.posts.end(),
                     [](const model::Post& one) { return derive::is_chair(one.title); }) ||
         std::any_of(body.members.begin(), body.members.end(), [](const model::Member& one) {
           return derive::is_chair(one.post) || derive::is_chair(one.name) ||
                  derive::is_chair(doc::plain(one.note));
         });
}

}  // namespace

void board_without_purpose(const OfEdition& subject, Findings& findings) {
  for_each_board(subject, [&](const Body& body) {
    if (body.role.children.empty() && body.functions.empty())
      findings.add(body.span, fmt::format("nothing says what {} is for", body.short_name()),
                   "give its \"role\" or its functions");
  });
}

// Chair and quorum are not missed where terms of reference stand elsewhere: those may give them.
void chair_missing(const OfEdition& subject, Findings& findings) {
  for_each_board(subject, [&](const Body& body) {
    if (!members_may_stand_elsewhere(subject.edition(), body) && !is_chaired(body))
      findings.add(body.span, fmt::format("nobody is named as chair of {}", body.short_name()));
  });
}

void quorum_missing(const OfEdition& subject, Findings& findings) {
  for_each_board(subject, [&](const Body& body) {
    if (!body.members.empty() && !body.terms_of_reference.given() && !body.quorum.given())
      findings.add(body.span,
                   fmt::format("nothing says how many members {} needs to decide", body.short_name()));
  });
}

void member_twice(const OfEdition& subject, Findings& findings) {
  for (const Body& body : subject.edition().bodies) {
    std::map<std::string, Span> known;
    for (const model::Member& member : body.members) {
      std::string who = fmt::format("{}|{}|{}|{}|{}|{}|{}", member.organisation.value, member.body.value,
                                    member.office.value, member.post, member.name, member.group,
                                    fmt::join(member.departments, ";"));
      const auto [first, is_new] = known.emplace(std::move(who), member.span);
      if (!is_new && doc::plain(member.note).empty())
        findings.add(member.span, fmt::format("the same member of {} twice", body.short_name()),
                     "say with \"count\" how many seats it has", {{first->second, "the first is here"}});
    }
  }
}

void accountable_to_nobody(const OfEdition& subject, Findings& findings) {
  for_each_board(subject, [&](const Body& body) {
    if (body.accountability.children.empty() &&
        !has_line_of(subject, subject.edition_index.lines_from(body.id),
                     {Family::Reporting, Family::Accountability}))
      findings.add(body.span, fmt::format("nothing says to whom {} answers", body.short_name()));
  });
}

void scrutinises_nobody(const OfEdition& subject, Findings& findings) {
  if (!sets_out_rules(subject.edition()) || subject.edition().lines.empty()) return;
  for (const Body& body : subject.edition().bodies) {
    const model::Group* group = subject.edition_index.group(body.group);
    const std::string words = lower(body.name + "\n" + (group ? group->name : std::string()));
    const bool scrutiny = words.find("scrutin") != std::string::npos;
    if (!scrutiny || !body.parents.empty() ||
        has_line_of(subject, subject.edition_index.lines_from(body.id), {Family::Scrutiny}))
      continue;
    findings.add(body.span,
                 fmt::format("{} is there to scrutinise, and no line says whom", body.short_name()));
  }
}

void several_parents(const OfEdition& subject, Findings& findings) {
  if (!sets_out_rules(subject.edition())) return;
  for (const Body& body : subject.edition().bodies) {
    // Where each is stated in a place of its own, the document says which is for what.
    if (body.parents.size() > 1 && body.parent_links.size() < body.parents.size())
      findings.add(body.parents[1].span, fmt::format("{} belongs under {} bodies: which of them decides?",
                                                     body.short_name(), body.parents.size()));
  }
}

void post_vacant(const OfEdition& subject, Findings& findings) {
  for (const Body& body : subject.edition().bodies) {
    for (const model::Post& post : body.posts) {
      if (post.holder.children.empty() && post.organisation.empty() && post.body.empty() &&
          post.office.empty() && doc::plain(post.note).empty())
        findings.add(post.span, fmt::format("nobody is named as {} of {}", post.title, body.short_name()),
                     "give its \"holder\", or say in a \"note\" why there is none");
    }
  }
}

void scrutineer_sits_on_both(const OfEdition& subject, Findings& findings) {
  std::map<const Body*, std::map<std::string, Span>> known;
  std::set<std::pair<const Body*, const Body*>> told;
  for (const model::Line& line : subject.edition().lines) {
    const model::Relation* relation = subject.edition_index.relation(line.kind);
    const Body* from = subject.edition_index.body(line.from);
    const Body* to = subject.edition_index.body(line.to);
    if (!relation || relation->family != Family::Scrutiny || relation->symmetric || !from || !to ||
        from == to || !told.emplace(from, to).second)
      continue;
    for (const Body* body : {from, to}) {
      if (!known.contains(body)) known.emplace(body, sitting_on(*body));
    }
    for (const auto& [who, place] : known[from]) {
      const auto other = known[to].find(who);
      if (other == known[to].end()) continue;
      findings.add(place,
                   fmt::format("\"{}\" sits on {} and on {}, which it scrutinises", who, from->short_name(),
                               to->short_name()),
                   {}, {{other->second, "and here"}});
    }
  }
}

void website_missing(const OfEdition& subject, Findings& findings) {
  const std::vector<Body>& bodies = subject.edition().bodies;
  if (std::all_of(bodies.begin(), bodies.end(), [](const Body& body) { return body.website.empty(); }))
    return;
  for_each_board(subject, [&](const Body& body) {
    const std::vector<const Body*>& parts = subject.edition_index.children(body.id);
    const bool by_parts =
        std::any_of(parts.begin(), parts.end(), [](const Body* one) { return !one->website.empty(); });
    if (body.website.empty() && body.terms_of_reference.address.empty() && !by_parts)
      findings.add(body.span, fmt::format("{} has no website, and other boards have", body.short_name()),
                   "give its \"website\"");
  });
}

}  // namespace concordat::check
