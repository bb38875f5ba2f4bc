// What changed of bodies: names, places, posts, members, functions, priorities.
#include <fmt/format.h>

#include <algorithm>

#include "data/choices.hpp"
#include "derive/quorum.hpp"
#include "derive/who.hpp"
#include "redline/align.hpp"
#include "redline/gather.hpp"

namespace concordat::redline {
namespace {

using model::Body;

class BodyComparison {
 public:
  BodyComparison(const Editions& editions, const Body& before, const Body& after, Gathered& out)
      : editions_(editions), before_(before), after_(after), out_(out), name_(after.short_name()) {}

  void compare() {
    identity();
    basis();
    posts();
    members();
    functions();
    delegations();
    priorities();
  }

 private:
  std::string of(std::string_view what) const { return fmt::format("{} of {}", what, name_); }

  /// Of the new edition, where it has the body: another name alone is no other body.
  std::string called(std::string_view id) const {
    return name_of(editions_.after.body(id) ? editions_.after : editions_.before, id);
  }

  std::string parents(const Body& body) const {
    std::vector<std::string> names;
    for (const model::BodyId& id : body.parents) names.push_back(called(id));
    return fmt::format("{}", fmt::join(names, ", "));
  }

  static std::string group(const derive::EditionIndex& edition, const Body& body) {
    const model::Group* known = edition.group(body.group);
    return known ? known->name : std::string();
  }

  void identity() {
    if (before_.name != after_.name)
      out_.add(Kind::BodyRenamed, before_.name, after_.name,
               fmt::format("{} is now called {}.", before_.name, after_.name));
    out_.value(Kind::BodyAcronym, of("The acronym"), before_.acronym, after_.acronym);
    out_.value(Kind::BodyStanding, of("The standing"), std::string(model::what_it_is(before_)),
               std::string(model::what_it_is(after_)));
    out_.value(Kind::BodyGroup, of("The group"), group(editions_.before, before_),
               group(editions_.after, after_));
    out_.value(Kind::BodyMoved, fmt::format("What {} belongs under", name_), parents(before_),
               parents(after_));
    out_.prose(Kind::BodyRole, of("The role"), before_.role, after_.role);
    out_.prose(Kind::BodyAccountability, of("The accountability"), before_.accountability,
               after_.accountability);
    out_.value(Kind::BodyWebsite, of("The website"), before_.website, after_.website);
    out_.value(Kind::BodyQuorum, of("The quorum"), quorum(before_), quorum(after_));
    const auto stated = [](const Body& body) {
      return body.seats_stated > 0 ? std::to_string(body.seats_stated) : std::string();
    };
    out_.value(Kind::BodySeats, of("The number of members"), stated(before_), stated(after_));
    out_.prose(Kind::BodyPrecedence, fmt::format("What goes first for {}", name_), before_.precedence,
               after_.precedence);
    out_.value(Kind::BodyMeets, of("The interval of meetings"), before_.meets, after_.meets);
  }

  std::string quorum(const Body& body) const {
    return derive::quorum_words(editions_.corpus, editions_.after, body.quorum);
  }

  /// "Learning Group, up to £100".
  std::string delegated(const model::Delegation* one) const {
    if (!one) return {};
    std::string words = derive::who(editions_.corpus, editions_.after, *one);
    const std::string limits = doc::plain(one->limits);
    return limits.empty() ? words : fmt::format("{}, {}", words, limits);
  }

  void delegations() {
    by_key(
        before_.delegations, after_.delegations,
        [](const model::Delegation& one) { return normal(doc::plain(one.what)); },
        [&](const model::Delegation* was, const model::Delegation* is) {
          out_.value(Kind::Delegation,
                     fmt::format("Who decides “{}” for {}", doc::plain((is ? is : was)->what), name_),
                     delegated(was), delegated(is));
        });
  }

  void basis() {
    by_key(
        before_.statutory_basis, after_.statutory_basis,
        [](const model::StatutoryBasis& one) { return one.act.value + "\n" + one.provision; },
        [&](const model::StatutoryBasis* was, const model::StatutoryBasis* is) {
          if (was && is) return;
          const model::StatutoryBasis& either = is ? *is : *was;
          const model::Act* act = editions_.corpus.act(either.act);
          std::string law = act ? act->title : either.act.value;
          if (!either.provision.empty()) law += ", " + either.provision;
          if (is)
            out_.add(Kind::BasisAdded, "", law, fmt::format("{} now rests on the {}.", name_, law));
          else
            out_.add(Kind::BasisGone, law, "", fmt::format("{} no longer rests on the {}.", name_, law));
        });
  }

  std::string holder(const model::Post& post) const {
    std::string words = doc::plain(post.holder);
    if (const model::Organisation* organisation = editions_.corpus.organisation(post.organisation))
      words += (words.empty() ? "" : ", ") + organisation->name;
    if (!post.office.empty())
      words += fmt::format("{}{}", words.empty() ? "" : ", ",
                           derive::office_title(editions_.after.area(), post.office));
    if (!post.body.empty()) words += (words.empty() ? "" : ", ") + called(post.body);
    return words;
  }

  void posts() {
    by_key(
        before_.posts, after_.posts, [](const model::Post& one) { return normal(one.title); },
        [&](const model::Post* was, const model::Post* is) {
          if (!was) {
            const std::string who = holder(*is);
            out_.add(Kind::PostAdded, "", who,
                     fmt::format("{} has a new post: {}{}.", name_, is->title,
                                 who.empty() ? "" : " (" + who + ")"));
          } else if (!is) {
            out_.add(Kind::PostGone, holder(*was), "",
                     fmt::format("{} no longer has the post {}.", name_, was->title));
          } else {
            out_.value(Kind::PostHolder, of(is->title), holder(*was), holder(*is));
          }
        });
  }

