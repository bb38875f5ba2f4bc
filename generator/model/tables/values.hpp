#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/shape.hpp"
#include "data/value.hpp"
#include "diag/diagnostic.hpp"
#include "model/tables/names.hpp"
#include "tables/sheet.hpp"

namespace concordat::model {

/// What a cell says, as the value that TOML would have for the key. Nothing where it is empty. A value of the
/// wrong kind is given as text, which the shape of the row then reports.
std::optional<data::Value> value_of(const data::Key& key, const tables::Cell& cell, const Names& names,
                                    diag::Sink& sink);

/// The same the other way: the value as a cell says it.
std::string cell_of(const data::Value& value);

/// Several texts in one cell: semicolons or line breaks between them; one that is part of a text has a
/// backslash before it.
std::vector<std::string> split_cell(std::string_view text);
std::string joined_cell(const std::vector<std::string>& texts);

/// Puts the value under the key of the table, among its keys.
void put(data::Value& table, std::string_view key, Span key_span, data::Value value);

data::Value string_value(std::string text, Span span);
/// Without items.
data::Value list_value(Span span);
data::Value table_value(Span span);

}  // namespace concordat::model
