// The cases of the Mustache specification, which stand in tests/mustache/ as TOML.
//
// The library is set as in generator/data/toml.cpp: two settings in one program are two definitions of one
// thing.
#define TOML_ASSERT(expression) \
  static_cast<void>(0)  // as in generator/data/toml.cpp: one definition for both
#define TOML_MAX_NESTED_VALUES 64
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>

#include "mustache/template.hpp"

using namespace concordat;
using mustache::Value;

namespace {

/// The data of a case as a view. TOML has no null: `nan` stands for it.
Value view_of(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    Value::Object fields;
    for (const auto& [key, value] : *table) fields.push_back({key.str(), view_of(value)});
    return Value(std::move(fields));
  }
  if (const auto* array = node.as_array()) {
    Value::List items;
    for (const toml::node& item : *array) items.push_back(view_of(item));
    return Value(std::move(items));
  }
  if (const auto* flag = node.as_boolean()) return Value(flag->get());
  if (const auto* whole = node.as_integer()) return Value(std::to_string(whole->get()));
  if (const auto* decimal = node.as_floating_point()) {
    return std::isnan(decimal->get()) ? Value() : Value(fmt::format("{}", decimal->get()));
  }
  return Value(node.as_string()->get());
}

}  // namespace

TEST_CASE("the cases of the Mustache specification hold") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(CONCORDAT_ROOT "/tests/mustache")) {
    if (entry.path().extension() != ".toml") continue;
    const toml::parse_result result = toml::parse_file(entry.path().string());
    REQUIRE(result);
    const toml::table& file = result.table();
    for (const toml::node& node : *file["case"].as_array()) {
      const toml::table& given = *node.as_table();
      std::vector<source::File> files = {{"pages/t.mustache", *given["template"].value<std::string>()}};
      if (const auto* partials = given["partials"].as_table()) {
        for (const auto& [name, text] : *partials) {
          files.push_back({fmt::format("partials/{}.mustache", name.str()), *text.value<std::string>()});
        }
      }
      INFO(entry.path().filename().string() << ": " << *given["name"].value<std::string>());
      const Value view = given.contains("data") ? view_of(*given.get("data")) : Value();
      const source::Tree sources{"templates", std::move(files)};
      diag::Sink sink;
      const mustache::Templates templates = mustache::compile(sources, mustache::Names::Lenient, sink);
      CHECK(templates.render("pages/t", view, sink) == *given["expected"].value<std::string>());
      CHECK(sink.all().empty());
      ++count;
    }
  }
  CHECK(count >= 170);
}
