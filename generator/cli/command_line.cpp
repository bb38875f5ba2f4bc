// From options as data to CLI11 and back. The only file that includes CLI11, which takes seconds to compile.
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

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
  if (option.range) added->check(CLI::Range(option.range->first, option.range->second));
  if (!option.choices.empty()) added->check(CLI::IsMember(option.choices));
  if (option.shows_default) added->capture_default_str();
  if (option.required) added->required();
}

}  // namespace

std::variant<std::size_t, Exit> read_command_line(int argc, char** argv, std::span<const Command> commands,
                                                  std::span<Task> tasks) {
  CLI::App app(
      "Concordat turns a partnership protocol, kept as TOML and Markdown, into a website and its data.",
      "concordat");
  app.set_version_flag("--version", CONCORDAT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 all is well, 1 problems were found, 2 wrong use.\n\"concordat COMMAND --help\" tells "
      "more.");
  std::vector<CLI::App*> added;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    added.push_back(app.add_subcommand(std::string(commands[i].name), std::string(commands[i].help)));
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
