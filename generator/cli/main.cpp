// The program's face: words of the command line to options, one function a command.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <exception>
#include <filesystem>
#include <thread>

#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/verify.hpp"

namespace {

using concordat::cli::Options;
namespace cli = concordat::cli;
namespace dates = concordat::dates;

// The only place that asks the clock for the day.
dates::Date today() {
  std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  dates::Date date;
  date.precision = dates::Date::Precision::Day;
  date.year = local.tm_year + 1900;
  date.month = local.tm_mon + 1;
  date.day = local.tm_mday;
  return date;
}

std::string assets_beside_program() {
  std::error_code error;
  std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (error ? std::filesystem::path("build") : program.parent_path()) / "assets";
}

std::string engine_near_program() {
  std::error_code error;
  std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return ((error ? std::filesystem::path("build") : program.parent_path()).parent_path() /
          "tools/print/engine.mjs")
      .string();
}

void add_content(CLI::App& command, Options& options, std::string& as_of) {
  command.add_option("--content", options.content, "folder of the content")->capture_default_str();
  command.add_option("--as-of", as_of, "the day to count as today, as 2026-11-21")
      ->check([&options](const std::string& text) -> std::string {
        std::optional<dates::Date> date = dates::parse_date(text);
        if (!date || date->precision != dates::Date::Precision::Day) return "write the day as 2026-11-21";
        options.as_of = *date;
        return {};
      });
  command.add_option("--jobs", options.jobs, "number of threads")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command.add_flag("--strict", options.strict, "count warnings as errors: a warning stops the build too");
  command.add_flag("--stats", options.stats, "say how long each stage took");
  command.add_flag("--json", options.json, "print diagnostics as JSON");
}

void add_site(CLI::App& command, Options& options) {
  command.add_option("--templates", options.templates, "folder of the templates")->capture_default_str();
  command.add_option("--assets", options.assets,
                     "folder of the compiled style sheet (default: \"assets\" beside the program)");
  command.add_option("--out", options.out, "folder of the website")->capture_default_str();
}

int run(int argc, char** argv) {
  Options options;
  options.program = argc > 0 ? argv[0] : "concordat";
  options.as_of = today();
  options.assets = assets_beside_program();
  options.engine = engine_near_program();
  options.jobs = std::max(1u, std::thread::hardware_concurrency());
  std::string as_of;

  CLI::App app(
      "Concordat turns a partnership protocol, kept as TOML and Markdown, into a website and its data.",
      "concordat");
  app.set_version_flag("--version", CONCORDAT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 all is well, 1 problems were found, 2 wrong use.\n\"concordat COMMAND --help\" tells "
      "more.");

  CLI::App* build = app.add_subcommand("build", "write the website");
  add_content(*build, options, as_of);
  add_site(*build, options);
  build->add_option("--explain", options.explain, "address of a page: say which files it is made of");

  build->add_flag("--print", options.print, "make the papers too: PDFs and Word files");
  cli::add_engine_options(*build, options);

  cli::PrintOptions printing;
  CLI::App* print = app.add_subcommand(
      "print", "make PDFs and Word files: protocol, sign-off pack, boards, timetable, map");
  cli::add_print_options(*print, printing);
  add_content(*print, options, as_of);
  add_site(*print, options);
  cli::add_engine_options(*print, options);

  CLI::App* check = app.add_subcommand("check", "report every mistake in the content; write nothing");
  add_content(*check, options, as_of);

  cli::VerifyOptions verifying;
  CLI::App* verify = app.add_subcommand("verify", "say whether a PDF or a site belongs to the content");
  cli::add_verify_options(*verify, verifying, options);

  CLI::App* serve = app.add_subcommand("serve", "preview on this machine; rebuild and reload on change");
  add_content(*serve, options, as_of);
  add_site(*serve, options);
  serve->add_option("--port", options.port, "port on 127.0.0.1")->capture_default_str();

  CLI::App* init = app.add_subcommand("init", "make a small worked protocol to start from");
  init->add_option("folder", options.folder, "new folder for the content")->required();
  init->add_option("--templates", options.templates, "folder of the templates")->capture_default_str();

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? cli::Exit::ok : cli::Exit::wrong_use;
  }
  if (build->parsed()) return cli::run_build(options);
  if (print->parsed()) return cli::run_print(options, printing);
  if (verify->parsed()) return cli::run_verify(options, verifying);
  if (check->parsed()) return cli::run_check(options);
  if (serve->parsed()) return cli::run_serve(options);
  return cli::run_init(options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "concordat: {}\n", error.what());
    return cli::Exit::problems;
  }
}
