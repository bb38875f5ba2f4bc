// From options as data to CLI11 and back. The only file that includes CLI11, which takes seconds to compile.
#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

namespace concordat::cli {
namespace {

std::string set_date(const std::string& text, dates::Date& date) {
  std::optional<dates::Date> parsed = dates::parse_date(text);
  if (!parsed || parsed->precision != dates::Date::Precision::Day) return "write the day as 2026-11-21";
  date = *parsed;
  return {};
}

/// Adds one option to a command; a function for each type of value.
struct AddOption {
  CLI::App& command;
  const Option& option;

  CLI::Option* operator()(bool* value) const { return command.add_flag(option.name, *value, option.help); }
  CLI::Option* operator()(std::vector<std::string>* value) const {
    CLI::Option* added = command.add_option(option.name, *value, option.help);
    return added->get_positional() ? added : added->allow_extra_args(false);
  }
  CLI::Option* operator()(dates::Date* value) const {
    return command
        .add_option_function<std::string>(
            option.name, [](const std::string&) {}, option.help)
        ->check([value](const std::string& text) { return set_date(text, *value); });
  }
  template <class Value>
  CLI::Option* operator()(Value* value) const {
    return command.add_option(option.name, *value, option.help);
  }
};

void add(CLI::App& command, const Option& option) {
  CLI::Option* added = std::visit(AddOption{command, option}, option.value);
  // Its own name says what a positional one is.
  added->type_name(is_positional(option) ? std::string() : std::string(value_word(option)));
  if (option.range) added->check(CLI::Range(option.range->first, option.range->second));
  if (!option.choices.empty()) added->check(CLI::IsMember(option.choices));
  if (option.shows_default) added->capture_default_str();
  if (option.required) added->required();
}

}  // namespace

std::variant<std::size_t, Exit> read_command_line(int argc, char** argv, std::span<const Command> commands,
                                                  std::span<Task> tasks) {
  CLI::App app(std::string(about), "concordat");
  app.set_version_flag("--version", CONCORDAT_VERSION);
  app.require_subcommand(1);
  app.footer("Exit codes: " + std::string(exit_codes) + "\n\"concordat COMMAND --help\" tells more.");
  std::vector<CLI::App*> added;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    added.push_back(app.add_subcommand(std::string(commands[i].name), std::string(commands[i].help)));
    added.back()->footer(fmt::format("Example:\n  concordat {} {}", commands[i].name, commands[i].example));
    for (const Option& option : tasks[i].options) add(*added.back(), option);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Exit::Ok : Exit::WrongUse;
  }
  std::size_t chosen = 0;
  while (!added[chosen]->parsed()) ++chosen;
  return chosen;
}

}  // namespace concordat::cli
