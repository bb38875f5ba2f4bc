#pragma once

#include <concepts>
#include <functional>
#include <type_traits>
#include <variant>

#include "model/corpus.hpp"

namespace concordat::model {

/// A reference of any kind to a thing declared elsewhere.
using Reference = std::variant<const AreaId*, const OrganisationId*, const ActId*, const StatutoryKindId*,
                               const BodyId*, const SeasonId*, const ActionId*, const RelationId*,
                               const GroupId*, const ReportId*, const OfficeId*, const ThemeId*,
                               const TopicId*, const LawId*, const BoardFile*, const ClauseRef*>;

using OnProse = std::function<void(const Prose&)>;
using OnReference = std::function<void(const Reference&)>;

/// Calls `f(text)` for every prose value of a record and of the records in it, in the order of their keys; of
/// an edition for those of all its files, the text of sections included. Which values are prose, the rows of
/// the keys say.
void visit_prose(const Organisation& organisation, const OnProse& f);
void visit_prose(const Act& act, const OnProse& f);
void visit_prose(const StatutoryKind& kind, const OnProse& f);
void visit_prose(const Area& area, const OnProse& f);
void visit_prose(const Edition& edition, const OnProse& f);
void visit_prose(Edition& edition, const std::function<void(Prose&)>& f);

/// The same, without what the editor says beside the document: notes on it, on its bodies and sections, and
/// the reasons of inferences.
void visit_own_prose(const Edition& edition, const OnProse& f);

/// Calls `f(reference)` for every reference that is given, clauses included.
void visit_references(const StatutoryKind& kind, const OnReference& f);
void visit_references(const LawRow& row, const OnReference& f);
void visit_references(const Area& area, const OnReference& f);
void visit_references(const Edition& edition, const OnReference& f);

/// Calls `f(id)` for the id of every body of the edition, and for every reference to a body.
void visit_body_ids(Edition& edition, const std::function<void(BodyId&)>& f);

/// Calls `f(node)` for every node of a tree, parents before children.
template <class N, class F>
requires std::same_as<std::remove_const_t<N>, doc::Node>
void visit_nodes(N& node, F&& f) {
  f(node);
  for (auto& child : node.children) visit_nodes(child, f);
}

}  // namespace concordat::model
