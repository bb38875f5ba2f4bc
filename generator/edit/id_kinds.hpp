#pragma once

#include "edit/names.hpp"
#include "model/id.hpp"

namespace concordat::edit {

/// What an id of this type names; None for types that stand for nothing an editor can go to.
template <class Id>
inline constexpr NameKind kind_of_id = NameKind::None;
template <>
inline constexpr NameKind kind_of_id<model::OrganisationId> = NameKind::Organisation;
template <>
inline constexpr NameKind kind_of_id<model::ActId> = NameKind::Act;
template <>
inline constexpr NameKind kind_of_id<model::StatutoryKindId> = NameKind::StatutoryKind;
template <>
inline constexpr NameKind kind_of_id<model::BodyId> = NameKind::Body;
template <>
inline constexpr NameKind kind_of_id<model::BoardFile> = NameKind::Body;
template <>
inline constexpr NameKind kind_of_id<model::OfficeId> = NameKind::Office;
template <>
inline constexpr NameKind kind_of_id<model::AreaId> = NameKind::Area;
template <>
inline constexpr NameKind kind_of_id<model::SeasonId> = NameKind::Season;
template <>
inline constexpr NameKind kind_of_id<model::ActionId> = NameKind::Action;
template <>
inline constexpr NameKind kind_of_id<model::RelationId> = NameKind::Relation;
template <>
inline constexpr NameKind kind_of_id<model::GroupId> = NameKind::Group;
template <>
inline constexpr NameKind kind_of_id<model::ReportId> = NameKind::Report;
template <>
inline constexpr NameKind kind_of_id<model::ClauseRef> = NameKind::Clause;

}  // namespace concordat::edit
