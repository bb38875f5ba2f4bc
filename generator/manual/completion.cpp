// Completion of commands, options and their values in shells. The tables give the rows; what a row means is a
// few lines of each shell's own language.
#include <fmt/format.h>

#include "manual/manual.hpp"

namespace concordat::manual {
namespace {

using namespace std::string_view_literals;

// AREA/DOCUMENT/EDITION of the content that the line names so far.
constexpr std::string_view bash_frame =
    R"sh(# Completion of concordat in bash; made from its tables of commands and options.

_concordat_editions() {
  local content=content file i
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} != --content ]] || content=${COMP_WORDS[i + 1]}
  done
  for file in "$content"/*/*/*/edition.toml; do
    file=${file#"$content"/}
    [[ $file == '*'* ]] || printf '%s\n' "${file%/edition.toml}"
  done
}

_concordat() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local options='--help --version' argument=commands takes=
  ((COMP_CWORD == 1)) || case ${COMP_WORDS[1]} in
@commands@  esac
  [[ -n $takes ]] || if [[ $word == -* ]]; then takes=options; else takes=$argument; fi
  case $takes in
    commands) mapfile -t COMPREPLY < <(compgen -W '@names@' -- "$word") ;;
    options) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    folder) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    edition) mapfile -t COMPREPLY < <(compgen -W "$(_concordat_editions)" -- "$word") ;;
    text) COMPREPLY=() ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$takes" -- "$word") ;;
  esac
}

complete -F _concordat concordat
)sh";

constexpr std::string_view zsh_frame = R"sh(#compdef concordat
# Completion of concordat in zsh; made from its tables of commands and options.

_concordat_editions() {
  local content=${(Q)words[${words[(i)--content]} + 1]:-content}
  local -a found=($content/*/*/*/edition.toml(N:h))
  compadd -- ${found#$content/}
}

_concordat() {
  local state
  local -a commands=(
@names@  )
  _arguments -C '(- *)--help[print help]' '(- *)--version[print the version]' '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest) case $words[1] in
@commands@    esac ;;
  esac
}

_concordat "$@"
)sh";

/// The frame with what stands for @names@ and @commands@, which it has once each.
std::string filled(std::string_view frame, std::string_view names, std::string_view commands) {
  std::string out(frame);
  for (const auto& [mark, text] : {std::pair{"@names@"sv, names}, std::pair{"@commands@"sv, commands}})
    out.replace(out.find(mark), mark.size(), text);
  return out;
}

bool is_flag(const cli::Option& option) {
  return cli::value_word(option).empty();
}

bool may_be_given_again(const cli::Option& option) {
  return std::holds_alternative<std::vector<std::string>*>(option.value);
}

/// The word of the frame for what completes a value.
std::string bash_value(const cli::Option& option) {
  if (!option.choices.empty()) return fmt::format("{}", fmt::join(option.choices, " "));
  switch (option.takes) {
    case cli::Takes::Text:
      return "text";
    case cli::Takes::File:
      return "file";
    case cli::Takes::Folder:
      return "folder";
    case cli::Takes::Edition:
      return "edition";
  }
  return "text";
}

/// The branch of one command.
std::string bash_command(const cli::Command& command, const cli::Task& task) {
  std::string options = "--help";
  std::string argument = "text";
  std::string values;
  for (const cli::Option& option : task.options) {
    if (cli::is_positional(option)) {
      if (argument == "text") argument = bash_value(option);
      continue;
    }
    options += " " + option.name;
    if (!is_flag(option))
      values += fmt::format("        {}) takes='{}' ;;\n", option.name, bash_value(option));
  }
  return fmt::format("    {})\n      options='{}' argument={}\n      case $before in\n{}      esac ;;\n",
                     command.name, options, argument, values);
}

/// A text inside quotes and inside the brackets of _arguments.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else if (c == '[' || c == ']' || c == ':' || c == '\\') {
      out += {'\\', c};
    } else {
      out += c;
    }
  }
  return out;
}

std::string zsh_value(const cli::Option& option) {
  if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
  switch (option.takes) {
    case cli::Takes::Text:
      return " ";
    case cli::Takes::File:
      return "_files";
    case cli::Takes::Folder:
      return "_files -/";
    case cli::Takes::Edition:
      return "_concordat_editions";
  }
  return " ";
}

std::string zsh_option(const cli::Option& option) {
  const std::string_view again = may_be_given_again(option) ? "*" : "";
  if (cli::is_positional(option))
    return fmt::format("'{}:{}:{}'", again, zsh_text(option.name), zsh_value(option));
  if (is_flag(option)) return fmt::format("'{}[{}]'", option.name, zsh_text(option.help));
  return fmt::format("'{}{}[{}]:{}:{}'", again, option.name, zsh_text(option.help), cli::value_word(option),
                     zsh_value(option));
}

}  // namespace

std::string bash_completion(const Program& program) {
  std::string names;
  std::string branches;
  for (std::size_t i = 0; i < program.commands.size(); ++i) {
    names += fmt::format("{}{}", i == 0 ? "" : " ", program.commands[i].name);
    branches += bash_command(program.commands[i], program.tasks[i]);
  }
  return filled(bash_frame, names, branches);
}

std::string zsh_completion(const Program& program) {
  std::string commands;
  std::string branches;
  for (std::size_t i = 0; i < program.commands.size(); ++i) {
    const cli::Command& command = program.commands[i];
    commands += fmt::format("    '{}:{}'\n", command.name, zsh_text(command.help));
    branches += fmt::format("      {}) _arguments '--help[print help]'", command.name);
    for (const cli::Option& option : program.tasks[i].options)
      branches += " \\\n        " + zsh_option(option);
    branches += " ;;\n";
  }
  return filled(zsh_frame, commands, branches);
}

}  // namespace concordat::manual
