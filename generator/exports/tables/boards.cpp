// The boards of an edition: what they are, who sits on them, what they do and mean to do.
#include <fmt/format.h>

#include "derive/posts.hpp"
#include "derive/quorum.hpp"
#include "derive/who.hpp"
#include "doc/plain.hpp"
#include "exports/tables.hpp"
#include "exports/words.hpp"
#include "views/seats.hpp"

namespace concordat::exports {
namespace {

using doc::plain;

/// What a seat says beyond who sits: departments, seats, class of an invited member, note.
std::string member_detail(const Sources& from, const model::Member& member) {
  Texts detail;
  detail.push_back(derive::whose_post(from.index, from.edition, member));
  if (!member.departments.empty()) detail.push_back("including " + joined(member.departments));
  if (member.count > 0)
    detail.push_back(fmt::format("{} {}", member.count, member.count == 1 ? "seat" : "seats"));
  if (!member.sits()) detail.push_back(member.group);
  if (!member.or_other.empty()) detail.push_back("or " + member.or_other);
  detail.push_back(plain(member.note));
  return joined(detail);
}

std::string post_detail(const model::Post& post) {
  Texts detail = {post.title};
  if (post.independent) detail.push_back("independent");
  if (post.from.given()) detail.push_back("from " + iso(post.from));
  if (post.until.given()) detail.push_back("until " + iso(post.until));
  detail.push_back(plain(post.note));
  return joined(detail);
}

Texts ids_of(const model::Member& member) {
  Texts ids = {member.organisation.value, member.body.value};
  for (const model::OrganisationId& also : member.also) ids.push_back(also.value);
  return ids;
}

Texts chairs_of(const Sources& from, const model::Body& body) {
  Texts chairs;
  for (const model::Post& post : body.posts) {
    if (derive::is_chair(post.title)) chairs.push_back(holder_name(from.index, from.edition, post));
  }
  return chairs;
}

constexpr Column board_id = {"board_id", "Board id", "What files and addresses call the board."};
constexpr Column board = {"board", "Board", "Name of the board."};

}  // namespace

Dataset members(const Sources& from) {
  Dataset table{{
      board_id,
      board,
      {"group", "Group",
       "Kind of seat; “Invited”, “Attends”, “Participant observer” and “Post” for those who are not members "
       "as such."},
      {"member_id", "Member ids", "The organisations or bodies that sit or send someone.", Type::List},
      {"member", "Member", "Who sits, as the document says it."},
      {"detail", "Detail", "Departments, number of seats, title and term of a post, and notes."},
  }};
  for (const model::Body& body : from.source().bodies) {
    for (const model::Member& member : body.members) {
      table.add(body.id, body.name,
                member.sits() ? std::string_view(member.group) : data::label(member.capacity), ids_of(member),
                member_names(from.index, from.edition, member), member_detail(from, member));
    }
    for (const model::Post& post : body.posts) {
      std::string holder = holder_name(from.index, from.edition, post);
      if (holder.empty()) continue;
      table.add(body.id, body.name, "Post", Texts{post.organisation.value, post.body.value},
                std::move(holder), post_detail(post));
    }
  }
  return table;
}

Dataset boards(const Sources& from) {
  Dataset table{{
      board_id,
      {"acronym", "Acronym", "Its short name."},
      {"name", "Name", "Its name in this edition."},
      {"group", "Group", "The group of boards that it is one of."},
      {"parent_ids", "Parent ids", "The boards that it belongs under.", Type::List},
      {"chair", "Chair", "Who chairs it.", Type::List},
      {"statutory_basis", "Legal basis", "The law and guidance that it rests on.", Type::List},
      {"website", "Website", "Address of its website.", Type::Address},
      {"quorum", "Quorum", "Who must be there to decide."},
      {"meets", "Meets", "How often it meets."},
  }};
  for (const model::Body& body : from.source().bodies) {
    const model::Group* group = from.edition.group(body.group);
    Texts basis;
    for (const model::StatutoryBasis& entry : body.statutory_basis)
      basis.push_back(basis_words(from.index, entry));
    table.add(body.id, body.acronym, body.name,
              group != nullptr ? std::string_view(group->name) : std::string_view(), texts_of(body.parents),
              chairs_of(from, body), std::move(basis), body.website,
              derive::quorum_words(from.index, from.edition, body.quorum), body.meets);
  }
  return table;
}

Dataset seats(const Sources& from) {
  Dataset table{{
      {"organisation_id", "Organisation id", "What files and addresses call the organisation."},
      {"organisation", "Organisation", "Name of the organisation."},
      board_id,
      board,
      {"as", "As", "Its posts, then its seats, and whether it shares one or attends by invitation.",
       Type::List},
      {"seats", "Seats",
       "Seats of its own; a member counts as one where the document gives no number. Shared seats are not "
       "counted.",
       Type::Integer},
  }};
  for (const derive::OrganisationSeats& one : derive::seats(from.index, from.edition.area(), from.source())) {
    for (const derive::Place& place : one.places)
      table.add(one.organisation->id, one.organisation->name, place.body->id, place.body->name,
                views::words_of(place), std::optional<int>(place.seats()));
  }
  return table;
}

Dataset priorities(const Sources& from) {
  Dataset table{{
      board_id,
      board,
      {"year", "Year", "The year or years that the priority is for."},
      {"number", "Number", "Its number, where the document numbers its priorities.", Type::Integer},
      {"priority", "Priority", "What the board has set out to do."},
  }};
  for (const model::Body& body : from.source().bodies) {
    for (const model::PriorityList& list : body.priorities) {
      int number = list.start;
      for (const doc::Node& item : list.items) {
        table.add(body.id, body.name, list.year,
                  list.numbered ? std::optional<int>(number) : std::optional<int>(), plain(item));
        ++number;
      }
    }
  }
  return table;
}

Dataset functions(const Sources& from) {
  Dataset table{{
      board_id,
      board,
      {"group", "List", "Heading of the list that it stands in, else the words that open it."},
      {"number", "Number", "Its place in the list; 1.2 is the second part of the first."},
      {"function", "Function", "What the board is there to do."},
  }};
  for (const model::Body& body : from.source().bodies) {
    for (const model::FunctionList& list : body.functions) {
      int number = 0;
      const std::string group = list.heading.empty() ? plain(list.intro) : list.heading;
      for (const model::FunctionItem& item : list.items) {
        table.add(body.id, body.name, group, fmt::to_string(++number), plain(item.text));
        int part = 0;
        for (const doc::Node& sub : item.sub)
          table.add(body.id, body.name, group, fmt::format("{}.{}", number, ++part), plain(sub));
      }
    }
  }
  return table;
}

}  // namespace concordat::exports
