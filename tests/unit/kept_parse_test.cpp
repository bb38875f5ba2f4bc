// What is kept of files gives the same as to parse all of them.
#include "cli/kept_parse.hpp"

#include <catch2/catch.hpp>

#include "diag/report.hpp"

using namespace concordat;

namespace {

/// Everything that is told of the content, and the headings that its texts begin with.
std::string told(cli::KeptParse& kept, const source::Tree& tree) {
  diag::Sink sink;
  std::string out;
  for (const model::ParsedFile& file : kept.parse(tree, 2, sink)) {
    out += std::to_string(file.file) + (file.ok ? " read " : " not read ");
    for (const doc::Node& node : file.text.children)
      out += std::to_string(node.span.file) + ":" + std::to_string(node.span.begin) + " ";
    out += "\n";
  }
  return out + diag::report(diag::sorted(sink.all()), tree);
}

std::string told_anew(const source::Tree& tree) {
  cli::KeptParse kept;
  return told(kept, tree);
}

}  // namespace

TEST_CASE("a file that changes, comes, goes or moves is told as if nothing had been kept", "[cli]") {
  const source::File broken{"b.toml", "title = \"Never ended\n"};
  const source::File text{"c/text/1.md", "+++\ntitle = \"C\"\n+++\n\n1.1 A clause.\n\n1.2 Another.\n"};
  const source::Tree first{"content", {broken, text}};
  cli::KeptParse kept;
  CHECK(told(kept, first) == told_anew(first));
  CHECK(told(kept, first) == told_anew(first));
  CHECK(told(kept, first).find("b.toml:1") != std::string::npos);

  source::Tree changed = first;
  changed.files[1].bytes += "\n1.3 A third.\n";
  CHECK(told(kept, changed) == told_anew(changed));
  CHECK(told(kept, changed) != told_anew(first));

  source::Tree mended = changed;
  mended.files[0].bytes = "title = \"Ended\"\n";
  CHECK(told(kept, mended) == told_anew(mended));

  source::Tree moved = mended;
  moved.files.insert(moved.files.begin(), {"a.toml", "name = \"New\"\n"});
  CHECK(told(kept, moved) == told_anew(moved));

  source::Tree fewer = moved;
  fewer.files.erase(fewer.files.begin() + 1);
  CHECK(told(kept, fewer) == told_anew(fewer));
}
