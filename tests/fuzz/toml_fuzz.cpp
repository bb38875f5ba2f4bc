// TOML: every place lies in the file, every key is found again, and what was not read was reported.
#include <algorithm>

#include "data/toml.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

void check(const data::Value& value, const source::Tree& sources) {
  must_fit(value.span, sources);
  for (const data::Value& item : value.items) check(item, sources);
  for (const data::Entry& entry : value.entries) {
    must_fit(entry.key_span, sources);
    must(value.find(entry.key) == &entry.value, "a key is found by its name");
    check(entry.value, sources);
  }
}

}  // namespace

void run(std::string_view input) {
  diag::Sink sink;
  const source::Tree sources = text_file(input, sink);
  const source::File& file = sources.files.front();
  if (file.usable) {
    diag::Sink found;
    const data::Parsed parsed = data::parse_toml({0, file.bytes, 0, file.bytes.size()}, found);
    check(parsed.table, sources);
    must(parsed.ok || found.has_errors(), "TOML that was not read was reported");
    must(parsed.ok || parsed.table.entries.empty(), "nothing is given of a table that was not read");
    sink.append(std::move(found));
  }
  must_report(sink.all(), sources);
}

}  // namespace concordat::fuzz
