#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.hpp"

namespace concordat::data {

enum class Kind { String, Integer, Float, Boolean, Date, Array, Table, Other };

struct Entry;

/// A TOML value with the place where it stands. Of a string the span covers the quotes.
struct Value {
  Kind kind = Kind::Other;
  Span span;
  std::string text;            ///< of a String; of a Date as "2016-01-27"
  std::int64_t integer = 0;    ///< of an Integer; of a Boolean 0 or 1
  std::vector<Value> items;    ///< of an Array
  std::vector<Entry> entries;  ///< of a Table, by key

  const Value* find(std::string_view key) const;
  const Entry* entry(std::string_view key) const;
};

struct Entry {
  std::string key;
  Span key_span;
  Value value;
};

/// "a string", "a list", for messages.
std::string_view kind_name(Kind kind);

}  // namespace concordat::data
