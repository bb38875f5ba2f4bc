#include "io/process.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace concordat::io;

TEST_CASE("a program gets all of its input while it writes") {
  const std::string input(3'000'000, 'x');
  const ProcessResult result = run({"cat"}, input);
  CHECK(result.status == 0);
  CHECK(result.output == input);
}

TEST_CASE("a program that reads nothing does not end us") {
  CHECK(run({"true"}, std::string(3'000'000, 'x')).status == 0);
}

TEST_CASE("how a program result is reported") {
  const ProcessResult result = run({"sh", "-c", "echo out; echo err >&2; exit 5"}, {});
  CHECK(result.status == 5);
  CHECK(result.output == "out\n");
  CHECK(result.errors == "err\n");
  CHECK(run({"sh", "-c", "kill -9 $$"}, {}).status == 137);
}

TEST_CASE("every failure has a reason") {
  CHECK(ending_of(run({"sh", "-c", "echo 'no paper' >&2; exit 5"}, {})) == "it ended with 5");
  CHECK(ending_of(run({"sh", "-c", "kill -9 $$"}, {})) == "it was ended by signal 9");
  CHECK(ending_of(run({"there-is-no-such-program"}, {})) ==
        "it cannot be started: No such file or directory");
  CHECK(reason_of(0) == "unknown reason");
}

TEST_CASE("what a program said is a detail of one line") {
  CHECK(said("sh", "") == "");
  CHECK(said("sh", " \n\t\n") == "");
  CHECK(said("sh", "error: no paper\n  at\ttray 2\n\n") == "sh: error: no paper at tray 2");
  std::string long_words;
  for (int i = 0; i < 300; ++i) long_words += "\u00e9";
  for (const std::string& words : {long_words, "x" + long_words}) {
    const std::string told = said("sh", words);
    CHECK(told.size() < 420);
    CHECK(told.ends_with("\u00e9\u2026"));
  }
}

TEST_CASE("a program that is not there never began") {
  const ProcessResult result = run({"there-is-no-such-program"}, "input");
  CHECK(result.status == -1);
  CHECK(result.problem == ENOENT);
}

TEST_CASE("a program knows nothing of the user's environment but where programs and temporary files are") {
  ::setenv("CONCORDAT_TEST_SECRET", "told", 1);
  const std::string output = run({"env"}, {}, {"SOURCE_DATE_EPOCH=1"}).output;
  ::unsetenv("CONCORDAT_TEST_SECRET");
  CHECK(output.find("CONCORDAT_TEST_SECRET") == std::string::npos);
  CHECK(output.find("PATH=") != std::string::npos);
  CHECK(output.find("SOURCE_DATE_EPOCH=1\n") != std::string::npos);
}

TEST_CASE("what a program writes is heard while it still works") {
  // It goes on only once it was heard: else it hangs, and is ended.
  const std::filesystem::path go =
      std::filesystem::temp_directory_path() / fmt::format("heard-{}", ::getpid());
  std::vector<std::string> heard;
  const std::string script =
      "echo first; until [ -e '" + go.string() + "' ]; do sleep 0.01; done; echo second";
  const ProcessResult result =
      Process({"sh", "-c", script}).finish({}, longest_run, [&](std::string_view output) {
        heard.emplace_back(output);
        std::ofstream(go).put('x');
      });
  std::filesystem::remove(go);
  CHECK(result.output == "first\nsecond\n");
  CHECK(heard == std::vector<std::string>{"first\n", "first\nsecond\n"});
}

TEST_CASE("a program that goes on by itself has the environment that it is given, and says nothing to us") {
  const std::filesystem::path told =
      std::filesystem::temp_directory_path() / fmt::format("apart-{}", ::getpid());
  const std::string script =
      "echo $0 $TOLD >'" + told.string() + "'; echo noise; mkfifo '" + told.string() + ".done'";
  CHECK(start_apart({"sh", "-c", script, "word"},
                    {"TOLD=this", std::string("PATH=") + std::getenv("PATH")}) == 0);
  while (!std::filesystem::exists(told.string() + ".done")) std::this_thread::yield();
  std::string line;
  std::getline(std::ifstream(told), line);
  CHECK(line == "word this");
  std::filesystem::remove(told);
  std::filesystem::remove(told.string() + ".done");
  CHECK(start_apart({"/nowhere/program"}, {}) == ENOENT);
}

TEST_CASE("a program that hangs is ended, with all that it started") {
  using namespace std::chrono_literals;
  const ProcessResult silent = Process({"sh", "-c", "sleep 1000 & wait"}).finish({}, 200ms);
  CHECK(silent.status == 137);
  CHECK(ending_of(silent) == "it had not finished in time, and was ended");
  const ProcessResult closed = Process({"sh", "-c", "exec >&-; sleep 1000"}).finish({}, 200ms);
  CHECK(closed.status == 137);
  // It reads nothing: whoever writes to it must not wait for ever either.
  const ProcessResult deaf = Process({"sleep", "1000"}).finish(std::string(3'000'000, 'x'), 200ms);
  CHECK(deaf.status == 137);
}

TEST_CASE("a program that nobody waits for is ended") {
  int status = 0;
  { const Process process({"sleep", "1000"}); }
  CHECK(::waitpid(-1, &status, WNOHANG) == -1);
}
