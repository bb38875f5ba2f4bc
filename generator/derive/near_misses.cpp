// Counts the pairs that have a line, by both ends or by their groups, in one pass over the lines; only where
// all but one have one are the pairs gone through.
#include "derive/near_misses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace concordat::derive {
namespace {

using Bodies = std::vector<const model::Body*>;
using Pair = std::pair<const model::Body*, const model::Body*>;

/// The bodies of a group, or one body.
struct Side {
  const model::Group* group = nullptr;
  const model::Body* body = nullptr;

  auto operator<=>(const Side&) const = default;
};

class Finder {
 public:
  explicit Finder(const EditionIndex& edition) : edition_(edition) {
    for (const model::Body& body : edition.edition().bodies) {
      if (const model::Group* group = edition.group(body.group)) members_[group].push_back(&body);
    }
    for (const model::Line& line : edition.edition().lines) {
      const model::Body* from = edition.body(line.from);
      const model::Body* to = edition.body(line.to);
      const model::Relation* relation = edition.relation(line.kind);
      if (!from || !to || !relation || from == to) continue;
      pairs_[relation].insert({from, to});
      if (relation->symmetric) pairs_[relation].insert({to, from});
    }
  }

  std::vector<NearMiss> take() {
    for (const auto& [relation, pairs] : pairs_) of_kind(*relation, pairs);
    return std::move(found_);
  }

 private:
  Bodies bodies_of(const Side& side) const {
    return side.group ? members_.at(side.group) : Bodies{side.body};
  }

  /// Group to group first, so that a pair is told with the largest groups.
  void of_kind(const model::Relation& relation, const std::set<Pair>& pairs) {
    std::map<std::pair<Side, Side>, std::size_t> groups, others;
    for (const auto& [from, to] : pairs) {
      const Side from_group{edition_.group(from->group), nullptr};
      const Side to_group{edition_.group(to->group), nullptr};
      if (from_group == to_group) continue;
      if (from_group.group && to_group.group) ++groups[{from_group, to_group}];
      if (to_group.group) ++others[{{nullptr, from}, to_group}];
      if (from_group.group) ++others[{from_group, {nullptr, to}}];
    }
    std::set<Pair> told;
    for (const auto* sides : {&groups, &others}) {
      for (const auto& [ends, count] : *sides) look(relation, ends, count, pairs, told);
    }
  }

  void look(const model::Relation& relation, const std::pair<Side, Side>& ends, std::size_t count,
            const std::set<Pair>& pairs, std::set<Pair>& told) {
    const Bodies from = bodies_of(ends.first), to = bodies_of(ends.second);
    constexpr std::size_t least = 3;
    if (count < least || count + 1 != from.size() * to.size()) return;
    for (const model::Body* one : from) {
      for (const model::Body* other : to) {
        if (pairs.contains({one, other}) || !told.insert({one, other}).second) continue;
        found_.push_back({&relation, one, other, ends.first.group, ends.second.group});
      }
    }
  }

  const EditionIndex& edition_;
  std::map<const model::Group*, Bodies> members_;
  std::map<const model::Relation*, std::set<Pair>> pairs_;
  std::vector<NearMiss> found_;
};

}  // namespace

std::vector<NearMiss> near_misses(const EditionIndex& edition) {
  return Finder(edition).take();
}

std::string others_of(const NearMiss& miss) {
  if (miss.from_group && miss.to_group)
    return fmt::format("every other pair from “{}” to “{}”", miss.from_group->name, miss.to_group->name);
  return fmt::format("every other body of “{}”", (miss.from_group ? miss.from_group : miss.to_group)->name);
}

}  // namespace concordat::derive
