#include "cli/commands.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "cli/command_line.hpp"

using namespace concordat;

namespace {

std::vector<cli::Task> tasks() {
  std::vector<cli::Task> made;
  for (const cli::Command& command : cli::commands()) made.push_back(command.make(cli::Machine()));
  return made;
}

// The index of a command by name.
std::size_t place_of(std::string_view name) {
  std::size_t place = 0;
  while (cli::commands()[place].name != name) ++place;
  return place;
}

}  // namespace

TEST_CASE("every command has a name of its own, a line of help, and options with help") {
  std::set<std::string_view> names;
  for (const cli::Command& command : cli::commands()) {
    CHECK(names.insert(command.name).second);
    CHECK_FALSE(command.help.empty());
    for (const cli::Option& option : command.make(cli::Machine()).options) {
      INFO(command.name << " " << option.name);
      CHECK_FALSE(option.help.empty());
    }
  }
}

TEST_CASE("a command that needs the content read has options that say which content") {
  std::vector<cli::Task> made = tasks();
  for (std::size_t i = 0; i < made.size(); ++i) {
    INFO(cli::commands()[i].name);
    if (cli::commands()[i].needs == cli::Stage::Content) CHECK(made[i].content != nullptr);
  }
}

TEST_CASE("the command line fills in the options of the command that it names, and of no other") {
  std::vector<cli::Task> made = tasks();
  std::vector<std::string> words = {"concordat", "check",   "--content",  "there",   "--jobs",
                                    "3",         "--as-of", "2030-01-31", "--strict"};
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  auto asked =
      cli::read_command_line(static_cast<int>(pointers.size()), pointers.data(), cli::commands(), made);
  REQUIRE(std::get<std::size_t>(asked) == place_of("check"));
  const cli::ContentOptions& content = *made[place_of("check")].content;
  CHECK(content.folder == "there");
  CHECK(content.jobs == 3);
  CHECK(content.strict);
  CHECK_FALSE(content.json);
  CHECK(content.as_of == dates::Date{dates::Date::Precision::Day, 2030, 1, 31});
  CHECK(made[place_of("build")].content->folder == "content");
}
