#pragma once

#include <concepts>
#include <type_traits>

#include "model/corpus.hpp"
#include "model/keys/all.hpp"

namespace concordat::model {

/// Calls `f(value)` for each value of type T in a record and the records in it, in the order of their keys.
template <class T, class R, class F>
void visit_values(R& record, F&& f) {
  for_each_field(record, [&](const auto&, auto& value) {
    using Value = std::remove_cvref_t<decltype(value)>;
    using Item = typename ItemOf<Value>::type;
    if constexpr (std::same_as<Value, T>) {
      f(value);
    } else if constexpr (std::same_as<Item, T>) {
      for (auto& item : value) f(item);
    } else if constexpr (IsRecord<Value>) {
      visit_values<T>(value, f);
    } else if constexpr (IsRecord<Item>) {
      for (auto& item : value) visit_values<T>(item, f);
    }
  });
}

/// Calls `f(node)` for every prose value of a record, and for the text of a section.
template <class R, class F>
void visit_prose(R& record, F&& f) {
  visit_values<markdown::Node>(record, f);
  if constexpr (std::same_as<std::remove_const_t<R>, Section>) f(record.text);
}

/// Calls `f(record)` for each file's record of an edition: edition.toml, boards, reports, lines, themes, and
/// the sections.
template <class E, class F>
requires std::same_as<std::remove_const_t<E>, Edition>
void visit_files(E& edition, F&& f) {
  f(edition);
  for (auto& body : edition.bodies) f(body);
  f(edition.timetable);
  for (auto& line : edition.lines) f(line);
  f(edition.themes);
  for (auto& section : edition.sections) f(section);
}

/// Calls `f(node)` for every prose value of an edition, its bodies and sections included.
template <class E, class F>
requires std::same_as<std::remove_const_t<E>, Edition>
void visit_all_prose(E& edition, F&& f) {
  visit_files(edition, [&](auto& record) { visit_prose(record, f); });
}

/// Calls `f(id)` for every reference of a record to a thing declared elsewhere, clauses included.
template <class R, class F>
void visit_references(const R& record, F&& f) {
  for_each_field(record, [&](const auto& field, const auto& value) {
    using Value = std::remove_cvref_t<decltype(value)>;
    using Item = typename ItemOf<Value>::type;
    if constexpr (IsId<Value>) {
      if (field.type != data::Type::NewId && !value.empty()) f(value);
    } else if constexpr (IsId<Item>) {
      for (const Item& id : value) {
        if (!id.empty()) f(id);
      }
    } else if constexpr (IsRecord<Value>) {
      visit_references(value, f);
    } else if constexpr (IsRecord<Item>) {
      for (const Item& item : value) visit_references(item, f);
    }
  });
}

/// Calls `f(node)` for every node of a tree, parents before children.
template <class N, class F>
requires std::same_as<std::remove_const_t<N>, markdown::Node>
void visit_nodes(N& node, F&& f) {
  f(node);
  for (auto& child : node.children) visit_nodes(child, f);
}

}  // namespace concordat::model
