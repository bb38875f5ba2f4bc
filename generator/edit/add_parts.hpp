#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/value.hpp"
#include "diag/nearest.hpp"
#include "edit/add.hpp"

// What additions share.
namespace concordat::edit {

/// Keys and values of a new table; those without a value are left out.
using Pairs = std::vector<std::pair<std::string_view, std::string>>;

/// A last table of the list, behind the others where it has some: `[[name]]` and its keys, or an item of a
/// list on one line.
void add_table(data::TomlEdit& edit, const data::Value& file, std::string_view name, const Pairs& pairs);

/// Ids as the last items of a list of the file; the list is made where there is none.
void add_to_list(data::TomlEdit& edit, const data::Value& file, std::string_view key,
                 const std::vector<std::string>& ids);

/// "there is no body "adults"; did you mean "adults-board"?": where nothing has the id.
std::string unknown(std::string_view what, std::string_view id, const std::vector<std::string_view>& known);

/// The problem of an id that is not one; empty where it is one.
std::string wrong_id(std::string_view id);

template <class List>
std::vector<std::string_view> ids_of(const List& list) {
  std::vector<std::string_view> ids;
  for (const auto& one : list) ids.push_back(one.id.value);
  return ids;
}

template <class List>
bool has(const List& list, std::string_view id) {
  for (const auto& one : list) {
    if (one.id.value == id) return true;
  }
  return false;
}

}  // namespace concordat::edit
