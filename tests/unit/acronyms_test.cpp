#include "derive/acronyms.hpp"

#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;
using memory::base;
using memory::load;

namespace {

using List = std::vector<std::string>;
const std::string edition = "northshire/protocol/2024/";
const std::string text_file = edition + "text/03-reporting.md";

std::string organisation(const std::string& id, const std::string& name) {
  return "\n[[organisation]]\nid = \"" + id + "\"\nname = \"" + name +
         "\"\nacronym = \"CARE\"\nkind = \"health\"\n";
}

/// The base protocol, whose text speaks of CARE, with these organisations and members of the Health Board.
memory::Loaded with(const std::string& organisations, const std::string& members) {
  const std::string board = edition + "boards/health-board.toml";
  return load(base({{"organisations.toml", memory::base_file("organisations.toml") + organisations},
                    {board, memory::base_file(board) + members},
                    {text_file, "+++\ntitle = \"R\"\nnumber = \"3\"\n+++\n\n3.1 The CARE agrees.\n"}}));
}

std::string meaning(const memory::Loaded& loaded) {
  const derive::Acronyms acronyms =
      derive::acronyms_of(loaded.corpus, loaded.corpus.areas[0], memory::edition_of(loaded));
  const auto found = acronyms.meanings.find("CARE");
  return found == acronyms.meanings.end() ? std::string() : std::string(found->second);
}

const std::string both = organisation("ours", "Our Care") + organisation("theirs", "Their Care");

}  // namespace

TEST_CASE("an acronym means the nearest thing that has it") {
  const auto only = with(organisation("theirs", "Their Care"), "");
  CHECK(only.places().empty());
  CHECK(meaning(only) == "Their Care");
  const auto member = with(both, "\n[[member]]\norganisation = \"ours\"\n");
  CHECK(member.places().empty());
  CHECK(meaning(member) == "Our Care");
}

TEST_CASE("an acronym of two things of which none is nearer is told of, and not expanded") {
  const auto open = with(both, "");
  CHECK(open.messages() == List{"\"CARE\" could be Our Care or Their Care"});
  CHECK(meaning(open).empty());
  const auto both_members =
      with(both, "\n[[member]]\norganisation = \"ours\"\n\n[[member]]\norganisation = \"theirs\"\n");
  CHECK(both_members.messages() == List{"\"CARE\" could be Our Care or Their Care"});
}

TEST_CASE("outside all areas an acronym means what it alone has; in an area what its organisations have") {
  const auto member = with(both, "\n[[member]]\norganisation = \"ours\"\n");
  CHECK_FALSE(derive::acronyms_of(member.corpus).meanings.contains("CARE"));
  CHECK(derive::acronyms_of(member.corpus, member.corpus.areas[0]).meanings.at("CARE") == "Our Care");
  const auto organisations = derive::organisations_of(member.corpus, member.corpus.areas[0]);
  REQUIRE(organisations.size() == 3);
  CHECK(organisations[2]->name == "Our Care");
}
