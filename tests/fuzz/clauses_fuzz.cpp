// Clauses: gathering them loses no word. The first byte of the input chooses how the section counts.
#include "markdown/clauses.hpp"
#include "markdown/parse.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

/// With numbers and keys where they stood.
std::string words_of(const doc::Node& document) {
  std::string out;
  for (const doc::Node& block : document.children) {
    if (block.kind != doc::Kind::Clause) {
      out += words(block);
      continue;
    }
    must(!block.id.empty(), "a clause has a number");
    out += block.id;
    if (!block.key.empty()) out += "{#" + words({.text = block.key}) + "}";
    out += words(block);
  }
  return out;
}

}  // namespace

void run(std::string_view input) {
  constexpr markdown::ClauseRule rules[] = {{"4.", false}, {"", true}, {"", false}, {"12.", false}};
  const auto& rule = rules[input.empty() ? 0 : static_cast<unsigned char>(input.front()) % std::size(rules)];
  diag::Sink sink;
  const source::Tree sources = text_file(input.substr(input.empty() ? 0 : 1), sink);
  const source::File& file = sources.files.front();
  if (file.usable) {
    doc::Node document = markdown::parse({0, file.bytes, 0, file.bytes.size()}, sink);
    const std::string before = words(document);
    diag::Sink found;
    markdown::gather_clauses(document, rule, found);
    must_fit(document, sources);
    if (found.all().empty()) must_be(words_of(document), before, "clauses have all the words");
    sink.append(std::move(found));
  }
  must_report(sink.all(), sources);
}

}  // namespace concordat::fuzz
