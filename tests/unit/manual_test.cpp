#include "manual/manual.hpp"

#include <catch2/catch.hpp>

using namespace concordat;

namespace {

// A command whose help has what each language takes for its own.
struct Sample {
  std::string place = "content";
  bool loud = false;
  std::vector<std::string> kinds;
  cli::Command command{.name = "new-one", .help = "don't: \\ [it]", .example = "--place there"};
  cli::Task task;

  Sample() {
    task.options = {
        {.name = "file", .value = &place, .help = ".dot first", .required = true, .takes = cli::Takes::File},
        {.name = "--place",
         .value = &place,
         .help = "where: 'here'",
         .shows_default = true,
         .takes = cli::Takes::Folder},
        {.name = "--loud", .value = &loud, .help = "say [all]"},
        {.name = "--kind", .value = &kinds, .help = "of what", .choices = {"a", "b"}},
    };
  }
  manual::Program program() const { return {{&command, 1}, {&task, 1}, "a sample", "/documents"}; }
};

using Catch::Matchers::Contains;

}  // namespace

TEST_CASE("a page of the manual has a command's words, and nothing of them is taken for roff") {
  const Sample sample;
  const std::string page = manual::command_page(sample.program(), 0);
  CHECK_THAT(page, Contains("concordat\\-new\\-one \\- don't: \\e [it]\n"));
  CHECK_THAT(page, Contains("\\fBconcordat new\\-one\\fR \\fIfile\\fR [\\fIoption\\fR ...]\n"));
  CHECK_THAT(page, Contains(".SH ARGUMENTS\n.TP\n\\fIfile\\fR\n\\&.dot first\n.SH OPTIONS\n"));
  CHECK_THAT(page, Contains(".TP\n\\fB\\-\\-place\\fR \\fIFOLDER\\fR\nwhere: 'here' (default: content)\n"));
  CHECK_THAT(page, Contains(".TP\n\\fB\\-\\-loud\\fR\nsay [all]\n"));
  CHECK_THAT(page, Contains("\\fB\\-\\-kind\\fR \\fIWORD\\fR\nof what; one of a, b\n"));
  CHECK_THAT(page, Contains("concordat new\\-one \\-\\-place there\n"));
}

TEST_CASE("completion says what the value of each option is") {
  const Sample sample;
  const std::string bash = manual::bash_completion(sample.program());
  CHECK_THAT(bash, Contains("options='--help --place --loud --kind' argument=file\n"));
  CHECK_THAT(bash, Contains("--place) takes='folder' ;;\n        --kind) takes='a b' ;;\n"));
  const std::string zsh = manual::zsh_completion(sample.program());
  CHECK_THAT(zsh, Contains("'new-one:don'\\''t\\: \\\\ \\[it\\]'\n"));
  CHECK_THAT(zsh, Contains("':file:_files'"));
  CHECK_THAT(zsh, Contains("'--place[where\\: '\\''here'\\'']:FOLDER:_files -/'"));
  CHECK_THAT(zsh, Contains("'--loud[say \\[all\\]]'"));
  CHECK_THAT(zsh, Contains("'*--kind[of what]:WORD:(a b)'"));
}
