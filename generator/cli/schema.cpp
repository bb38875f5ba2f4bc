// concordat schema: the JSON Schema of a kind of content file, for editors and other programs.
#include "schema/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "diag/nearest.hpp"

namespace concordat::cli {
namespace {

struct SchemaOptions {
  std::string file;  ///< a kind of file: "edition.toml", "edition", or the path of one; empty: list them
};

std::vector<Option> options_of(SchemaOptions& options) {
  return {{.name = "file",
           .value = &options.file,
           .help = "kind of content file, such as edition.toml, or the path of one (default: list the kinds)",
           .takes = Takes::File}};
}

void list_kinds() {
  for (const model::FileKind& kind : model::file_kinds())
    fmt::print("{:<14} {:<20} {}\n", kind.id, kind.name, kind.meaning);
}

Exit run_schema(const SchemaOptions& options, Session&) {
  if (options.file.empty()) {
    list_kinds();
    return Exit::Ok;
  }
  if (const model::FileKind* kind = schema::kind_of(options.file)) {
    fmt::print("{}", schema::json_schema(*kind));
    return Exit::Ok;
  }
  std::vector<std::string_view> known;
  for (const model::FileKind& kind : model::file_kinds()) known.push_back(kind.id);
  const std::string_view near = diag::nearest(options.file, known);
  fmt::print(stderr, "there is no kind of file \"{}\"; {}\n", options.file,
             near.empty() ? fmt::format("known: {}", fmt::join(known, ", "))
                          : fmt::format("did you mean \"{}\"?", near));
  return Exit::WrongUse;
}

}  // namespace

Task schema_command(const Machine&) {
  return task(SchemaOptions(), options_of, run_schema);
}

}  // namespace concordat::cli
