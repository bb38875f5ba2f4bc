// Writes what is installed beside the program. Usage: concordat_manual NEW-FOLDER SUMMARY DOCUMENTS, the last
// two being what the program is for and where the guide will lie. It runs where the package is made, and is
// no part of it.
#include <fmt/format.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/commands.hpp"
#include "io/files.hpp"
#include "manual/manual.hpp"

namespace {

namespace cli = concordat::cli;
namespace fs = std::filesystem;
namespace manual = concordat::manual;

/// Whether it was written.
bool write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  const int problem = concordat::io::write_new(path, text);
  if (problem != 0) fmt::print(stderr, "cannot write {}: {}\n", path.string(), std::strerror(problem));
  return problem == 0;
}

bool write_all(const manual::Program& program, const fs::path& folder) {
  bool good = write(folder / "man/concordat.1", manual::overview(program));
  for (std::size_t i = 0; i < program.commands.size(); ++i) {
    const fs::path page = folder / "man" / fmt::format("concordat-{}.1", program.commands[i].name);
    good = write(page, manual::command_page(program, i)) && good;
  }
  good = write(folder / "bash/concordat", manual::bash_completion(program)) && good;
  return write(folder / "zsh/_concordat", manual::zsh_completion(program)) && good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: concordat_manual NEW-FOLDER SUMMARY DOCUMENTS\n");
    return 2;
  }
  const cli::Machine nobody;  // what is told of the program holds on every machine
  std::vector<cli::Task> tasks;
  for (const cli::Command& command : cli::commands()) tasks.push_back(command.make(nobody));
  return write_all({cli::commands(), tasks, argv[2], argv[3]}, argv[1]) ? 0 : 1;
}
