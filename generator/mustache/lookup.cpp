// Resolves names against the context stack. Invariant: nothing is copied or allocated on the way to a value;
// lists of known names are made only once a name is missing.

#include "mustache/lookup.hpp"

namespace concordat::mustache {
namespace {

const Value null_value;

const Value* field(const Value& value, std::string_view key) {
  const auto* object = std::get_if<Value::Object>(&value.data);
  if (object == nullptr) return nullptr;
  for (const Field& candidate : *object) {
    // Keys of one view often have a length and a beginning in common, so comparing the last byte first
    // settles most cases.
    const std::string_view known = candidate.key;
    if (known.size() == key.size() && known.back() == key.back() && known == key)
      return &followed(candidate.value);
  }
  return nullptr;
}

const Value* find_first(std::string_view part, const Scope& scope) {
  for (const Scope* asked = &scope; asked != nullptr; asked = asked->outer) {
    if (const Value* const value = field(*asked->value, part)) return value;
  }
  return nullptr;
}

bool is_null(const Value& value) {
  return std::holds_alternative<std::monostate>(value.data);
}

void add_keys(const Value& value, std::vector<std::string_view>& names) {
  if (const auto* object = std::get_if<Value::Object>(&value.data)) {
    for (const Field& candidate : *object) names.push_back(candidate.key);
  }
}

}  // namespace

const Value& followed(const Value& value) {
  const Value* at = &value;
  while (const auto* shared = std::get_if<const Value*>(&at->data)) {
    if (*shared == nullptr) return null_value;
    at = *shared;
  }
  return *at;
}

const Value* look_up(const Library& library, const Op& op, const Scope& scope) {
  if (op.path_length == 0) return scope.value;
  const std::string_view* part = &library.parts[op.path];
  const std::string_view* const stop = part + op.path_length;
  const Value* value = find_first(*part, scope);
  while (value != nullptr && ++part != stop && !is_null(*value)) value = field(*value, *part);
  return value;
}

Missing explain(const Library& library, const Op& op, const Scope& scope) {
  const std::string_view* part = &library.parts[op.path];
  Missing missing;
  const Value* value = find_first(*part, scope);
  if (value == nullptr) {
    for (const Scope* asked = &scope; asked != nullptr; asked = asked->outer)
      add_keys(*asked->value, missing.known);
  }
  while (value != nullptr) {
    const Value* const inner = field(*value, *++part);
    if (inner == nullptr) add_keys(*value, missing.known);
    value = inner;
  }
  missing.part = *part;
  return missing;
}

}  // namespace concordat::mustache
