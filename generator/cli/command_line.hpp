#pragma once

#include <span>
#include <variant>
#include <vector>

#include "cli/command.hpp"

namespace concordat::cli {

/// Reads the arguments that the program was called with. `tasks` are those of `commands`, in the same order;
/// the options of the one that was asked for are filled in and its index is returned. An exit code instead
/// where nothing is left to do: help or the version was printed, or the arguments are wrong and a message
/// says so.
std::variant<std::size_t, Exit> read_command_line(int argc, char** argv, std::span<const Command> commands,
                                                  std::span<Task> tasks);

}  // namespace concordat::cli
