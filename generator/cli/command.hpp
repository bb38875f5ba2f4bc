#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/options.hpp"
#include "cli/pipeline.hpp"
#include "cli/progress.hpp"
#include "cli/stopwatch.hpp"

namespace concordat::cli {

/// Exit codes of the program.
enum class Exit { Ok = 0, Problems = 1, WrongUse = 2 };

/// What is done before a command runs.
enum class Stage {
  None,     ///< nothing: the command reads what it needs
  Content,  ///< the content is read and checked, errors are printed, and a line for each warning; it may
            ///< have failed
};

/// What a command is given besides its options.
struct Session {
  std::string program;  ///< as it was called, for commands that messages advise
  Watched watched = Watched::No;
  bool quiet = false;
  Progress progress{watched};
  Stopwatch watch{&progress};
  Content content = {};  ///< empty unless the command needs `Stage::Content`

  /// Prints what is not the result of the command: not where the user wants to hear no more than that.
  void say(std::string_view words) const;
};

/// A command ready to run: its options, still to be filled in from the command line, and what it does with
/// them.
struct Task {
  std::vector<Option> options;
  const ContentOptions* content =
      nullptr;  ///< those of them that say which content; null where there are none
  std::function<Exit(Session&)> run;
};

/// Makes the task of a command from a struct of its options. `options` lists them; `run` is called once they
/// are filled in.
template <class Own>
Task task(Own own, std::vector<Option> (*options)(Own&), Exit (*run)(const Own&, Session&)) {
  auto kept = std::make_shared<Own>(std::move(own));
  Task made;
  made.options = options(*kept);
  if constexpr (requires { requires std::same_as<decltype(kept->content), ContentOptions>; }) {
    made.content = &kept->content;
  }
  made.run = [kept, run](Session& session) { return run(*kept, session); };
  return made;
}

/// One row of the table of commands.
struct Command {
  std::string_view name;
  std::string_view help;     ///< one line
  std::string_view example;  ///< what may follow its name, for the protocol that `init` makes
  Stage needs = Stage::None;
  Task (*make)(const Machine&) = nullptr;
};

}  // namespace concordat::cli
