#pragma once

#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "data/choices.hpp"
#include "data/shape.hpp"
#include "model/id.hpp"

namespace concordat::model {

/// What people read of a key: the content reference, and hovers in editors.
struct About {
  std::string_view meaning;
  std::string_view example;  ///< a TOML value; empty for tables
};

constexpr About says(std::string_view meaning, std::string_view example) {
  return {meaning, example};
}

/// One key of a content file, and the member of its record that takes the value. All that reads, checks,
/// visits or describes keys works from these rows (generator/model/keys/).
template <class R, class M>
struct Field {
  using Member = M;

  std::string_view key;
  data::Type type;
  data::Needed needed;
  M R::*member;
  About about;

  constexpr Field(std::string_view key_name, data::Type key_type, data::Needed is_needed, M R::*to,
                  About text)
      : key(key_name), type(key_type), needed(is_needed), member(to), about(text) {}
};

/// Specialised for each record: `name`, its heading in the content reference, and `fields`, a tuple of Field.
/// `written_alone`, where there is one, is the member that a plain value in the place of the table means.
/// `complete`, where there is one, takes what is more than a key, and reports what is wrong with it.
template <class R>
struct Record;

template <class T>
concept IsRecord = requires {
  Record<T>::fields;
};

/// The T of a list, else void.
template <class T>
struct ItemOf {
  using type = void;
};
template <class T>
struct ItemOf<std::vector<T>> {
  using type = T;
};

template <class R>
struct ShapeOf;

namespace detail {

template <class M>
constexpr std::span<const std::string_view> choices() {
  if constexpr (data::Enumerated<M>) {
    return data::choices_of<M>;
  } else {
    return {};
  }
}

template <class M>
constexpr const data::Shape* shape() {
  using Item = typename ItemOf<M>::type;
  if constexpr (IsRecord<M>) {
    return &ShapeOf<M>::value;
  } else if constexpr (IsRecord<Item>) {
    return &ShapeOf<Item>::value;
  } else {
    return nullptr;
  }
}

template <class M>
constexpr std::string_view named_thing() {
  if constexpr (IsId<M>) {
    static_assert(std::is_same_v<M, ClauseRef> || !thing<M>.empty(), "say in id.hpp what the id names");
    return thing<M>;
  } else {
    return thing<typename ItemOf<M>::type>;
  }
}

template <class F>
constexpr data::Key key(const F& field) {
  using Member = typename F::Member;
  return {field.key,       field.type,          field.needed,        choices<Member>(),
          shape<Member>(), field.about.meaning, field.about.example, named_thing<Member>()};
}

}  // namespace detail

/// The record's keys as data, for what does not depend on the record.
template <class R>
struct ShapeOf {
  static constexpr auto keys =
      std::apply([](const auto&... field) { return std::array{detail::key(field)...}; }, Record<R>::fields);
  static constexpr data::Shape value{Record<R>::name, keys};
};

template <class R>
inline constexpr const data::Shape& shape_of = ShapeOf<R>::value;

/// Calls `f(field, value)` for each key of the record, in the order of the rows.
template <class R, class F>
void for_each_field(R& record, F&& f) {
  std::apply([&](const auto&... field) { (f(field, record.*field.member), ...); },
             Record<std::remove_const_t<R>>::fields);
}

}  // namespace concordat::model