  /// As the new edition would name it, where both know the body that it is.
  std::string member_name(const model::Member& member) const {
    if (member.body.empty() || editions_.after.body(member.body))
      return derive::member_name(editions_.corpus, editions_.after, member);
    return derive::member_name(editions_.corpus, editions_.before, member);
  }

  std::string terms(const model::Member& member) const {
    std::vector<std::string> words;
    if (!member.departments.empty()) words.push_back(fmt::format("{}", fmt::join(member.departments, "; ")));
    if (member.count > 0) words.push_back(fmt::format("{} seats", member.count));
    if (!member.sits()) words.emplace_back(data::label(member.capacity));
    for (const model::OrganisationId& id : member.also)
      words.push_back(
          fmt::format("{} {}", data::label(member.also_as), derive::organisation_name(editions_.corpus, id)));
    if (!member.or_other.empty()) words.push_back("or " + member.or_other);
    if (!doc::empty(member.note)) words.push_back(doc::plain(member.note));
    return fmt::format("{}", fmt::join(words, ", "));
  }

  void members() {
    const auto key = [](const model::Member& one) {
      return one.organisation.value + "\n" + one.body.value + "\n" + one.post + "\n" + one.office.value;
    };
    by_key(before_.members, after_.members, key, [&](const model::Member* was, const model::Member* is) {
      if (!was) {
        const std::string who = member_name(*is);
        out_.add(Kind::MemberJoined, "", who, fmt::format("{} is now a member of {}.", who, name_));
      } else if (!is) {
        const std::string who = member_name(*was);
        out_.add(Kind::MemberLeft, who, "", fmt::format("{} is no longer a member of {}.", who, name_));
      } else {
        out_.value(Kind::MemberChanged,
                   fmt::format("What is said of {} as a member of {}", member_name(*is), name_), terms(*was),
                   terms(*is));
      }
    });
  }

  struct ListKinds {
    Kind added, dropped, reworded, moved;
    std::string_view what;
  };

  void items(const std::vector<doc::Node>& olds, const std::vector<doc::Node>& news, const ListKinds& kinds) {
    for (const Step& step : align(olds, news)) {
      const std::string was = step.before == nothing ? "" : doc::plain(olds[step.before]);
      const std::string is = step.after == nothing ? "" : doc::plain(news[step.after]);
      if (step.before == nothing)
        out_.add(kinds.added, "", is, fmt::format("{} has a new {}: {}", name_, kinds.what, is));
      else if (step.after == nothing && !step.moved)
        out_.add(kinds.dropped, was, "", fmt::format("{} no longer has the {}: {}", name_, kinds.what, was));
      else if (step.after != nothing && normal(was) != normal(is))
        out_.add(kinds.reworded, was, is, fmt::format("A {} of {} is reworded: {}", kinds.what, name_, is));
      else if (step.after != nothing && step.moved)
        out_.add(kinds.moved, was, is, fmt::format("A {} of {} stands elsewhere: {}", kinds.what, name_, is));
    }
  }

  static std::vector<doc::Node> functions_of(const Body& body) {
    std::vector<doc::Node> all;
    for (const model::FunctionList& list : body.functions) {
      for (const model::FunctionItem& item : list.items) {
        all.push_back(item.text);
        all.insert(all.end(), item.sub.begin(), item.sub.end());
      }
    }
    return all;
  }

  static std::vector<doc::Node> priorities_of(const Body& body) {
    std::vector<doc::Node> all;
    for (const model::PriorityList& list : body.priorities)
      all.insert(all.end(), list.items.begin(), list.items.end());
    return all;
  }

  void functions() {
    items(functions_of(before_), functions_of(after_),
          {Kind::FunctionAdded, Kind::FunctionDropped, Kind::FunctionReworded, Kind::FunctionMoved,
           "function"});
  }
  void priorities() {
    items(priorities_of(before_), priorities_of(after_),
          {Kind::PriorityAdded, Kind::PriorityDropped, Kind::PriorityReworded, Kind::PriorityMoved,
           "priority"});
  }

  const Editions& editions_;
  const Body& before_;
  const Body& after_;
  Gathered& out_;
  const std::string name_;
};

/// The body that took the place of one that is gone, as the area says it; null where it says nothing.
const model::AreaBody* successor_of(const Editions& editions, const model::BodyId& gone) {
  for (const model::AreaBody& body : editions.after.area().bodies) {
    const bool succeeds = std::any_of(body.succeeds.begin(), body.succeeds.end(),
                                      [&](const model::Succession& before) { return before.body == gone; });
    if (succeeds && editions.after.body(body.id)) return &body;
  }
  return nullptr;
}

}  // namespace

void compare_bodies(const Editions& editions, std::vector<Change>& all) {
  Gathered out(all);
  by_key(
      editions.before.edition().bodies, editions.after.edition().bodies,
      [](const Body& body) { return body.id.value; },
      [&](const Body* was, const Body* is) {
        const Body& either = is ? *is : *was;
        out.about(either.name, "boards/" + either.id.value, {either.id.value});
        if (was && is) return BodyComparison(editions, *was, *is, out).compare();
        if (is) return out.add(Kind::BodyAdded, "", is->name, fmt::format("{} is new.", is->name));
        if (const model::AreaBody* now = successor_of(editions, was->id))
          return out.add(Kind::BodyReplaced, was->name, now->name,
                         fmt::format("{} took the place of {}.", now->name, was->name));
        out.add(Kind::BodyEnded, was->name, "", fmt::format("{} is no longer in the document.", was->name));
      });
}

}  // namespace concordat::redline
