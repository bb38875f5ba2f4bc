// Markdown: every place lies in the file, whether it is a section or a value; what has no mistake is written
// by the writers with all its words.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "markdown/parse.hpp"
#include "support.hpp"
#include "text/writer.hpp"

namespace concordat::fuzz {
namespace {

/// Numbers of these stand in the text of an item when they are written, and footnotes are numbered.
bool has_numbers(const doc::Node& node) {
  return node.style != doc::ListStyle::Decimal || node.kind == doc::Kind::FootnoteDefinition ||
         std::any_of(node.children.begin(), node.children.end(), has_numbers);
}

void check_written(const doc::Node& document) {
  const std::string written =
      text::markdown(document, [](std::string_view) { return "https://a.example/b"; });
  must(text::plain_text(document).empty() <= words(document).empty(), "plain text has the words");
  must(nlohmann::json::accept(text::json_tree(document)), "the tree can be read as JSON");
  if (has_numbers(document)) return;
  diag::Sink sink;
  const doc::Node again = markdown::parse({0, written, 0, written.size()}, sink);
  must_be(words(again), words(document),
          "Markdown that is written has the words that were read:\n" + written);
}

/// As the value of a key: where it stands in the file as it is, and where it does not, since it has escapes
/// there.
void check_value(const std::string& text) {
  for (const std::string& file : {"'''\n" + text + "'''", "\"" + std::string(text.size(), 'x') + "\""}) {
    const source::Tree sources{"content", {{"a", file}}};
    const Span span{0, 0, static_cast<std::uint32_t>(file.size())};
    diag::Sink sink;
    must_fit(markdown::parse_value(text, span, file, sink), sources);
    must_fit(markdown::parse_prose(text, span, file, sink), sources);
    must_report(sink.all(), sources);
  }
}

}  // namespace

void run(std::string_view input) {
  diag::Sink sink;
  const source::Tree sources = text_file(input, sink);
  const source::File& file = sources.files.front();
  if (file.usable) {
    const bool clean = sink.all().empty();
    diag::Sink found;
    const doc::Node document = markdown::parse({0, file.bytes, 0, file.bytes.size()}, found);
    must_fit(document, sources);
    if (clean && found.all().empty()) check_written(document);
    check_value(file.bytes);
    sink.append(std::move(found));
  }
  must_report(sink.all(), sources);
}

}  // namespace concordat::fuzz
