// Pages of the manual. Everything that they say stands in the tables of commands and options.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "manual/manual.hpp"

namespace concordat::manual {
namespace {

// What somebody does who begins.
constexpr std::string_view first_steps[] = {"init", "serve", "check", "build"};

/// Words as roff shows them, whatever they are.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) {
  return fmt::format("\\fB{}\\fR", roff(text));
}

std::string italic(std::string_view text) {
  return fmt::format("\\fI{}\\fR", roff(text));
}

std::string head(std::string_view name, std::string_view about) {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
  return fmt::format(
      ".TH \"{}\" 1 \"\" \"Concordat {}\" \"Concordat\"\n.nh\n.ad l\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n",
      roff(upper), CONCORDAT_VERSION, roff(name), roff(about));
}

std::string entry(std::string_view term, std::string_view text) {
  return fmt::format(".TP\n{}\n{}\n", term, roff(text));
}

/// "--out FOLDER", or the name of what is positional.
std::string term(const cli::Option& option) {
  if (cli::is_positional(option)) return italic(option.name);
  const std::string_view word = cli::value_word(option);
  return bold(option.name) + (word.empty() ? "" : " " + italic(word));
}

/// As it stands in the synopsis: in brackets where it may be left out, with dots where it may be given again.
std::string in_synopsis(const cli::Option& option) {
  const bool again = std::holds_alternative<std::vector<std::string>*>(option.value);
  const std::string words = term(option) + (again ? " ..." : "");
  return option.required ? words : fmt::format("[{}]", words);
}

std::string default_of(const cli::Option& option) {
  const auto* text = std::get_if<std::string*>(&option.value);
  return text ? **text : std::string();
}

std::string explained(const cli::Option& option) {
  std::string text = option.help;
  if (!option.choices.empty()) text += fmt::format("; one of {}", fmt::join(option.choices, ", "));
  if (option.shows_default) text += fmt::format(" (default: {})", default_of(option));
  return text;
}

std::string page_name(std::string_view command) {
  return fmt::format("concordat-{}", command);
}

std::string example(const cli::Command& command) {
  return fmt::format("concordat {} {}", command.name, command.example);
}

std::string examples(const std::vector<std::string>& lines) {
  std::string out = fmt::format(".SH EXAMPLE{}\n.nf\n", lines.size() > 1 ? "S" : "");
  for (const std::string& line : lines) out += roff(line) + "\n";
  return out + ".fi\n";
}

/// The end of every page.
std::string tail(const std::vector<std::string>& others, std::string_view documents) {
  std::vector<std::string> pages;
  for (const std::string& name : others) pages.push_back(bold(name) + "(1)");
  return fmt::format(
      ".SH EXIT STATUS\n{}\n.SH SEE ALSO\n{}\n.PP\nThe user guide, and all that it leads to: {}\n",
      roff(cli::exit_codes), fmt::join(pages, ",\n"), italic(documents));
}

/// A part of the page: its options, explained; empty where there are none.
std::string part(std::string_view title, const std::vector<cli::Option>& options) {
  if (options.empty()) return {};
  std::string out = fmt::format(".SH {}\n", title);
  for (const cli::Option& option : options) out += entry(term(option), explained(option));
  return out;
}

}  // namespace

std::string overview(const Program& program) {
  std::string out = head("concordat", program.summary);
  out += fmt::format("{} {} [{} ...]\n.SH DESCRIPTION\n{}\n.SH COMMANDS\n", bold("concordat"),
                     italic("command"), italic("option"), roff(cli::about));
  std::vector<std::string> pages;
  for (const cli::Command& command : program.commands) {
    out += entry(bold(command.name), command.help);
    pages.push_back(page_name(command.name));
  }
  std::vector<std::string> lines;
  for (std::string_view name : first_steps) {
    const auto command = std::ranges::find(program.commands, name, &cli::Command::name);
    if (command != program.commands.end()) lines.push_back(example(*command));
  }
  return out + examples(lines) + tail(pages, program.documents);
}

std::string command_page(const Program& program, std::size_t place) {
  const cli::Command& command = program.commands[place];
  const cli::Task& task = program.tasks[place];
  const std::string name = page_name(command.name);
  std::string out = head(name, command.help) + bold("concordat " + std::string(command.name));
  std::vector<cli::Option> options = task.options;
  const auto first_option = std::stable_partition(options.begin(), options.end(), cli::is_positional);
  const std::vector<cli::Option> arguments(options.begin(), first_option);
  options.erase(options.begin(), first_option);
  for (const cli::Option& option : task.options) {
    if (cli::is_positional(option) || option.required) out += " " + in_synopsis(option);
  }
  out += fmt::format(" [{} ...]\n", italic("option"));
  out += part("ARGUMENTS", arguments) + part("OPTIONS", options) + examples({example(command)});
  return out + tail({"concordat"}, program.documents);
}

}  // namespace concordat::manual
