#pragma once

#include <span>
#include <string_view>

#include "data/value.hpp"
#include "diag/diagnostic.hpp"

namespace concordat::data {

/// The types of the content reference. `type_name` gives the word that the reference uses.
enum class Type {
  String,
  Choice,  ///< one of the choices of the key; a "string" in the reference
  Prose,
  Markdown,
  Integer,
  Boolean,
  Id,
  NewId,  ///< declares an id, and is a "string" in the reference
  Date,
  Clause,
  Address,
  Language,  ///< a BCP 47 language tag; a "string" in the reference
  Strings,
  Proses,
  Ids,
  IdOrIds,    ///< one, or a list
  Months,     ///< list of integers, 1 to 12
  Functions,  ///< list of prose, or of { text, sub }
  Table,
  TextOrTable,  ///< a string, or a table that says more
  Tables,
  Record,  ///< a table whose keys the edition defines
};

enum class Needed { No, Yes };

struct Shape;

/// One key that a table may have.
struct Key {
  std::string_view name;
  Type type = Type::String;
  Needed needed = Needed::No;
  std::span<const std::string_view> choices = {};  ///< of a Choice: all that there are
  const Shape* shape = nullptr;   ///< of a Table or Tables, and of a table in a list of Functions
  std::string_view meaning = {};  ///< for people
  std::string_view example = {};  ///< a TOML value; empty for tables
  std::string_view thing = {};    ///< of an id or a list of ids: what it names, "body"
};

/// What a table may hold. The name is the heading of the content reference: "[[organisation]]".
struct Shape {
  std::string_view name;
  std::span<const Key> keys;
};

std::string_view type_name(Type type);
/// What an item of a list of this type is.
Kind item_kind(Type type);

/// Reports every unknown key, missing key, wrong type, unknown word, bad date, bad address and bad id of the
/// table and of the tables in it.
void validate(const Value& table, const Shape& shape, diag::Sink& sink);

/// True where the table has the key, or an unknown one that was probably meant to be it: one mistake is
/// reported once.
bool gives(const Value& table, const Shape& shape, std::string_view key);

/// False where a list of tables of this file was not read as one (it is misspelt, or of another type), so
/// that what it declares is missing.
bool lists_whole(const Value& table, const Shape& shape);

/// Lower-case letters, digits and single hyphens; with dots where `dots` says so (editions).
enum class Dots { No, Yes };
bool is_id(std::string_view text, Dots dots = Dots::No);

/// Reports a value, given as a date or as a string, that is not a date.
void check_date(const Value& value, diag::Sink& sink);

}  // namespace concordat::data
