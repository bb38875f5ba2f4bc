// What the targets have in common: the entry that libFuzzer calls, and what must hold of every diagnostic.
#include "support.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "diag/invisible.hpp"
#include "diag/report.hpp"
#include "io/read.hpp"
#include "source/utf8.hpp"

namespace concordat::fuzz {
namespace {

bool begins_character(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || (static_cast<unsigned char>(bytes[at]) & 0xc0) != 0x80;
}

void add_words(std::string& out, const doc::Node& node) {
  if (node.kind == doc::Kind::View) return;
  const std::string_view text = node.text;
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint one = source::code_point(text, at);
    if (!source::is_blank(one.code) && one.code != '\n' && one.code != '\r')
      out += text.substr(at, one.length);
    at += one.length;
  }
  for (const doc::Node& child : node.children) add_words(out, child);
}

}  // namespace

void must(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void must_be(const std::string& found, const std::string& expected, std::string_view what) {
  if (found != expected) std::fprintf(stderr, "found:\n%s\nexpected:\n%s\n", found.c_str(), expected.c_str());
  must(found == expected, what);
}

void must_fit(Span span, const source::Tree& sources) {
  if (span.file == no_file) return;
  must(span.file < sources.files.size(), "a span is of a file that there is");
  const source::File& file = sources[span.file];
  must(span.begin <= span.end && span.end <= file.bytes.size(), "a span lies within its file");
  must(!file.usable || (begins_character(file.bytes, span.begin) && begins_character(file.bytes, span.end)),
       "a span covers whole characters");
}

void must_fit(const doc::Node& tree, const source::Tree& sources) {
  must_fit(tree.span, sources);
  for (const doc::Node& child : tree.children) must_fit(child, sources);
}

void must_report(const std::vector<diag::Diagnostic>& found, const source::Tree& sources) {
  const std::vector<diag::Diagnostic> all = diag::sorted(found);
  for (const diag::Diagnostic& one : all) {
    must_fit(one.span, sources);
    for (const diag::Note& note : one.notes) must_fit(note.span, sources);
  }
  const std::string told = diag::report(all, sources);
  must(all.empty() == told.empty(), "every diagnostic is told");
  const auto json = nlohmann::json::parse(diag::report_json(all, sources), nullptr, false);
  must(json.is_array() && json.size() == all.size(), "the report can be read as JSON");
}

source::Tree text_file(std::string_view input, diag::Sink& sink) {
  source::Tree sources{"content", {{"a", std::string(input)}}};
  source::File& file = sources.files.front();
  file.usable = io::inspect(file.bytes, 0, sink);
  if (file.usable) file.bytes = diag::check_file(file.bytes, 0, sink);
  return sources;
}

std::string words(const doc::Node& tree) {
  std::string out;
  add_words(out, tree);
  return out;
}

}  // namespace concordat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  concordat::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
