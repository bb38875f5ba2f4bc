// JSON Schema out of shapes. Every record has one definition, by the name of its table, however often it is
// used.
#include "schema/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "data/toml.hpp"

namespace concordat::schema {
namespace {

using data::Key;
using data::Needed;
using data::Shape;
using data::Type;
using Json = nlohmann::ordered_json;

constexpr std::string_view folder = ".schema/";

Json string_like(std::string_view pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

const Json text = {{"type", "string"}};
const Json some_text = {{"type", "string"}, {"minLength", 1}};

/// "body-formerly" for "[[body.formerly]]".
std::string definition_of(const Shape& shape) {
  std::string name;
  for (char c : shape.name) {
    const bool kept = (c >= 'a' && c <= 'z') || c == '_' || (c >= 'A' && c <= 'Z');
    if (kept) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name;
}

Json reference_to(const Shape& shape) {
  return {{"$ref", "#/$defs/" + definition_of(shape)}};
}

Json id() {
  return string_like("^[a-z0-9]+(-[a-z0-9]+)*$");
}

Json date() {
  return string_like(
      "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2}|[0-9]{4}|[0-9]{4}/"
      "[0-9]{2}|--[0-9]{2}-[0-9]{2}|--[0-9]{2})$");
}

Json type_of(const Key& key) {
  switch (key.type) {
    case Type::String:
    case Type::Prose:
    case Type::Markdown:
    case Type::Id:
      return key.needed == Needed::Yes ? some_text : text;
    case Type::Choice:
      return {{"enum", key.choices}};
    case Type::Integer:
      return {{"type", "integer"}, {"minimum", 0}, {"maximum", 9999}};
    case Type::Boolean:
      return {{"type", "boolean"}};
    case Type::NewId:
      return id();
    case Type::Date:
      return date();
    case Type::IdOrIds:
    case Type::Clause:
      return {{"anyOf", {some_text, list_of(some_text)}}};
    case Type::Address:
      return string_like("^(https?://|mailto:)[^ \\t\\r\\n\"<>]+$");
    case Type::Language:
      return string_like("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");
    case Type::Strings:
    case Type::Proses:
    case Type::Ids:
      return list_of(some_text);
    case Type::Months:
      return list_of({{"type", "integer"}, {"minimum", 1}, {"maximum", 12}});
    case Type::Functions:
      return list_of({{"anyOf", {some_text, reference_to(*key.shape)}}});
    case Type::TextOrTable:
      return {{"anyOf", {some_text, reference_to(*key.shape)}}};
    case Type::Table:
      return reference_to(*key.shape);
    case Type::Tables:
      return list_of(reference_to(*key.shape));
    case Type::Record:
      return {{"type", "object"}};
  }
  return {};
}

Json value_of(const data::Value& value) {
  switch (value.kind) {
    case data::Kind::Integer:
      return value.integer;
    case data::Kind::Boolean:
      return value.integer != 0;
    case data::Kind::Array: {
      Json list = Json::array();
      for (const data::Value& item : value.items) list.push_back(value_of(item));
      return list;
    }
    case data::Kind::Table: {
      Json table = Json::object();
      for (const data::Entry& entry : value.entries) table[entry.key] = value_of(entry.value);
      return table;
    }
    default:
      return value.text;
  }
}

/// The example is TOML; a schema has it as JSON.
Json example_of(const Key& key) {
  const std::string line = fmt::format("example = {}\n", key.example);
  diag::Sink sink;
  const data::Parsed parsed = data::parse_toml({0, line, 0, line.size()}, sink);
  const data::Value* value = parsed.table.find("example");
  return value ? value_of(*value) : Json();
}

Json object_of(const Shape& shape) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Key& key : shape.keys) {
    Json property = {{"description", key.meaning}};
    property.update(type_of(key));
    if (!key.example.empty()) property["examples"] = Json::array({example_of(key)});
    properties[std::string(key.name)] = std::move(property);
    if (key.needed == Needed::Yes) required.push_back(key.name);
  }
  Json object = {{"type", "object"}, {"additionalProperties", false}};
  if (!required.empty()) object["required"] = std::move(required);
  object["properties"] = std::move(properties);
  return object;
}

void add_definitions(const Shape& shape, Json& definitions) {
  for (const Key& key : shape.keys) {
    if (!key.shape) continue;
    definitions[definition_of(*key.shape)] = object_of(*key.shape);
    add_definitions(*key.shape, definitions);
  }
}

std::string schema_path(const model::FileKind& kind) {
  return fmt::format("{}{}.json", folder, kind.id);
}

bool matches(std::string_view path, std::string_view pattern) {
  while (!pattern.empty()) {
    if (pattern.front() != '*') {
      if (path.empty() || path.front() != pattern.front()) return false;
      path.remove_prefix(1);
      pattern.remove_prefix(1);
      continue;
    }
    pattern.remove_prefix(1);
    const std::string_view rest = pattern.substr(0, pattern.find('*'));
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::size_t end = rest.empty() ? slash : path.find(rest);
    if (end == std::string_view::npos || end > slash) return false;
    path.remove_prefix(end);
  }
  return path.empty();
}

}  // namespace

const model::FileKind* kind_of(std::string_view name) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  for (const model::FileKind& kind : model::file_kinds()) {
    const std::string_view pattern = kind.path.substr(kind.path.rfind('/') + 1);
    if (name == kind.id || name == kind.name || (pattern != "*.toml" && !pattern.empty() && file == pattern))
      return &kind;
  }
  // Boards have names of their own.
  const bool is_board = file.ends_with(".toml") && name.find("boards/") != std::string_view::npos;
  return is_board ? kind_of("board") : file.ends_with(".md") ? kind_of("section") : nullptr;
}

std::string json_schema(const model::FileKind& kind) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", kind.name},
                 {"description", kind.meaning}};
  schema.update(object_of(*kind.shape));
  Json definitions = Json::object();
  add_definitions(*kind.shape, definitions);
  if (!definitions.empty()) schema["$defs"] = std::move(definitions);
  return schema.dump(2) + "\n";
}

std::vector<io::OutputFile> editor_files() {
  std::vector<io::OutputFile> files;
  std::string configuration =
      "# Tells editors with a TOML language server (such as Even Better TOML) what each file may hold.\n"
      "# \"concordat schema\" makes the schemas.\n";
  for (const model::FileKind& kind : model::file_kinds()) {
    if (kind.path.empty()) continue;
    files.push_back({schema_path(kind), json_schema(kind)});
    configuration += fmt::format("\n[[rule]]\ninclude = [\"{}\"]\n\n[rule.schema]\npath = \"{}\"\n",
                                 kind.path, schema_path(kind));
  }
  files.push_back({".taplo.toml", std::move(configuration)});
  return files;
}

std::string schema_line(std::string_view path) {
  for (const model::FileKind& kind : model::file_kinds()) {
    if (kind.path.empty() || !matches(path, kind.path)) continue;
    std::string up;
    for (char c : path) {
      if (c == '/') up += "../";
    }
    return fmt::format("#:schema {}{}{}\n", up.empty() ? "./" : "", up, schema_path(kind));
  }
  return {};
}

}  // namespace concordat::schema
