// Clauses: gathering them loses no word. The first byte of the input chooses how the section counts.
#include "doc/plain.hpp"
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
    out += words({.text = std::string(doc::shown_number(block))});
    if (!block.key.empty()) out += "{#" + words({.text = block.key}) + "}";
    out += words(block);
  }
  return out;
}

/// A sign after a number is not kept.
std::string without_signs(std::string text) {
  std::erase_if(text, [](char c) { return c == '.' || c == ':'; });
  return text;
}

}  // namespace

void run(std::string_view input) {
  using markdown::Numbering;
  constexpr markdown::ClauseRule rules[] = {{Numbering::BySection, "4"}, {Numbering::ThroughDocument, ""},
                                            {Numbering::BySection, ""},  {Numbering::BySection, "12"},
                                            {Numbering::Roman, ""},      {Numbering::Articles, ""},
                                            {Numbering::Local, "annex"}};
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
    if (found.all().empty())
      must_be(without_signs(words_of(document)), without_signs(before), "clauses have all the words");
    sink.append(std::move(found));
  }
  must_report(sink.all(), sources);
}

}  // namespace concordat::fuzz
