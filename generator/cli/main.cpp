// The program's entry: asks the machine for what only it knows, then runs the command that was asked for.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <thread>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "io/interrupt.hpp"

namespace {

namespace cli = concordat::cli;
namespace dates = concordat::dates;
namespace fs = std::filesystem;

// The only place that asks the clock for the day.
dates::Date today() {
  std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {dates::Date::Precision::Day, local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

// As the XDG specification has it: a relative path counts as none.
std::string cache_folder() {
  const char* caches = std::getenv("XDG_CACHE_HOME");
  if (caches && *caches == '/') return std::string(caches) + "/concordat";
  const char* home = std::getenv("HOME");
  return home && *home == '/' ? std::string(home) + "/.cache/concordat" : std::string();
}

// Where the files lie that come with the program.
struct Files {
  fs::path templates;
  fs::path assets;
  fs::path engine;
  fs::path pages;
};

// Found from the program itself, so that it may be installed, or unpacked, anywhere. bin/concordat has them
// in share/concordat and lib/concordat (packaging/package.cmake), build/concordat in its project.
Files files_of(const fs::path& program) {
  const fs::path folder = program.parent_path();
  const fs::path top = folder.parent_path();
  const fs::path share = top / "share/concordat";
  std::error_code error;
  if (fs::is_directory(share, error))
    return {share / "templates", share / "assets", top / "lib/concordat/print/engine.mjs",
            share / "diagnostics"};
  return {top / "templates", folder / "assets", top / "tools/print/engine.mjs", top / "docs/diagnostics"};
}

// Those of the project that the user is in, else those that came with the program. A folder of that name may
// hold anything, such as letters for Word.
std::string templates_folder(const fs::path& own) {
  std::error_code error;
  const fs::path here = "templates";
  return fs::is_directory(here / "partials", error) ? here.string() : own.string();
}

// A terminal that is called dumb cannot erase what was written.
cli::Watched watched() {
  const char* terminal = std::getenv("TERM");
  const bool can_erase = terminal && *terminal != '\0' && std::string_view(terminal) != "dumb";
  return can_erase && ::isatty(STDERR_FILENO) == 1 ? cli::Watched::Yes : cli::Watched::No;
}

std::vector<std::string> environment() {
  std::vector<std::string> all;
  for (char** one = environ; one && *one; ++one) all.emplace_back(*one);
  return all;
}

cli::Machine this_machine() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const Files files = files_of(error ? fs::path("build/concordat") : program);
  return {.today = today(),
          .threads = std::max(1u, std::thread::hardware_concurrency()),
          .assets = files.assets.string(),
          .engine = files.engine.string(),
          .templates = templates_folder(files.templates),
          .pages = files.pages.string(),
          .cache = cache_folder(),
          .watched = watched(),
          .can_ask = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1,
          .environment = environment()};
}

cli::Exit run(int argc, char** argv) {
  cli::Machine machine = this_machine();
  std::vector<cli::Task> tasks;
  for (const cli::Command& command : cli::commands()) tasks.push_back(command.make(machine));
  std::variant<std::size_t, cli::Exit> asked = cli::read_command_line(argc, argv, cli::commands(), tasks);
  if (const cli::Exit* done = std::get_if<cli::Exit>(&asked)) return *done;
  std::size_t chosen = std::get<std::size_t>(asked);
  return cli::run(cli::commands()[chosen], tasks[chosen],
                  {argc > 0 ? argv[0] : "concordat", machine.watched});
}

}  // namespace

int main(int argc, char** argv) {
  concordat::io::end_cleanly_on_signals();
  try {
    return static_cast<int>(run(argc, argv));
  } catch (const std::exception& error) {
    fmt::print(stderr, "concordat: {}\n", error.what());
    return static_cast<int>(cli::Exit::Problems);
  }
}
