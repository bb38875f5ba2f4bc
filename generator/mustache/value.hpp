#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace concordat::mustache {

struct Field;

/// What a template is filled with. A value that several pages share is held by pointer and never copied:
/// `Value(&site_navigation)`; the pointee must outlive the rendering.
struct Value {
  using List = std::vector<Value>;
  using Object = std::vector<Field>;

  std::variant<std::monostate, bool, std::string_view, std::string, List, Object, const Value*> data;

  Value() = default;  ///< null: false as a section, empty as a variable
  Value(bool value) : data(value) {}
  Value(const char* value) : data(std::string_view(value)) {}  ///< must outlive the rendering
  Value(std::string_view value) : data(value) {}               ///< must outlive the rendering
  Value(const std::string& value) : data(std::string_view(value)) {}  ///< must outlive the rendering
  Value(std::string&& value) : data(std::move(value)) {}
  Value(List value) : data(std::move(value)) {}
  Value(Object value);
  Value(const Value* shared) : data(shared) {}
};

/// Keys are string literals or otherwise outlive the rendering.
struct Field {
  std::string_view key;
  Value value;
};

inline Value::Value(Object value) : data(std::move(value)) {}

}  // namespace concordat::mustache
