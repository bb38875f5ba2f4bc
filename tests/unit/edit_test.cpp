#include <catch2/catch.hpp>

#include "edit/names.hpp"
#include "edit/rename.hpp"
#include "memory.hpp"
#include "start/protocol.hpp"

using namespace concordat;
using edit::NameKind;

namespace {

const std::string area = "northshire/area.toml";
const std::string edition_file = "northshire/protocol/2024/edition.toml";

/// The file after the edits; it may have another name.
std::string after(const edit::Edits& edits, const source::Tree& sources, const std::string& path) {
  const source::Tree tree = edit::after(edits, sources);
  const FileIndex file = edit::file_of(tree, path);
  REQUIRE(file != no_file);
  return tree[file].bytes;
}

}  // namespace

TEST_CASE("the places of an edition are links, with and without the area, and what it supersedes") {
  const auto loaded = memory::load(memory::base(
      {{area, memory::base_file(area) +
                  "note = \"[](edition:protocol/2024), [](edition:northshire/protocol/2024)\"\n"}}));
  const edit::Names names(loaded.sources, loaded.corpus);
  CHECK(names.places_of({NameKind::Edition, "northshire/protocol", "2024"}).size() == 2);
  CHECK(names.places_of({NameKind::Document, "northshire", "protocol"}).size() == 2);
  CHECK(names.places_of({NameKind::Area, "", "northshire"}).size() == 1);
  const edit::Renaming made =
      edit::rename_folder(loaded.sources, names, "northshire/protocol/2024", "2024-25");
  REQUIRE(made.why.empty());
  CHECK(after(made.edits, loaded.sources, area)
            .ends_with("note = \"[](edition:protocol/2024-25), [](edition:northshire/protocol/2024-25)\"\n"));
  CHECK(after(made.edits, loaded.sources, "site.toml")
            .ends_with(
                "\n[[moved]]\nwas = \"northshire/protocol/2024\"\nnow = \"northshire/protocol/2024-25\"\n"));
  CHECK_FALSE(after(made.edits, loaded.sources, "northshire/protocol/2024-25/edition.toml").empty());
}

TEST_CASE("paths in site.toml and in lists of what is to be confirmed go with the file of a body") {
  const auto loaded = memory::load(memory::base(
      {{"site.toml",
        memory::base_file("site.toml") +
            "\n[[waiver]]\ncode = \"C012\"\nplace = \"northshire/protocol/2024/boards/adults-board.toml\"\n"
            "reason = \"x\"\nuntil = 2027-01-01\n"},
       {edition_file, memory::base_file(edition_file) +
                          "\n[[confirmation]]\nplace = \"boards/adults-board\"\nwhat = \"members\"\n"}}));
  const edit::Names names(loaded.sources, loaded.corpus);
  const edit::Renaming made =
      edit::rename_id(loaded.sources, names, {NameKind::Body, "northshire", "adults-board"}, "grown-ups");
  REQUIRE(made.why.empty());
  CHECK(after(made.edits, loaded.sources, "site.toml")
            .find("place = \"northshire/protocol/2024/boards/grown-ups.toml\"") != std::string::npos);
  CHECK(after(made.edits, loaded.sources, edition_file).find("place = \"boards/grown-ups\"") !=
        std::string::npos);
  CHECK(
      after(made.edits, loaded.sources, area).find("id = \"grown-ups\"\nformer_ids = [\"adults-board\"]\n") !=
      std::string::npos);
}

TEST_CASE("a use that is written with escapes stops a renaming") {
  const auto loaded = memory::load(memory::base(
      {{area, memory::base_file(area) + "note = \"The [board](board:adults\\u002Dboard).\"\n"}}));
  const edit::Names names(loaded.sources, loaded.corpus);
  CHECK(edit::rename_id(loaded.sources, names, {NameKind::Body, "northshire", "adults-board"}, "grown-ups")
            .why.find("with escapes") != std::string::npos);
}

TEST_CASE("each kind of board that init offers has its Act, is in the law, and says what it is for") {
  REQUIRE(start::board_kinds().size() >= 7);
  const std::vector<model::LawRow> law = memory::load(memory::base()).corpus.law;
  for (const start::BoardKind& kind : start::board_kinds()) {
    CAPTURE(kind.id);
    CHECK(start::board_kind(kind.id) == &kind);
    CHECK(start::legislation_of({&kind}).find("id = \"" + kind.act + "\"") != std::string::npos);
    CHECK_FALSE(kind.provision.empty());
    CHECK((kind.role.front() >= 'A' && kind.role.front() <= 'Z' && kind.role.ends_with('.')));
    CHECK(std::any_of(law.begin(), law.end(), [&](const model::LawRow& row) {
      return std::any_of(row.kinds.begin(), row.kinds.end(),
                         [&](const auto& one) { return one.value == kind.id; });
    }));
  }
}
