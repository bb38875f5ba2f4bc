#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace concordat::cli {

/// Every command of the program, in the order of its help.
std::span<const Command> commands();

/// How the program was called.
struct Call {
  std::string program;  ///< its name
  Watched watched = Watched::No;
};

/// Runs a task whose options are filled in: first the stage that its command needs, then the command.
Exit run(const Command& command, const Task& task, const Call& call);

}  // namespace concordat::cli
