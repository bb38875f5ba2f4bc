#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/value.hpp"
#include "dates/date.hpp"
#include "diag/diagnostic.hpp"
#include "doc/node.hpp"
#include "model/id.hpp"
#include "model/record.hpp"
#include "source/tree.hpp"

namespace concordat::model {

struct RecordValue;

/// Takes the values of one file's tables into records. A value that is missing, or was reported by the shape,
/// leaves the member as it is, so that reading goes on.
class Reader {
 public:
  Reader(const source::Tree& sources, diag::Sink& sink) : sources_(&sources), sink_(&sink) {}

  diag::Sink& sink() const { return *sink_; }

  /// A whole file: reports what is wrong with its tables, then reads them.
  template <IsRecord R>
  void file(const data::Value& table, R& to) const {
    data::validate(table, shape_of<R>, *sink_);
    record(table, to);
  }

  template <IsRecord R>
  void record(const data::Value& table, R& to) const {
    for_each_field(to, [&](const auto& field, auto& member) {
      if (const data::Value* value = table.find(field.key)) take(*value, field.type, member);
    });
    if constexpr (requires { to.span; }) to.span = table.span;
    if constexpr (requires { Record<R>::complete(table, *this, to); }) {
      Record<R>::complete(table, *this, to);
    }
  }

  /// The place of a key's value, else of the table.
  static Span span(const data::Value& table, std::string_view key);

 private:
  void take(const data::Value& value, data::Type type, std::string& to) const;
  void take(const data::Value& value, data::Type type, bool& to) const;
  void take(const data::Value& value, data::Type type, int& to) const;
  void take(const data::Value& value, data::Type type, dates::Date& to) const;
  void take(const data::Value& value, data::Type type, doc::Node& to) const;
  void take(const data::Value& value, data::Type type, std::vector<int>& to) const;

  template <data::Enumerated E>
  void take(const data::Value& value, data::Type, E& to) const {
    if (value.kind == data::Kind::String) to = data::from_choice<E>(value.text).value_or(to);
  }

  template <IsId I>
  void take(const data::Value& value, data::Type, I& to) const {
    if (value.kind == data::Kind::String) to = {value.text, value.span};
  }

  template <IsRecord R>
  void take(const data::Value& value, data::Type type, R& to) const {
    if (value.kind == data::Kind::Table) record(value, to);
    if constexpr (requires { Record<R>::written_alone; }) {
      if (value.kind == data::Kind::String) take(value, type, to.*Record<R>::written_alone);
      if constexpr (requires { to.span; }) to.span = value.span;
    }
  }

  /// A list; one value where a list of one may be written without brackets (clauses).
  template <class T>
  void take(const data::Value& value, data::Type type, std::vector<T>& to) const {
    const bool may_stand_alone = type == data::Type::Clause || type == data::Type::IdOrIds;
    if (may_stand_alone && value.kind == data::Kind::String && !value.text.empty())
      take(value, type, to.emplace_back());
    if (value.kind != data::Kind::Array) return;
    const data::Kind wanted = data::item_kind(type);
    for (const data::Value& item : value.items) {
      if constexpr (requires { Record<T>::written_alone; }) {
        if (item.kind == data::Kind::String) take(item, type, to.emplace_back().*Record<T>::written_alone);
        if (item.kind == data::Kind::Table) record(item, to.emplace_back());
      } else if (item.kind == wanted) {
        take(item, type, to.emplace_back());
      }
    }
  }
  /// What a record may hold is for its edition to say (build_section.cpp).
  void take(const data::Value&, data::Type, std::vector<RecordValue>&) const {}

  const source::Tree* sources_;
  diag::Sink* sink_;
};

}  // namespace concordat::model
