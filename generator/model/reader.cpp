// Takes typed values out of tables. What is wrong with a value was reported by its shape; here it counts as
// not given, so that reading goes on.
#include "model/reader.hpp"

#include <fmt/format.h>

#include "markdown/parse.hpp"

namespace concordat::model {

using data::Kind;
using data::Type;
using data::Value;

namespace {

/// A whole number from `first` to `last`; others are reported.
bool in_range(const Value& value, int first, int last, diag::Sink& sink) {
  if (value.integer >= first && value.integer <= last) return true;
  sink.add(diag::Code::OutOfRange, value.span,
           fmt::format("the number should be between {} and {}", first, last));
  return false;
}

/// A heading of a value has no address: values of many records stand on one page.
void drop_ids(doc::Node& node) {
  if (node.kind == doc::Kind::Heading) node.id.clear();
  for (doc::Node& child : node.children) drop_ids(child);
}

}  // namespace

void Reader::take(const Value& value, Type, std::string& to) const {
  if (value.kind == Kind::String) to = value.text;
}

void Reader::take(const Value& value, Type, bool& to) const {
  if (value.kind == Kind::Boolean) to = value.integer != 0;
}

void Reader::take(const Value& value, Type, int& to) const {
  constexpr int largest = 9999;
  if (value.kind == Kind::Integer && in_range(value, 0, largest, *sink_))
    to = static_cast<int>(value.integer);
}

void Reader::take(const Value& value, Type, std::vector<int>& months) const {
  if (value.kind != Kind::Array) return;
  for (const Value& item : value.items) {
    if (item.kind == Kind::Integer && in_range(item, 1, 12, *sink_))
      months.push_back(static_cast<int>(item.integer));
  }
}

void Reader::take(const Value& value, Type, dates::Date& to) const {
  if (value.kind == Kind::String || value.kind == Kind::Date)
    to = dates::parse_date(value.text).value_or(dates::Date{});
}

void Reader::take(const Value& value, Type type, doc::Node& to) const {
  if (value.kind != Kind::String || value.text.empty()) return;
  const std::string& bytes = (*sources_)[value.span.file].bytes;
  if (type != Type::Markdown) {
    to = markdown::parse_prose(value.text, value.span, bytes, *sink_);
    return;
  }
  to = markdown::parse_value(value.text, value.span, bytes, *sink_);
  drop_ids(to);
}

Span Reader::span(const Value& table, std::string_view key) {
  const Value* value = table.find(key);
  return value ? value->span : table.span;
}

}  // namespace concordat::model
