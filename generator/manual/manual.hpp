#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace concordat::manual {

/// The commands of the program. `tasks` are those of `commands`, in the same order.
struct Program {
  std::span<const cli::Command> commands;
  std::span<const cli::Task> tasks;
  std::string summary;    ///< what it is for, in a few words
  std::string documents;  ///< where they lie on the machine
};

/// concordat(1) in the language of man(7): what the program is for, and its commands.
std::string overview(const Program& program);

/// The page of one command, by its place among the commands: concordat-build(1).
std::string command_page(const Program& program, std::size_t place);

/// A file for bash-completion.
std::string bash_completion(const Program& program);

/// The function _concordat for zsh.
std::string zsh_completion(const Program& program);

}  // namespace concordat::manual
