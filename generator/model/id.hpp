#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "source/span.hpp"

namespace concordat::model {

/// The id of a thing of one kind, with the place where it was written. Compared by value alone.
/// Empty means "none given".
template <class Tag>
struct Id {
  std::string value;
  Span span;

  bool empty() const { return value.empty(); }
  operator std::string_view() const { return value; }
  friend bool operator==(const Id& a, const Id& b) { return a.value == b.value; }
  friend auto operator<=>(const Id& a, const Id& b) { return a.value <=> b.value; }
};

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;
template <class T>
concept IsId = is_id<T>;

using AreaId = Id<struct AreaTag>;
using OrganisationId = Id<struct OrganisationTag>;
using ActId = Id<struct ActTag>;
using StatutoryKindId = Id<struct StatutoryKindTag>;
using BodyId = Id<struct BodyTag>;
using SeasonId = Id<struct SeasonTag>;
using ActionId = Id<struct ActionTag>;
using RelationId = Id<struct RelationTag>;
using GroupId = Id<struct GroupTag>;
using ReportId = Id<struct ReportTag>;
using OfficeId = Id<struct OfficeTag>;
using ThemeId = Id<struct ThemeTag>;
using TopicId = Id<struct TopicTag>;
using LawId = Id<struct LawTag>;
/// A file of an edition's boards/, by its name: it declares a body of this id.
using BoardFile = Id<struct BoardFileTag>;
/// A clause number ("4.3") or a section ("section:appendix-a").
using ClauseRef = Id<struct ClauseTag>;

/// What an id of this type names, in a word; empty for clauses, which are no things with names.
template <class I>
inline constexpr std::string_view thing = {};
template <>
inline constexpr std::string_view thing<AreaId> = "area";
template <>
inline constexpr std::string_view thing<OrganisationId> = "organisation";
template <>
inline constexpr std::string_view thing<ActId> = "act";
template <>
inline constexpr std::string_view thing<StatutoryKindId> = "statutory kind";
template <>
inline constexpr std::string_view thing<BodyId> = "body";
template <>
inline constexpr std::string_view thing<SeasonId> = "season";
template <>
inline constexpr std::string_view thing<ActionId> = "action";
template <>
inline constexpr std::string_view thing<RelationId> = "relation";
template <>
inline constexpr std::string_view thing<GroupId> = "group";
template <>
inline constexpr std::string_view thing<ReportId> = "report";
template <>
inline constexpr std::string_view thing<OfficeId> = "office";
template <>
inline constexpr std::string_view thing<ThemeId> = "theme";
template <>
inline constexpr std::string_view thing<TopicId> = "topic";
template <>
inline constexpr std::string_view thing<LawId> = "law";

}  // namespace concordat::model
