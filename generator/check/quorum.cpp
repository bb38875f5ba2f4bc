// Quorums and numbers of members, against the members that are listed.
#include "derive/quorum.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"
#include "derive/who.hpp"

namespace concordat::check {
namespace {

using model::Body;
using model::Member;
using model::QuorumPart;

/// The first whole number in the words, in figures; 0 where there is none, or where it is a share ("50%").
int number_in(std::string_view words) {
  const std::size_t at = words.find_first_of("0123456789");
  if (at == std::string_view::npos) return 0;
  const std::size_t end = std::min(words.find_first_not_of("0123456789", at), words.size());
  if (end - at > 3 || (end < words.size() && (words[end] == '%' || words[end] == '/'))) return 0;
  return std::stoi(std::string(words.substr(at, end - at)));
}

bool has_post(const Body& body, std::string_view title) {
  return std::any_of(body.posts.begin(), body.posts.end(),
                     [&](const model::Post& one) { return one.title == title; }) ||
         std::any_of(body.members.begin(), body.members.end(), [&](const Member& one) {
           return one.sits() && (one.post == title || one.name == title);
         });
}

bool has_office(const Body& body, const model::OfficeId& office) {
  return std::any_of(body.posts.begin(), body.posts.end(),
                     [&](const model::Post& one) { return one.office == office; }) ||
         std::any_of(body.members.begin(), body.members.end(),
                     [&](const Member& one) { return one.sits() && one.office == office; });
}

/// Whether a part of a quorum is somebody who sits on the body.
bool sits_on(const Body& body, const QuorumPart& part) {
  if (!part.group.empty()) return derive::seats_of_group(body, part.group) > 0;
  if (!part.post.empty()) return has_post(body, part.post);
  if (!part.office.empty()) return has_office(body, part.office);
  return std::any_of(body.members.begin(), body.members.end(), [&](const Member& one) {
    if (!one.sits()) return false;
    return part.body.empty() ? one.organisation == part.organisation ||
                                   std::count(one.also.begin(), one.also.end(), part.organisation) > 0
                             : one.body == part.body;
  });
}

}  // namespace

void quorum_too_large(const OfEdition& subject, Findings& findings) {
  for (const Body& body : subject.edition().bodies) {
    const int seats = derive::seats_of(body);
    const int needed = std::max(derive::members_needed(body.quorum, seats), number_in(body.quorum.words));
    if (seats > 0 && needed > seats)
      findings.add(body.quorum.span,
                   fmt::format("{} needs {} members to decide and has {}", body.short_name(), needed, seats));
    for (const QuorumPart& part : body.quorum.parts) {
      const int of_group = derive::seats_of_group(body, part.group);
      if (!part.group.empty() && of_group > 0 && part.count > of_group)
        findings.add(part.span, fmt::format("{} needs {} of \"{}\" to decide and has {}", body.short_name(),
                                            part.count, part.group, of_group));
    }
  }
}

void quorum_of_stranger(const OfEdition& subject, Findings& findings) {
  for (const Body& body : subject.edition().bodies) {
    if (body.members.empty()) continue;
    for (const QuorumPart& part : body.quorum.parts) {
      if (sits_on(body, part)) continue;
      const std::string who =
          part.group.empty() ? derive::who(subject.index, subject.edition_index, part) : part.group;
      findings.add(
          part.span,
          fmt::format("the quorum of {} asks for \"{}\", and no member is that", body.short_name(), who),
          "write it as the list of members has it");
    }
  }
}

void seats_differ(const OfEdition& subject, Findings& findings) {
  for (const Body& body : subject.edition().bodies) {
    const int seats = derive::seats_of(body);
    if (body.seats_stated == 0 || seats == 0 || seats == body.seats_stated) continue;
    findings.add(body.span,
                 fmt::format("{} has {} members by \"seats_stated\", and the list has {}", body.short_name(),
                             body.seats_stated, seats),
                 "a member without \"count\" has one seat");
  }
}

}  // namespace concordat::check
