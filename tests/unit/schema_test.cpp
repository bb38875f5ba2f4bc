// The schemas are made of the same rows as the reader; that editors accept and refuse with them what the
// check does is tested in tests/schema.
#include "schema/schema.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace concordat;

namespace {

nlohmann::json schema_of(std::string_view name) {
  for (const model::FileKind& kind : model::file_kinds()) {
    if (kind.id == name) return nlohmann::json::parse(schema::json_schema(kind));
  }
  return {};
}

}  // namespace

TEST_CASE("a schema has the keys, the words, what is needed, and the meaning of each key") {
  const nlohmann::json schema = schema_of("edition");
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["properties"]["status"]["enum"] ==
        std::vector{"draft", "proposed", "agreed", "superseded", "unknown"});
  CHECK(schema["required"] == std::vector{"title", "kind", "status", "summary"});
  CHECK(schema["properties"]["season"]["items"]["$ref"] == "#/$defs/season");
  CHECK(schema["$defs"]["season"]["properties"]["months"]["items"]["maximum"] == 12);
  CHECK(schema["properties"]["dated"]["description"] == "the date on the document");
}

TEST_CASE("every reference of a schema has its definition, and every property its description") {
  for (const model::FileKind& kind : model::file_kinds()) {
    CAPTURE(kind.name);
    const nlohmann::json schema = nlohmann::json::parse(schema::json_schema(kind));
    const nlohmann::json flat = schema.flatten();
    for (const auto& [path, value] : flat.items()) {
      if (!path.ends_with("/$ref")) continue;
      const nlohmann::json::json_pointer target(value.get<std::string>().substr(1));
      CHECK(schema.contains(target));
    }
    for (const auto& [key, property] : schema["properties"].items()) {
      CAPTURE(key);
      CHECK_FALSE(property["description"].get<std::string>().empty());
    }
  }
}

TEST_CASE("a content file names its schema from where it stands") {
  CHECK(schema::schema_line("site.toml") == "#:schema ./.schema/site.json\n");
  CHECK(schema::schema_line("northshire/area.toml") == "#:schema ../.schema/area.json\n");
  CHECK(schema::schema_line("northshire/protocol/2026/boards/adults-board.toml") ==
        "#:schema ../../../../.schema/board.json\n");
  CHECK(schema::schema_line("northshire/protocol/2026/text/01-purpose.md").empty());
  CHECK(schema::schema_line("northshire/protocol/2026/boards.toml").empty());
}
