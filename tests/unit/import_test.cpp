// The proof of an import: it must fail where a word is lost, moved, put in or counted wrong.
#include "import/import.hpp"

#include <catch2/catch.hpp>

#include "markdown/parse.hpp"
#include "memory.hpp"
#include "office/zip.hpp"

using namespace concordat;
using namespace concordat::importing;

namespace {

/// A Word file of paragraphs, the first of them a heading.
std::string file_of(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const std::string& words : paragraphs)
    body += fmt::format("<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
                        body.empty() ? "<w:outlineLvl w:val=\"0\"/>" : "", words);
  return office::zip({{"word/document.xml",
                       fmt::format("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
                                   "2006/main\"><w:body>{}</w:body></w:document>",
                                   body)}});
}

/// What is proved of the file where these words of what was made of it are others.
Proof proof_with(const std::string& from, const std::string& to) {
  std::string problem;
  const std::optional<importing::Document> document =
      read_word(file_of({"1 Purpose", "1.1 The boards meet.", "(a) first", "(b) second", "1.2 They agree."}),
                Changes::Accept, problem);
  REQUIRE(document);
  const Outline outline = outline_of(document->story);
  TextFiles text = text_files(document->story, outline, Numbers::Clauses);
  REQUIRE(text.files.size() == 1);
  std::string& bytes = text.files.front().bytes;
  const std::size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, from.size(), to);
  const Wanted wanted{"a.docx", "a", "b", "c", "2026-11-21", {}, {}};
  memory::Files files;
  for (const io::OutputFile& file :
       {new_site(wanted, outline), new_organisations({}), new_legislation(), new_area(wanted, {})})
    files.emplace_back(file.path, file.bytes);
  for (const io::OutputFile& file : edition_files(wanted, outline, {}))
    files.emplace_back("a/b/c/" + file.path, file.bytes);
  files.emplace_back("a/b/c/" + text.files.front().path, bytes);
  const memory::Loaded loaded = memory::load(memory::tree(files));
  return proof_of(document->source, document->story.left_out, text.account, memory::edition_of(loaded));
}

}  // namespace

TEST_CASE("an import is proved where nothing is changed") {
  const Proof proof = proof_with("meet", "meet");
  CHECK(proof.holds());
  CHECK(proof.words == 13);
  CHECK(proof.found == 13);
}

TEST_CASE("a word that is lost, put in, or another is told, with its place") {
  const Proof lost = proof_with("boards ", "");
  CHECK_FALSE(lost.holds());
  CHECK(lost.found == 12);
  REQUIRE(lost.lost.size() == 1);
  CHECK(lost.lost[0] == "word/document.xml, paragraph 2: 1.1 The boards meet. (\"boards\")");
  CHECK_FALSE(proof_with("meet", "never meet").holds());
  CHECK_FALSE(proof_with("They agree", "agree They").holds());
  CHECK_FALSE(proof_with("second", "first").holds());
}

TEST_CASE("a number that is another is told, of clauses, items and sections") {
  CHECK_FALSE(proof_with("1.2 They", "1.3 They").holds());
  CHECK_FALSE(proof_with("1. first", "2. first").holds());
  CHECK_FALSE(proof_with("{.alpha}", "{.roman}").holds());
  CHECK_FALSE(proof_with("number = \"1\"", "number = \"2\"").holds());
}

TEST_CASE("a sign behind a backslash is meant as it stands, where the words begin with it, too") {
  for (const std::string text : {"\\`", "\\*\\* x", "a\\\n\\`"}) {
    diag::Sink sink;
    markdown::parse({0, text, 0, text.size()}, sink);
    CHECK(sink.all().empty());
  }
  diag::Sink sink;
  const std::string text = "\\\\`";
  markdown::parse({0, text, 0, text.size()}, sink);
  CHECK(sink.all().size() == 1);
}
