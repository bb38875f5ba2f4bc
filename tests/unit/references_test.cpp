// What empty link texts are filled with.
#include "derive/references.hpp"

#include <catch2/catch.hpp>

#include "doc/plain.hpp"
#include "sample.hpp"

using namespace concordat;

namespace {

/// The words of a note with one link to `url`, after the texts of links are filled in.
std::string words_of(std::string url, std::string text = {}) {
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).note = sample::paragraph({sample::link(std::move(url), std::move(text))});
  corpus = derive::with_link_texts(std::move(corpus));
  return doc::plain(sample::edition_of(corpus).note);
}

}  // namespace

TEST_CASE("an empty link text becomes what the reference is called") {
  const sample::Sample sample;
  const model::Edition& edition = sample.edition.edition();
  REQUIRE_FALSE(edition.bodies.empty());
  CHECK(words_of("board:" + edition.bodies[0].id.value) == edition.bodies[0].name);
  REQUIRE_FALSE(edition.timetable.reports.empty());
  CHECK(words_of("report:" + edition.timetable.reports[0].id.value) == edition.timetable.reports[0].title);
  REQUIRE_FALSE(edition.sections.empty());
  CHECK(words_of("section:" + edition.sections[0].id) == derive::section_label(edition.sections[0]));
  REQUIRE_FALSE(sample.corpus.acts.empty());
  CHECK(words_of("act:" + sample.corpus.acts[0].id.value) == sample.corpus.acts[0].title);
}

TEST_CASE("a clause is called by its number, by whichever name it is referred to") {
  const sample::Sample sample;
  for (const model::Section& section : sample.edition.edition().sections) {
    for (const doc::Node& block : section.text.children) {
      if (block.kind != doc::Kind::Clause) continue;
      CHECK(words_of("clause:" + block.id) == "clause " + block.id);
      if (!block.key.empty()) CHECK(words_of("clause:" + block.key) == "clause " + block.id);
    }
  }
}

TEST_CASE("a link with a text keeps it, and a reference to nothing stays without one") {
  const sample::Sample sample;
  CHECK(words_of("board:" + sample.edition.edition().bodies[0].id.value, "this board") == "this board");
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).note = sample::paragraph({sample::link("board:nowhere")});
  corpus = derive::with_link_texts(std::move(corpus));
  CHECK(sample::edition_of(corpus).note.children[0].children.empty());
}
