#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/value.hpp"
#include "dates/date.hpp"
#include "diag/diagnostic.hpp"
#include "markdown/node.hpp"
#include "model/id.hpp"
#include "source/tree.hpp"

namespace concordat::model {

/// Both ends included.
struct Range {
  int first = 0;
  int last = 0;
};

/// Takes values out of one file's tables. A missing value, or one of the wrong type, gives an empty one: the
/// shape has reported it already.
class Fields {
 public:
  Fields(const source::Tree& sources, diag::Sink& sink) : sources_(&sources), sink_(&sink) {}

  diag::Sink& sink() const { return *sink_; }

  std::string text(const data::Value& table, std::string_view key) const;
  std::vector<std::string> texts(const data::Value& table, std::string_view key) const;
  bool boolean(const data::Value& table, std::string_view key, bool otherwise = false) const;
  int integer(const data::Value& table, std::string_view key, int otherwise = 0) const;
  /// Those in the range; others are reported.
  std::vector<int> integers(const data::Value& table, std::string_view key, Range range) const;
  dates::Date date(const data::Value& table, std::string_view key) const;
  Span span(const data::Value& table, std::string_view key) const;
  markdown::Node prose(const data::Value& table, std::string_view key) const;
  markdown::Node prose(const data::Value& value) const;
  std::vector<markdown::Node> proses(const data::Value& table, std::string_view key) const;
  markdown::Node markdown(const data::Value& table, std::string_view key) const;
  std::vector<ClauseRef> clauses(const data::Value& table, std::string_view key) const;
  /// The tables of a list of tables, in order.
  std::vector<const data::Value*> tables(const data::Value& table, std::string_view key) const;
  const data::Value* table(const data::Value& table, std::string_view key) const;

  template <class Id>
  Id id(const data::Value& table, std::string_view key) const {
    const data::Value* value = string(table, key);
    return value ? Id{value->text, value->span} : Id{};
  }
  template <class Id>
  std::vector<Id> ids(const data::Value& table, std::string_view key) const {
    std::vector<Id> list;
    for (const data::Value* item : items(table, key)) list.push_back({item->text, item->span});
    return list;
  }

 private:
  const data::Value* string(const data::Value& table, std::string_view key) const;
  std::vector<const data::Value*> items(const data::Value& table, std::string_view key) const;

  const source::Tree* sources_;
  diag::Sink* sink_;
};

/// The position of a word in "a|b|c", for enumerations whose order equals that of their shape; 0 where it is
/// none.
std::size_t word_index(std::string_view words, std::string_view word);

}  // namespace concordat::model
