#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace concordat::cli {

/// Every command of the program, in the order of its help.
std::span<const Command> commands();

/// Runs a task whose options are filled in: first the stage that its command needs, then the command.
Exit run(const Command& command, const Task& task, std::string program);

}  // namespace concordat::cli
