#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace concordat::cli {

/// What the program is for, and what its exit codes mean: one sentence each.
inline constexpr std::string_view about =
    "Concordat turns a partnership protocol, kept as TOML and Markdown, into a website and its data.";
inline constexpr std::string_view exit_codes = "0 all is well, 1 problems were found, 2 wrong use.";

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
