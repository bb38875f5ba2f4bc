#pragma once

#include <string>

#include "data/shape.hpp"
#include "data/toml_edit.hpp"
#include "data/value.hpp"

namespace concordat::model {

/// A value as TOML: a day without quotation marks, a text of several lines between three of them.
std::string toml_of(const data::Key& key, const data::Value& value);

/// The keys of a table with their values as TOML, in the order of its shape; lists of tables in braces.
data::TomlEdit::Keys toml_keys(const data::Shape& shape, const data::Value& table);

/// A list of tables in brackets, a line each.
std::string toml_rows(const std::vector<data::TomlEdit::Keys>& rows);
std::string toml_rows(const data::Shape& shape, const data::Value& list);

}  // namespace concordat::model
