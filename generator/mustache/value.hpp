#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace concordat::mustache {

struct Field;

/// Named values. Its braces move what they are given; those of a vector would copy it, with all that is
/// below.
struct Object : std::vector<Field> {
  using std::vector<Field>::vector;
  Object(std::initializer_list<Field> fields);
};

/// What a template is filled with. A value that several pages share is held by pointer and never copied:
/// `Value(&site_navigation)`; the pointee must outlive the rendering.
struct Value {
  using List = std::vector<Value>;
  using Object = mustache::Object;

  std::variant<std::monostate, bool, std::string_view, std::string, List, Object, const Value*> data;

  Value();  ///< null: false as a section, empty as a variable
  /// Nothing else turns into a truth value: a number or another pointer is most likely meant as text.
  Value(std::same_as<bool> auto value);
  Value(const char* value);         ///< must outlive the rendering
  Value(std::string_view value);    ///< must outlive the rendering
  Value(const std::string& value);  ///< must outlive the rendering
  Value(std::string&& value);
  /// `given ? made() : kept` is a const temporary where `kept` is const: a view of it would dangle.
  Value(const std::string&& value);
  Value(List value);
  Value(Object value);
  Value(const Value* shared);  ///< null is null
};

/// Keys are string literals or otherwise outlive the rendering.
struct Field {
  std::string_view key;
  mutable Value value;  ///< what stands in an initialiser list is const, and is moved out all the same
};

// Below, because the variant needs to know what a field is.
inline Object::Object(std::initializer_list<Field> fields) {
  reserve(fields.size());
  for (const Field& field : fields) push_back({field.key, std::move(field.value)});
}
inline Value::Value() = default;
inline Value::Value(std::same_as<bool> auto value) : data(value) {}
inline Value::Value(const char* value) : data(std::string_view(value)) {}
inline Value::Value(std::string_view value) : data(value) {}
inline Value::Value(const std::string& value) : data(std::string_view(value)) {}
inline Value::Value(std::string&& value) : data(std::move(value)) {}
inline Value::Value(const std::string&& value) : data(std::string(value)) {}
inline Value::Value(List value) : data(std::move(value)) {}
inline Value::Value(Object value) : data(std::move(value)) {}
inline Value::Value(const Value* shared) : data(shared) {}

}  // namespace concordat::mustache
